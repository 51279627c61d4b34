import type { Range } from '../../archive/corpus/words.ts';

/** A stretch of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A part of a paragraph with what was found in it. */
export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Whether the paragraph goes on before it, and after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** How much of a paragraph is shown, in UTF-16 code units; what is little longer is shown whole. */
const LENGTH = 300;
const WHOLE = 420;
/** What is shown before the first mark. */
const LEAD = 90;

/** The part of a text that holds most of its marks, cut between words. */
export function excerptOf(text: string, marks: readonly Range[]): Excerpt {
  const [start, end] = text.length <= WHOLE ? [0, text.length] : densest(text, marks);
  const pieces: Piece[] = [];
  let at = start;
  const push = (to: number, marked: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of marks) {
    if (from < start || to > end) continue;
    push(from, false);
    push(to, true);
  }
  push(end, false);
  return { pieces, cut: { before: start > 0, after: end < text.length } };
}

function densest(text: string, marks: readonly Range[]): Range {
  const within = (from: number): number =>
    marks.filter(([start, end]) => start >= from && end <= from + LENGTH - LEAD).length;
  const best = marks.reduce((most, [start]) => (within(start) > within(most) ? start : most), marks[0]?.[0] ?? 0);
  const end = wordEnd(text, Math.min(text.length, Math.max(best - LEAD, 0) + LENGTH));
  return [wordStart(text, best <= LEAD ? 0 : Math.min(best - LEAD, Math.max(0, end - LENGTH))), end];
}

const wordStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1);

function wordEnd(text: string, at: number): number {
  const blank = text.indexOf(' ', at);
  return blank === -1 ? text.length : blank;
}
