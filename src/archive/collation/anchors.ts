import type { Collation } from './collate.ts';
import { layRows, type Row } from './rows.ts';

/** A row with the anchor under which it stands on its page. */
export type AnchoredRow = Row & { readonly id: string };

/** The rows of two texts, each with its anchor: its first paragraph, and which two texts it is of. */
export function anchorRows(collation: Collation): readonly AnchoredRow[] {
  const { left, right } = collation;
  const seen = new Map<string, number>();
  return layRows(collation).map((row) => {
    const first = row.left[0] === undefined ? right.paragraphs[row.right[0] ?? 0] : left.paragraphs[row.left[0]];
    const name = `${first?.id ?? ''}_${pairAnchor(collation)}`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { ...row, id: number === 1 ? name : `${name}_${String(number)}` };
  });
}

/** What two texts are called within an anchor. */
export const pairAnchor = ({ left, right }: Pick<Collation, 'left' | 'right'>): string => `${left.id}_${right.id}`;
