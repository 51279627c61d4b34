import type { EntryId } from '../../../src/schemas/ids.ts';
import type { Published } from './carry.ts';
import type { Work } from '../run/work.ts';

/**
 * Finds for each document the entry that it was published as: by its name in the note, else by the paragraphs
 * both have, else because each is the only one.
 *
 * @param known What each document is known to be.
 */
export function matchEntries(
  { documents }: Pick<Work, 'documents'>,
  before: readonly Published[],
  known: readonly (Published | undefined)[] = [],
): (Published | undefined)[] {
  const free = new Map(before.map((entry) => [entry.id, entry]));
  const take = (id: EntryId | undefined): Published | undefined => {
    const entry = id === undefined ? undefined : free.get(id);
    if (entry !== undefined) free.delete(entry.id);
    return entry;
  };
  const named = documents.map(({ entry }, index) => take(entry?.id) ?? take(known[index]?.id));
  const holders = Map.groupBy(
    before.flatMap(({ id, paragraphs }) =>
      [...new Set(paragraphs.map(({ text }) => text))].map((text) => ({ id, text })),
    ),
    ({ text }) => text,
  );
  return documents.map(({ draft }, index) => {
    if (named[index] !== undefined) return named[index];
    const shared = new Map<EntryId, number>();
    for (const { text } of draft.paragraphs)
      for (const { id } of holders.get(text) ?? [])
        if (free.has(id)) shared.set(id, (shared.get(id) ?? 0) + text.length);
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return take(best?.[0] ?? (before.length === documents.length ? before[index]?.id : undefined));
  });
}
