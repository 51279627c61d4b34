import type { Stem } from '../../../archive/corpus/stems.ts';
import type { Documents } from './documents.ts';
import type { Lexicon } from './lexicon.ts';

/** The index of passages as a page has it. */
export interface PassageIndex {
  readonly documents: Documents;
  readonly lexicon: Lexicon;
  /** The stem of words in a language of the archive. */
  readonly stemFor: (language: string) => Stem;
}
