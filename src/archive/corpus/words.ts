/** A word of a text: what it is compared as, and where it stands. */
export interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** On the first of several words that a hyphen or an apostrophe joins: what they are compared as when read as one. */
  readonly compound?: Compound;
}

/** Words that stand joined, `co-operation`, `Russia’s`, read as one word. */
export interface Compound {
  readonly fold: string;
  /** How many words it is made of. */
  readonly parts: number;
}

/** A word as it is looked for. */
export type Sought = Pick<Word, 'fold' | 'compound'>;

/** Whether a word of a text, as it is compared, answers to one that is looked for, or to what that makes with others. */
export type Answers<S extends Sought = Sought> = (fold: string, sought: string, of: S) => boolean;

const areEqual: Answers = (fold, sought) => fold === sought;

/** Characters of a text, `end` exclusive, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/**
 * Letters and digits that stand together, with the marks on them and the soft hyphens between them; where a script sets
 * no blanks between words, each character.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[[\p{L}\p{N}\p{M}\u00AD]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]]+/gv;

/** What joins words to one: hyphens, which fall away then, and apostrophes, which are all written alike. */
const HYPHEN = /^[-\u2010\u2011]$/;
const APOSTROPHE = /^['\u2019\u02BC]$/;

/** The words of a text in order. Punctuation, also within a word (`people-to-people`), parts them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    fold: fold(word),
    start: index,
    end: index + word.length,
  })).filter(({ fold }) => fold !== '');
  return words.map((word, i) => {
    const compound = compoundAt(text, words, i);
    return compound === null ? word : { ...word, compound };
  });
}

/** A word as it is compared: without case and without accents, `ё` as `е`; `й` stays the letter that it is. */
export const fold = (word: string): string =>
  word.normalize('NFD').replace(OVER_LETTERS, '').normalize('NFC').toLowerCase();

/** Marks and soft hyphens, but for the breve of `й`, which is a letter of its own. */
const OVER_LETTERS = /(?<![иИ])\u0306|[[\p{M}\u00AD]--\u0306]/gv;

/**
 * Where a sequence of words stands in a text, from its first word to its last, without overlap. Words that are joined,
 * there or here, stand for the one that they make too: `co-operation` is `cooperation`.
 */
export function findSequence<S extends Sought>(
  words: readonly Word[],
  sequence: readonly S[],
  answers: Answers<S> = areEqual,
): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = sequence.length === 0 ? null : matchFrom(words, at, sequence, 0, answers);
    const [first, last] = [words[at], words[(end ?? 0) - 1]];
    if (end === null || first === undefined || last === undefined) continue;
    found.push([first.start, last.end]);
    at = end - 1;
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

function compoundAt(text: string, words: readonly Word[], at: number): Compound | null {
  if (at > 0 && joint(text, words[at - 1], words[at]) !== null) return null;
  let joined = words[at]?.fold ?? '';
  let parts = 1;
  for (let mark = joint(text, words[at], words[at + 1]); mark !== null; parts += 1) {
    joined += mark + (words[at + parts]?.fold ?? '');
    mark = joint(text, words[at + parts], words[at + parts + 1]);
  }
  return parts === 1 ? null : { fold: joined, parts };
}

/** What stands between two words that are joined, as the joined word is compared; null where they are not joined. */
function joint(text: string, before: Word | undefined, after: Word | undefined): string | null {
  if (before === undefined || after === undefined || after.start - before.end !== 1) return null;
  const mark = text.slice(before.end, after.start);
  return HYPHEN.test(mark) ? '' : APOSTROPHE.test(mark) ? "'" : null;
}

/** The end of a sequence that begins at a word, as the number of the word behind it; null where it does not. */
function matchFrom<S extends Sought>(
  words: readonly Word[],
  at: number,
  sequence: readonly S[],
  from: number,
  answers: Answers<S>,
): number | null {
  const sought = sequence[from];
  if (sought === undefined) return at;
  const word = words[at];
  if (word === undefined) return null;
  const steps: (readonly [boolean, number, number])[] = [
    [answers(word.fold, sought.fold, sought), 1, 1],
    [word.compound !== undefined && answers(word.compound.fold, sought.fold, sought), word.compound?.parts ?? 1, 1],
    [sought.compound !== undefined && answers(word.fold, sought.compound.fold, sought), 1, sought.compound?.parts ?? 1],
  ];
  for (const [fits, there, here] of steps) {
    const end = fits ? matchFrom(words, at + there, sequence, from + here, answers) : null;
    if (end !== null) return end;
  }
  return null;
}
