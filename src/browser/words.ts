/** A word of a text: what it is compared as, and where it stands. */
export interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

/** Characters of a text, `end` exclusive, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** Letters and digits that stand together; where a script sets no blanks between words, each character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]]+/gv;

/** The words of a text in order. Punctuation, also within a word (`people-to-people`), parts them. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    fold: fold(word),
    start: index,
    end: index + word.length,
  }));
}

/** A word as it is compared: without case and without accents, which is how the index compares too. */
export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Where a sequence of folded words stands in a text, from its first word to its last, without overlap. */
export function findSequence(words: readonly Word[], sequence: readonly string[]): Range[] {
  const found: Range[] = [];
  if (sequence.length === 0) return found;
  for (let at = 0; at + sequence.length <= words.length; at += 1) {
    const first = words[at];
    const last = words[at + sequence.length - 1];
    if (!first || !last || !sequence.every((word, i) => words[at + i]?.fold === word)) continue;
    found.push([first.start, last.end]);
    at += sequence.length - 1;
  }
  return found;
}

/** Ranges in order, those that overlap made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
