import { mkdtemp, opendir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * In which order a file system lists the files of a folder: as they were made, the other way about, or by a hash that
 * other disks have otherwise.
 */
type ListingOrder = 'oldest first' | 'newest first' | 'by hash';

/** A place for a folder that lists its files in an order that is known. */
export interface OrderedPlace {
  readonly place: string;
  /** The order in which files have to be made there, to be listed in the order in which they are given. */
  readonly toMake: <Item>(items: readonly Item[]) => Item[];
}

/** Where Linux keeps files in memory, and lists them in an order that is known. */
export const IN_MEMORY = '/dev/shm';

/** So many files are more than a folder of any file system holds in order by chance. */
const TRIED = 500;

/**
 * The first of some places where files are listed in an order that is known and that has the room; null where none is.
 *
 * @param bytes How much is to be put there.
 */
export async function findOrderedPlace(places: readonly string[], bytes: number): Promise<OrderedPlace | null> {
  for (const place of places) {
    if ((await freeBytes(place)) < bytes) continue;
    const order = await tellOrder(place);
    if (order === 'oldest first') return { place, toMake: (items) => [...items] };
    if (order === 'newest first') return { place, toMake: (items) => items.toReversed() };
  }
  return null;
}

/** What is free there; nothing where there is no such place. */
const freeBytes = (place: string): Promise<number> =>
  statfs(place).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );

/** Makes files and lists them; a place that may not be written to has no order. */
async function tellOrder(place: string): Promise<ListingOrder> {
  const folder = await mkdtemp(path.join(place, 'order-')).catch(() => null);
  if (folder === null) return 'by hash';
  try {
    const names = Array.from({ length: TRIED }, (_, i) => `${String(i)}.html`);
    for (const name of names) await writeFile(path.join(folder, name), '');
    // Other ways of Node to list a folder may sort it.
    const listed = await Array.fromAsync(await opendir(folder), ({ name }) => name);
    if (listed.join() === names.join()) return 'oldest first';
    return listed.join() === names.toReversed().join() ? 'newest first' : 'by hash';
  } finally {
    await rm(folder, { recursive: true });
  }
}
