import { findSequence, wordsOf, type Range, type Word } from '../../archive/corpus/words.ts';

/** Words that a link quotes: a short passage whole, of a long one its first words and its last. */
export type Quote = readonly [whole: string] | readonly [first: string, last: string];

/** A passage of more words than these is quoted by its ends, of so many words each. */
const SHORT = 30;
const END = 12;

/** The words of a text on which a range touches; null where it touches on none. */
export function quoteFrom(text: string, [from, to]: Range): Quote | null {
  const words = wordsOf(text).filter(({ start, end }) => end > from && start < to);
  if (words.length === 0) return null;
  if (words.length <= SHORT) return [sliceOf(text, words)];
  return [sliceOf(text, words.slice(0, END)), sliceOf(text, words.slice(-END))];
}

const sliceOf = (text: string, words: readonly Word[]): string => text.slice(words[0]?.start, words.at(-1)?.end);

/** Where the words of a quote stand in a text, compared as the search compares them. */
export function findQuote(text: string, [first, last]: Quote): readonly Range[] {
  const words = wordsOf(text);
  const firsts = findSequence(words, wordsOf(first));
  if (last === undefined) return firsts;
  const lasts = findSequence(words, wordsOf(last));
  for (const [start, end] of firsts) {
    const close = lasts.find(([from]) => from >= end);
    if (close !== undefined) return [[start, close[1]]];
  }
  return [];
}
