import { expect, test } from 'vitest';
import { findHits } from '../../../../src/archive/corpus/concordance.ts';
import { sortHits, type Order } from '../../../../src/archive/corpus/hit-order.ts';
import { kwicOf } from '../../../../src/archive/corpus/kwic.ts';
import { parsePattern, sameForm } from '../../../../src/archive/corpus/pattern.ts';
import { corpusOf, inventRecord } from './invented-corpus.ts';

const corpus = corpusOf([
  inventRecord({ id: 'a', date: '2015-02-01', speakers: ['Ivo Berg'], paragraphs: ['the new port was open'] }),
  inventRecord({ id: 'b', date: '2014', speakers: ['Anna Lind'], paragraphs: ['Élan, a new port and ships'] }),
  inventRecord({ id: 'c', date: null, paragraphs: ['port', 'an old Ports authority'] }),
  inventRecord({ id: 'd', date: '2020-01-01/..', paragraphs: ['port all'] }),
]);

test.each<[Order, string[]]>([
  ['newest', ['d', 'a', 'b', 'c', 'c']],
  ['oldest', ['b', 'a', 'd', 'c', 'c']],
  // Nothing before; then “new” after “a” and after “the”; then “old”.
  ['before', ['d', 'c', 'b', 'a', 'c']],
  // “port” with nothing after, then with “all”, “and”, “was”; then “ports”.
  ['word', ['c', 'd', 'b', 'a', 'c']],
  // Nothing after; then “all”, “and”, “authority”, “was”.
  ['after', ['c', 'd', 'b', 'c', 'a']],
  ['speaker', ['b', 'a', 'd', 'c', 'c']],
])('lines stand in the order of %s', (order, ids) => {
  const sorted = sortHits(corpus, findHits(corpus, parsePattern('port*'), sameForm), order, 'en');
  expect(sorted.map(({ passage }) => passage.of.id)).toEqual(ids);
});

test('lines that agree in a word stand by the next one, up to the end of the paragraph', () => {
  const rows = ['x port b c', 'x port a z', 'x port a', 'x port a b'];
  const many = corpusOf([inventRecord({ id: 'a', paragraphs: rows })]);
  const sorted = sortHits(many, findHits(many, parsePattern('port'), sameForm), 'after', 'en');
  expect(sorted.map((hit) => kwicOf(hit, 99).after)).toEqual([' a', ' a b', ' a z', ' b c']);
});
