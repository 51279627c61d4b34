import type { Change, Entry, Retired } from '../../schemas/entry.ts';
import type { ParagraphId } from '../../schemas/ids.ts';

type Of<What extends Change['what']> = Omit<Extract<Change, { what: What }>, 'id' | 'text'>;

/** Something that happened to a paragraph since it was first published, of which it is still in the text. */
export type Happening =
  /** Another wording; both as they stood then. */
  | (Of<'edited'> & { readonly before: string; readonly now: string })
  | Of<'moved'>
  | Of<'added'>
  | Of<'returned'>
  /** It took in text of a paragraph that is gone. */
  | (Pick<Retired, 'since' | 'capture'> & { readonly what: 'took'; readonly from: Retired });

/** What happened to each paragraph of an entry, newest first. Those to which nothing happened are not in it. */
export function happeningsOf({
  paragraphs,
  changes,
  retired,
}: Pick<Entry, 'paragraphs' | 'changes' | 'retired'>): ReadonlyMap<ParagraphId, readonly Happening[]> {
  const changed = Map.groupBy(
    changes.filter((change) => change.what !== 'title'),
    ({ id }) => id,
  );
  const taken = new Map<ParagraphId, Happening[]>();
  for (const from of retired) {
    if (from.fate !== 'merged' && from.fate !== 'split') continue;
    const { since, capture } = from;
    for (const id of from.to) taken.set(id, [...(taken.get(id) ?? []), { what: 'took', from, since, capture }]);
  }
  return new Map(
    paragraphs
      .map(({ id, text }): [ParagraphId, Happening[]] => [
        id,
        newestFirst([...tell(changed.get(id) ?? [], text), ...(taken.get(id) ?? [])]),
      ])
      .filter(([, happenings]) => happenings.length > 0),
  );
}

/** Changes of one paragraph, oldest first, each edit with the wording to which it led. */
function tell(changes: readonly Exclude<Change, { what: 'title' }>[], text: string): readonly Happening[] {
  return changes.map((change, i): Happening => {
    if (change.what !== 'edited') return change;
    const next = changes.slice(i + 1).find(({ what }) => what === 'edited');
    const { text: before, ...found } = change;
    return { ...found, before, now: next !== undefined && 'text' in next ? next.text : text };
  });
}

/** Of one day, what was written down later comes first. */
const newestFirst = (happenings: readonly Happening[]): Happening[] =>
  happenings.toReversed().sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
