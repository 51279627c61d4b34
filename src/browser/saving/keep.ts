import type { SavedExtent, SavedFile } from '../../archive/addresses/saving.ts';
import type { Held, Store } from './store.ts';

/** How far the keeping of files is. */
export interface Progress {
  readonly files: number;
  readonly bytes: number;
}

/** Reads a file of the site, and tells of its bytes as they come. */
export type Read = (path: string, came: (bytes: number) => void, signal: AbortSignal) => Promise<Fetched>;

export interface Fetched {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export interface Task {
  readonly extent: SavedExtent;
  readonly files: readonly SavedFile[];
  readonly store: Store;
  readonly read: Read;
  readonly tell: (progress: Progress) => void;
  /** Stops it. What is kept by then stays. */
  readonly signal: AbortSignal;
}

/** How many files are asked for at once. Browsers ask six of an old host, and leave the rest waiting. */
const AT_ONCE = 16;

/** After how many files what is kept is written down, at least, and how often at most: the record grows with the files. */
const NOTED = 20;
const NOTES = 50;

/** The files that are not kept, or not as they are now. */
export const missingOf = (files: readonly SavedFile[], { files: held }: Held): SavedFile[] =>
  files.filter(([path, sha256]) => held[path] !== sha256);

/**
 * Keeps every file of a site that is not kept yet, each after its digest was found right, and then gives up those that
 * the site no longer has: until all is there, pages that were kept before still find what they load.
 *
 * @throws {Error} naming the file that can't be read or is not what the site said; what was kept by then stays.
 */
export async function keepAll({ extent, files, store, read, tell, signal }: Task): Promise<Held> {
  const before = await store.read();
  const held = new Map(Object.entries(before.files));
  const waiting = missingOf(files, before);
  let progress = left(extent, waiting);
  tell(progress);
  const stop = new AbortController();
  const ends = AbortSignal.any([signal, stop.signal]);
  const noted = Math.max(NOTED, Math.ceil(files.length / NOTES));
  const note = (whole: SavedExtent | null): Promise<void> => store.note({ whole, files: Object.fromEntries(held) });
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      ends.throwIfAborted();
      const [path, sha256] = file;
      const came = (bytes: number): void => tell((progress = { ...progress, bytes: progress.bytes + bytes }));
      const { bytes, type } = await read(path, came, ends);
      if ((await digestOf(bytes)) !== sha256) throw new Error(`${path} is not what the archive says of it`);
      await store.put(path, bytes, type);
      held.set(path, sha256);
      tell((progress = { ...progress, files: progress.files + 1 }));
      if (held.size % noted === 0) await note(before.whole);
    }
  };
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(fail(stop))));
  const failure = done.find((result) => result.status === 'rejected');
  if (failure !== undefined) {
    await note(before.whole);
    throw failure.reason;
  }
  const paths = new Set(files.map(([path]) => path));
  for (const path of held.keys()) if (!paths.has(path)) held.delete(path);
  await note(extent);
  await store.retain(paths);
  return store.read();
}

/** What is there already, given what is not. */
const left = (extent: SavedExtent, waiting: readonly SavedFile[]): Progress => ({
  files: extent.files - waiting.length,
  bytes: extent.bytes - waiting.reduce((sum, [, , bytes]) => sum + bytes, 0),
});

/** One failure stops all that is under way. */
const fail =
  (stop: AbortController) =>
  (error: unknown): never => {
    stop.abort(error);
    throw error;
  };

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sums = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sums, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
