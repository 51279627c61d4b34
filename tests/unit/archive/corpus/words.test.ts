import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSequence, mergeRanges, wordsOf } from '../../../../src/archive/corpus/words.ts';

const folds = (text: string): string[] => wordsOf(text).map(({ fold }) => fold);

describe('wordsOf', () => {
  test('parts words at all that is no letter or digit', () => {
    expect(folds('A people-to-people link (№ 7), #Tag.')).toEqual(['a', 'people', 'to', 'people', 'link', '7', 'tag']);
  });

  test('compares without case and accents, in any script', () => {
    expect(folds('Élysée ЁЛКА Ёлка')).toEqual(['elysee', 'елка', 'елка']);
  });

  test('tells й from и, which ё and accents are not', () => {
    expect(folds('Йод йод ещё Türkiye İzmir')).toEqual(['йод', 'йод', 'еще', 'turkiye', 'izmir']);
  });

  test('reads over soft hyphens', () => {
    expect(folds('co\u00ADoperation')).toEqual(['cooperation']);
  });

  test('knows words that are joined as one word too', () => {
    const compounds = wordsOf('co-operation of Russia’s people-to-people – links').flatMap(
      ({ compound }) => compound ?? [],
    );
    expect(compounds).toEqual([
      { fold: 'cooperation', parts: 2 },
      { fold: "russia's", parts: 2 },
      { fold: 'peopletopeople', parts: 3 },
    ]);
  });

  test('takes each character for a word where a script sets no blanks', () => {
    expect(folds('多极化 x')).toEqual(['多', '极', '化', 'x']);
  });

  test('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { fold, start, end } of wordsOf(text)) expect(folds(text.slice(start, end))).toEqual([fold]);
      }),
    );
  });
});

describe('findSequence', () => {
  test('finds words that follow one another, whatever stands between them', () => {
    const text = 'One, two; then one – two.';
    expect(findSequence(wordsOf(text), wordsOf('one two')).map(([start, end]) => text.slice(start, end))).toEqual([
      'One, two',
      'one – two',
    ]);
  });

  test('finds nothing for no words, and no part of a word', () => {
    expect(findSequence(wordsOf('one two'), [])).toEqual([]);
    expect(findSequence(wordsOf('someone two'), wordsOf('one two'))).toEqual([]);
  });

  test.each([
    ['the co-operation of states', 'cooperation of states'],
    ['the cooperation of states', 'co-operation of states'],
    ['the co-operation of states', 'co operation of'],
    ['“Russia’s” aims', "russia's aims"],
  ])('finds in “%s” the words “%s”', (text, sought) => {
    expect(findSequence(wordsOf(text), wordsOf(sought))).toHaveLength(1);
  });

  test('lets no two finds overlap', () => {
    expect(findSequence(wordsOf('ha ha ha'), wordsOf('ha ha'))).toEqual([[0, 5]]);
  });
});

test('mergeRanges orders ranges and makes those that overlap one', () => {
  expect(mergeRanges([[6, 9], [0, 4], [2, 5]])).toEqual([[0, 5], [6, 9]]); // prettier-ignore
});
