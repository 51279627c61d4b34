import { describe, expect, test } from 'vitest';
import { findHits } from '../../../../src/archive/corpus/concordance.ts';
import { parsePattern, sameForm } from '../../../../src/archive/corpus/pattern.ts';
import { countTrends, rateOf } from '../../../../src/archive/corpus/trends.ts';
import { STYLES } from '../../../support/invented-speech.ts';
import { randomOf } from '../../../support/random.ts';
import { corpusOf, inventRecord, inventRecords } from './invented-corpus.ts';

const corpus = corpusOf([
  inventRecord({ id: 'a', type: 'speech', date: '2014-05-01', speakers: ['A', 'B'], paragraphs: ['port port ship'] }),
  inventRecord({ id: 'b', type: 'article', date: '2016', speakers: ['B'], paragraphs: ['a port'] }),
  inventRecord({ id: 'c', type: 'article', date: null, paragraphs: ['port of no year'] }),
]);
const hits = ['port', 'ship'].map((query) => findHits(corpus, parsePattern(query), sameForm));

test('counts by year, with the years between, and what has no year by itself', () => {
  expect(countTrends(corpus, hits, 'all')).toEqual([
    {
      group: null,
      years: [
        { year: 2014, words: 3, found: [2, 1] },
        { year: 2015, words: 0, found: [0, 0] },
        { year: 2016, words: 2, found: [1, 0] },
      ],
      undated: { words: 4, found: [1, 0] },
      total: { words: 9, found: [4, 1] },
    },
  ]);
});

test('counts a text that two have signed for each of them', () => {
  const trends = countTrends(corpus, hits, 'speaker');
  expect(trends.map(({ group, total }) => [group, total.found, total.words])).toEqual([
    ['B', [3, 1], 5],
    ['A', [2, 1], 3],
    [null, [1, 0], 4],
  ]);
});

describe('texts in any number', () => {
  const random = randomOf(3);
  const [style] = STYLES;
  if (style === undefined) throw new Error('There is no style.');
  const records = inventRecords(style, 'en', 80, random);
  const many = corpusOf(records);

  test('every year and type counts what reading its paragraphs counts', () => {
    for (const word of ['the', 'port', 'treaty', 'harbour', 'and']) {
      const trends = countTrends(many, [findHits(many, parsePattern(word), sameForm)], 'type');
      for (const { group, years, undated } of trends)
        for (const { year, words, found } of [...years, { year: null, ...undated }]) {
          const texts = records
            .filter(({ type, date }) => type === group && (date === null ? null : Number(date.slice(0, 4))) === year)
            .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []));
          expect(words).toBe(texts.flat().length);
          expect(found).toEqual([texts.flat().filter((other) => other === word).length]);
        }
    }
  });
});

test('a rate of no words is not known', () => {
  expect(rateOf(0, 0)).toBeNull();
  expect(rateOf(3, 6000)).toBe(5);
});
