import type { AnchoredRow } from './anchors.ts';
import type { Collation } from './collate.ts';
import type { Range } from './passage.ts';

/** Words that a text leaves out without a mark, with what stands around them. */
export interface Loss {
  /** The index of the paragraph, and its words. */
  readonly paragraph: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The anchor of the place where the two texts stand side by side. */
  readonly anchor: string;
}

/** As much of a paragraph as is quoted around an omission, in words. */
const AROUND = 8;

/** What the second text leaves out of the first without a mark, in the order of the first. An emoji is no loss. */
export function lossesOf({ left }: Pick<Collation, 'left'>, rows: readonly AnchoredRow[]): readonly Loss[] {
  return rows.flatMap(({ id, stretches }) =>
    stretches.flatMap(({ kind, left: range }) => {
      if (kind !== 'omission-unmarked' || range === null) return [];
      const loss = quote(left.paragraphs[range.paragraph]?.text ?? '', range);
      return /[\p{L}\p{N}]/u.test(loss.words) ? [{ ...loss, paragraph: range.paragraph, anchor: id }] : [];
    }),
  );
}

function quote(text: string, { start, end }: Range): Pick<Loss, 'before' | 'words' | 'after'> {
  const [head, tail] = [text.slice(0, start), text.slice(end)];
  const before = new RegExp(`(?:\\S+\\s+){0,${String(AROUND)}}\\S*\\s*$`, 'u').exec(sentenceEnd(head))?.[0] ?? '';
  const after = new RegExp(`^\\S*(?:\\s+\\S+){0,${String(AROUND)}}`, 'u').exec(sentenceStart(tail))?.[0] ?? '';
  return { before, words: text.slice(start, end), after };
}

/** What of a text belongs to the sentence that goes on behind it, and what to the one that began before it. */
const sentenceEnd = (head: string): string => /[^.!?。！？]*$/u.exec(head)?.[0].trimStart() ?? '';
const sentenceStart = (tail: string): string => /^[^.!?。！？]*[.!?。！？]?/u.exec(tail)?.[0] ?? '';
