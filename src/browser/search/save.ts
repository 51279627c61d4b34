import { makeBreather } from '../data/slices.ts';
import { download } from '../page/download.ts';
import { readText, type Answer } from './answer.ts';
import { groupOf } from './groups.ts';
import type { Index } from './load.ts';
import { CSV_HEAD, writeGroup } from './table.ts';

/** How many texts are read at once. */
const AT_ONCE = 20;

/**
 * Gives a reader all that a search found as a file, also what is not in the list yet.
 *
 * @param site The address of the site; null where it was opened from a disk.
 * @param tell Is told how many entries have been read.
 * @throws {Error} where a text can't be loaded.
 */
export async function saveResults(
  index: Index,
  { all, finding }: Answer,
  site: string | null,
  tell: (read: number) => void,
): Promise<void> {
  const breathe = makeBreather();
  const turns = await index.readTurns();
  const rows = [CSV_HEAD];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    const groups = await Promise.all(
      some.map(async (found) => groupOf(index, await readText(index, found.document), found, finding)),
    );
    for (const [i, group] of groups.entries()) {
      const own = turns[some[i]?.document ?? 0];
      if (own === undefined) throw new Error(`${group.page} has no turns; build the site again`);
      rows.push(writeGroup(group, own, site));
      await breathe();
    }
    tell(at + some.length);
  }
  download('search.csv', rows, 'text/csv');
}
