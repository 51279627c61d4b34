import { revisionsOf, type Revision } from '../archive/versions/changes.ts';
import { documentPath } from '../archive/addresses/links.ts';
import type { Redirect } from '../archive/addresses/redirects.ts';
import { entries, type ListedEntry } from './collection.ts';
import { entryFile, readText } from './texts.ts';

/** What changed in an entry at one time. */
export interface ListedRevision extends Revision {
  readonly of: ListedEntry;
}

/** More changes than this are not shown on one page, unless they were found on one day. */
const ROOM = 200;

const changed = entries.filter(
  ({ changes, retired, withdrawn }) => changes.length > 0 || retired.length > 0 || withdrawn !== null,
);

/** All that changed in the texts of the archive, newest first; what was found on one day by entry. */
export const revisions: readonly ListedRevision[] = (
  await Promise.all(
    changed.map(async (of) => {
      const { paragraphs } = await readText(entryFile(of));
      return revisionsOf({ ...of, paragraphs })
        .toReversed()
        .map((revision) => ({ ...revision, of }));
    }),
  )
)
  .flat()
  .sort((a, b) => (a.since === b.since ? compareIds(a, b) : a.since < b.since ? 1 : -1));

/** How many changes some revisions are; a withdrawal is one. */
export const countChanges = (some: readonly ListedRevision[]): number =>
  some.reduce((sum, { changes }) => sum + Math.max(changes.length, 1), 0);

/** The newest revisions that a page has room for, whole days only. */
export function newestRevisions(): readonly ListedRevision[] {
  const days = [...Map.groupBy(revisions, ({ since }) => since).values()];
  const shown: ListedRevision[] = [];
  for (const day of days) {
    if (shown.length > 0 && countChanges(shown) + countChanges(day) > ROOM) break;
    shown.push(...day);
  }
  return shown;
}

/** The years that have a page of their own, newest first: none where one page has room for all. */
export const changedYears: ReadonlyMap<string, readonly ListedRevision[]> =
  newestRevisions().length === revisions.length ? new Map() : Map.groupBy(revisions, ({ since }) => since.slice(0, 4));

/** The former addresses of entries, and where they lead. */
export const renamed: readonly Redirect[] = entries.flatMap(({ id, formerly }) =>
  formerly.map((former) => ({ from: documentPath(former), to: documentPath(id) })),
);

function compareIds(a: ListedRevision, b: ListedRevision): number {
  return a.of.id === b.of.id ? 0 : a.of.id < b.of.id ? -1 : 1;
}
