import type { Stem } from '../../archive/corpus/stems.ts';
import type { Pattern, Term } from '../../archive/corpus/pattern.ts';
import { findSequence, mergeRanges, wordsOf, type Answers, type Range, type Word } from '../../archive/corpus/words.ts';
import { alignRow, type Match } from './passages/alignment.ts';
import type { Item } from './query.ts';

/** Where what was asked for stands in a text, in order and without overlap. */
export function markItems(text: string, items: readonly Item[], stem: Stem): Range[] {
  const words = wordsOf(text);
  return mergeRanges(items.flatMap(({ terms, by }) => findSequence(words, terms, answersBy(by, stem))));
}

/** Where words of a row stand together in a text that lacks some of them. */
export function markNearly(text: string, row: Pattern, stem: Stem): Range[] {
  const words = wordsOf(text);
  const answers = answersBy('stem', stem);
  const matches = words.flatMap(({ fold }, position) =>
    row.flatMap((term, word): Match[] => (answers(fold, term.fold, term) ? [{ word, position, worth: 1 }] : [])),
  );
  const ranges = alignRow(matches, row.length).matches.map(({ position }) => rangeOf(words[position]));
  return mergeRanges(ranges);
}

const rangeOf = (word: Word | undefined): Range => [word?.start ?? 0, word?.end ?? 0];

const answersBy =
  (by: Item['by'], stem: Stem): Answers<Term> =>
  (fold, sought, { prefix }) =>
    prefix ? fold.startsWith(sought) : by === 'form' ? fold === sought : stem(fold) === stem(sought);
