import type { Entry, Retired } from '../../schemas/entry.ts';
import type { CapturePath, EntryId, ParagraphId } from '../../schemas/ids.ts';
import type { Withdrawal } from '../../schemas/withdrawal.ts';
import type { Fate } from './comparison.ts';

/** One thing that changed in an entry, with the wording before and after. */
export interface TextChange {
  readonly what: Exclude<Fate, 'same'> | 'moved' | 'returned' | 'title';
  /** The paragraphs that it is about, as they were called before; none where the title changed. */
  readonly ids: readonly ParagraphId[];
  /** The paragraphs that hold the text since, where others do. */
  readonly to: readonly ParagraphId[];
  /** The entry that they are in, where it is another. */
  readonly entry: EntryId | null;
  /** The wordings of each; none where there was no such paragraph, or is none any more. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What was found to have changed in an entry at one time. */
export interface Revision {
  /** The day on which it was found. */
  readonly since: string;
  /** The capture that brought it: then the source changed. Null where the archive reads the same capture in another way. */
  readonly capture: CapturePath | null;
  readonly changes: readonly TextChange[];
  /** Where its text was withdrawn then: nothing else is told of it. */
  readonly withdrawn: Withdrawal | null;
}

/** What is asked of an entry. */
type Changed = Pick<Entry, 'title' | 'paragraphs' | 'retired' | 'changes' | 'withdrawn'>;

/**
 * What changed in an entry, oldest first, with both wordings of each change: after an edit stands what the next edit
 * of the paragraph found, else its last wording if it is gone, else its wording today. The same holds for titles.
 */
export function revisionsOf(entry: Changed): readonly Revision[] {
  const { withdrawn, changes, retired } = entry;
  if (withdrawn !== null) return [{ since: withdrawn.date, capture: null, changes: [], withdrawn }];
  const all = [...changes, ...retired];
  const keys = [...new Map(all.map((record) => [keyOf(record), record]))]
    .sort(([, a], [, b]) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    .map(([key, { since, capture }]) => ({ key, since, capture }));
  const order = new Map(keys.map(({ key }, i) => [key, i]));
  const told = [...tellChanges(entry, order), ...tellRetired(entry, order)];
  const places = new Map(entry.paragraphs.map(({ id }, i) => [id, i]));
  for (const { id, after } of retired) places.set(id, (after === null ? -1 : (places.get(after) ?? -1)) + 0.5);
  const placeOf = ({ ids: [id] }: TextChange): number => (id === undefined ? -2 : (places.get(id) ?? -1));
  return keys.map(({ key, since, capture }) => ({
    since,
    capture,
    changes: told
      .filter((one) => one.key === key)
      .map(({ change }) => change)
      .sort((a, b) => placeOf(a) - placeOf(b)),
    withdrawn: null,
  }));
}

/** A change, and the reading that brought it. */
interface Told {
  readonly key: string;
  readonly change: TextChange;
}

/** What was found on one day in one capture was found at one time. */
const keyOf = ({ since, capture }: Pick<Retired, 'since' | 'capture'>): string => `${since} ${capture ?? ''}`;

function tellChanges(entry: Changed, order: ReadonlyMap<string, number>): readonly Told[] {
  const { changes, retired, title } = entry;
  const parts = new Set(retired.flatMap((record) => record.to.map((id) => `${keyOf(record)} ${id}`)));
  return changes.flatMap((change, i): readonly Told[] => {
    const key = keyOf(change);
    const later = changes.slice(i + 1);
    if (change.what === 'title') {
      const next = later.find(({ what }) => what === 'title');
      const after = next?.what === 'title' ? next.text : title;
      return [{ key, change: { ...NOTHING, what: 'title', before: wordings(change.text), after: wordings(after) } }];
    }
    const ids = [change.id];
    const own = { ...NOTHING, ids, after: wordings(wordingAfter(entry, change.id, order.get(key) ?? 0, order)) };
    switch (change.what) {
      case 'edited': {
        const next = later.find((one) => one.what === 'edited' && one.id === change.id);
        const after = next?.what === 'edited' ? wordings(next.text) : wordings(lastWording(entry, change.id));
        return [{ key, change: { ...own, what: 'edited', before: [change.text], after } }];
      }
      case 'moved':
        return [{ key, change: { ...own, what: 'moved', before: own.after } }];
      case 'returned':
        return [{ key, change: { ...own, what: 'returned' } }];
      case 'added':
        return parts.has(`${key} ${change.id}`) ? [] : [{ key, change: { ...own, what: 'added' } }];
    }
  });
}

/** What became of paragraphs that are gone; several that were merged into one are told at once. */
function tellRetired(entry: Changed, order: ReadonlyMap<string, number>): readonly Told[] {
  const groups = Map.groupBy(entry.retired, (record) =>
    record.to.length === 0 ? `${keyOf(record)} ${record.id}` : `${keyOf(record)} ${record.fate} ${record.to.join(' ')}`,
  );
  return [...groups.values()].flatMap((records): readonly Told[] => {
    const [first] = records;
    if (first === undefined) return [];
    const key = keyOf(first);
    const elsewhere = first.entry ?? null;
    const now = elsewhere === null ? first.to : [];
    const after = now.flatMap((id) => wordings(wordingAfter(entry, id, order.get(key) ?? 0, order)));
    const what = first.fate === 'moved' ? 'gone to another' : first.fate === 'withdrawn' ? 'removed' : first.fate;
    const before = records.flatMap(({ text }) => wordings(text));
    return [{ key, change: { what, ids: records.map(({ id }) => id), to: first.to, entry: elsewhere, before, after } }];
  });
}

const NOTHING = { ids: [], to: [], entry: null, before: [], after: [] } as const;

/** The wording of a paragraph after one time: what the first edit at a later time found, else its last. */
function wordingAfter(
  entry: Changed,
  id: ParagraphId,
  time: number,
  order: ReadonlyMap<string, number>,
): string | undefined {
  const next = entry.changes.find(
    (change) => change.what === 'edited' && change.id === id && (order.get(keyOf(change)) ?? 0) > time,
  );
  return next?.what === 'edited' ? next.text : lastWording(entry, id);
}

const lastWording = ({ paragraphs, retired }: Changed, id: ParagraphId): string | undefined =>
  (paragraphs.find((paragraph) => paragraph.id === id) ?? retired.find((record) => record.id === id))?.text;

const wordings = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined || text === '' ? [] : [text];
