import type { AnchoredRow } from './anchors.ts';
import type { Collation } from './collate.ts';
import type { Kind } from './kinds.ts';
import type { CollatedText } from './reading.ts';

/** That a paragraph, or some of it, stands in another text too. */
export interface Also {
  /** Its index. */
  readonly paragraph: number;
  readonly other: CollatedText;
  /** The anchor of the place where the two stand side by side. */
  readonly anchor: string;
  /** Whether the paragraph is of the text that the other is read against. */
  readonly isFirst: boolean;
  /** Whether the paragraphs have words beside the passage. */
  readonly partly: boolean;
  /** How many differences there are of each kind in it; none where it is word for word the same. */
  readonly kinds: ReadonlyMap<Kind, number>;
}

/** What of a text stands in the other one, paragraph by paragraph. */
export function alsoOf(
  { left, right }: Pick<Collation, 'left' | 'right'>,
  rows: readonly AnchoredRow[],
  side: 'left' | 'right',
): readonly Also[] {
  const [own, other] = side === 'left' ? [left, right] : [right, left];
  const theirs = side === 'left' ? 'right' : 'left';
  return own.paragraphs.flatMap((_, paragraph): readonly Also[] => {
    const row = rows.find(
      ({ [side]: held, stretches }) =>
        held.includes(paragraph) && stretches.some((one) => one[side]?.paragraph === paragraph && one[theirs] !== null),
    );
    if (row === undefined) return [];
    const facing = new Set(
      row.stretches.flatMap((one) => (one[side]?.paragraph === paragraph ? (one[theirs]?.paragraph ?? []) : [])),
    );
    const touching = row.stretches.filter(
      ({ kind, [side]: here, [theirs]: there }) =>
        kind !== 'verbatim' &&
        (here === null ? there !== null && facing.has(there.paragraph) : here.paragraph === paragraph),
    );
    const kinds = new Map([...Map.groupBy(touching, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]));
    return [{ paragraph, other, anchor: row.id, isFirst: side === 'left', partly: row.partly, kinds }];
  });
}
