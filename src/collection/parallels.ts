import { alsoOf, type Also } from '../archive/collation/also.ts';
import { anchorRows } from '../archive/collation/anchors.ts';
import { collate, type Collation } from '../archive/collation/collate.ts';
import { comparisonsOf, type Compared, type Comparison } from '../archive/collation/comparisons.ts';
import { entries } from './collection.ts';
import { foldersOfBuild } from '../folders.ts';
import { readAuthorities } from '../loaders/authorities.ts';
import { once } from '../loaders/files.ts';
import type { EventAuthority } from '../schemas/authority.ts';
import type { EntryId } from '../schemas/ids.ts';
import { entryFile, readText } from './texts.ts';

/** The events that the collection knows, by their ids. */
export const eventById: ReadonlyMap<string, EventAuthority> = new Map(
  readAuthorities(foldersOfBuild().content).authorities.events.map((event) => [event.id, event]),
);

/** The texts that may be shown. */
const texts = await Promise.all(
  entries.filter(({ withdrawn }) => withdrawn === null).map((entry) => readText(entryFile(entry))),
);

/** Which passages stand in two texts of the collection. Asked once, for all pages. */
export const collations: readonly Collation[] = collate(texts);

/** What is compared with what. */
export const comparisons: readonly Comparison[] = comparisonsOf(texts, collations);

/** The rows of two texts side by side, with their anchors. */
export const rowsOf = once(anchorRows);

/** That a paragraph stands in another text too, and the page on which the two stand side by side. */
export interface ListedAlso extends Also {
  readonly path: string;
}

const alsoById = new Map<EntryId, ListedAlso[]>();
for (const { pairs } of comparisons) for (const pair of pairs) listAlso(pair);

/** What of an entry stands in others too, in its order. */
export const alsoIn = (id: EntryId): readonly ListedAlso[] => alsoById.get(id) ?? [];

function listAlso({ collation, path }: Compared): void {
  if (collation === null) return;
  for (const side of ['left', 'right'] as const) {
    const { id } = collation[side];
    const known = alsoById.get(id) ?? [];
    const found = alsoOf(collation, rowsOf(collation), side)
      .filter(({ paragraph, other }) => !known.some((also) => also.paragraph === paragraph && also.other === other))
      .map((also) => ({ ...also, path }));
    alsoById.set(id, [...known, ...found]);
  }
}
