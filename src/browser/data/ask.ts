import { findHits, type Hit } from '../../archive/corpus/concordance.ts';
import type { Corpus } from '../../archive/corpus/corpus.ts';
import { parsePattern, sameForm, sameStem, type Agreement } from '../../archive/corpus/pattern.ts';
import { asItIs, type Stem } from '../../archive/corpus/stems.ts';
import { loadStem, type Parts } from './parts.ts';

/** Finds what a reader typed in the words of the archive. */
export type Ask = (typed: string, allForms: boolean) => Promise<Hit[]>;

/** Asks a corpus. The stemmers of its languages are loaded when they are first needed. */
export function askOf(corpus: Corpus, parts: Parts): Ask {
  const languages = [...new Set(corpus.types.map(({ language }) => language))];
  const loadStems = async (): Promise<Agreement> => {
    const loaded = await Promise.all(
      languages.map(async (language): Promise<[string, Stem]> => [language, await loadStem(parts, language)]),
    );
    const stems = new Map(loaded);
    return sameStem((language) => stems.get(language) ?? asItIs);
  };
  return async (typed, allForms) => findHits(corpus, parsePattern(typed), allForms ? await loadStems() : sameForm);
}
