import { wordsOf } from './words.ts';
import type { Hit } from './concordance.ts';

/** A keyword in context: the words found, and what stands before and behind them in their paragraph. */
export interface Kwic {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * A hit as a line, with so many characters of context on either side at the most, cut between words.
 *
 * @see H. P. Luhn, “Keyword-in-Context Index for Technical Literature (KWIC Index)”, American Documentation 1960.
 */
export function kwicOf({ passage: { text, start: origin }, start, end }: Hit, context: number): Kwic {
  const words = wordsOf(text);
  const from = words[start - origin]?.start ?? 0;
  const to = words[end - origin - 1]?.end ?? text.length;
  return {
    before: cutStart(text.slice(0, from), context),
    words: text.slice(from, to),
    after: cutEnd(text.slice(to), context),
  };
}

/** The end of a text, so many characters at the most, cut between words. */
export function cutStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(-most);
  const blank = kept.indexOf(' ');
  return `…${kept.slice(blank === -1 ? startOfPair(kept) : blank)}`;
}

/** The beginning of a text, likewise. */
export function cutEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  const blank = kept.lastIndexOf(' ');
  return `${blank === -1 ? kept.replace(/[\uD800-\uDBFF]$/, '') : kept.slice(0, blank + 1)}…`;
}

/** A cut through a surrogate pair leaves its second half at the beginning. */
const startOfPair = (text: string): number => (/^[\uDC00-\uDFFF]/.test(text) ? 1 : 0);
