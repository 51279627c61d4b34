import { wordsOf, type Sought } from './words.ts';
import type { Stem } from './stems.ts';
import type { WordType } from './corpus.ts';

/** One word of what is looked for. */
export interface Term extends Sought {
  /** Whether words that only begin with it answer too. */
  readonly prefix: boolean;
}

/** Words that are looked for one after the other. */
export type Pattern = readonly Term[];

/**
 * Reads what a reader typed: a word, `word*`, or several words, which are looked for in a row, whether or not they
 * stand in quotation marks.
 */
export function parsePattern(typed: string): Pattern {
  const words = wordsOf(typed);
  return words.map(({ fold, end, compound }, i) => {
    const last = words[i + (compound?.parts ?? 1) - 1];
    const joined = compound === undefined || typed[last?.end ?? 0] === '*' ? {} : { compound };
    return { fold, prefix: typed[end] === '*', ...joined };
  });
}

/** Whether a word of a text, as it is compared, answers to one that is looked for. */
export type Agreement = (fold: string, sought: string, language: string) => boolean;

/** Words answer where they are written the same, but for case and diacritics. */
export const sameForm: Agreement = (fold, sought) => fold === sought;

/** Words answer where they have the same stem in the language of the text. */
export const sameStem =
  (stemFor: (language: string) => Stem): Agreement =>
  (fold, sought, language) => {
    const stem = stemFor(language);
    return stem(fold) === stem(sought);
  };

/** How a type answers to a term, as bits: by itself; as the first of words joined to one; as the one that joined terms make. */
export const BY_ITSELF = 1;
export const JOINED = 2;
export const FOR_JOINED = 4;

/** How a type answers to a term; 0 where it does not. A prefix is compared as it is written. */
export function answerOf({ fold, compound, language }: WordType, term: Term, agree: Agreement): number {
  const fits = (fold: string): boolean => (term.prefix ? fold.startsWith(term.fold) : agree(fold, term.fold, language));
  return (
    (fits(fold) ? BY_ITSELF : 0) |
    (compound !== undefined && fits(compound.fold) ? JOINED : 0) |
    (term.compound !== undefined && agree(fold, term.compound.fold, language) ? FOR_JOINED : 0)
  );
}
