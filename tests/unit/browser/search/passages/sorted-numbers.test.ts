import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstNotBelow,
  intersect,
  placesIn,
  unite,
} from '../../../../../src/browser/search/passages/sorted-numbers.ts';
import { timesOf } from '../../../../../src/browser/search/passages/times.ts';

const sorted = fc.uniqueArray(fc.nat(60), { maxLength: 40 }).map((numbers) => numbers.toSorted((a, b) => a - b));

test('lists are intersected and united as sets are', () => {
  fc.assert(
    fc.property(sorted, sorted, sorted, (a, b, c) => {
      expect(intersect(a, b)).toEqual(a.filter((number) => b.includes(number)));
      expect(placesIn(a, b)).toEqual(intersect(a, b).map((number) => a.indexOf(number)));
      expect(unite([a, b, c])).toEqual([...new Set([...a, ...b, ...c])].sort((one, other) => one - other));
    }),
  );
});

test('the first number that is not below a bound is found from wherever it is looked for', () => {
  fc.assert(
    fc.property(sorted, fc.nat(70), fc.nat(50), (list, bound, from) => {
      const expected = list.findIndex((number, i) => i >= from && number >= bound);
      const start = Math.min(from, list.length);
      expect(firstNotBelow(list, bound, start)).toBe(expected === -1 ? list.length : expected);
    }),
  );
});

test('of several forms it is told how often any of them stands in a passage', () => {
  fc.assert(
    fc.property(fc.array(sorted, { maxLength: 6 }), (lists) => {
      const all = timesOf(lists.map((passages) => ({ passages, times: passages.map((passage) => passage + 1) })));
      expect(all.passages).toEqual(unite(lists));
      for (const [i, passage] of all.passages.entries())
        expect(all.times[i]).toBe(lists.filter((list) => list.includes(passage)).length * (passage + 1));
    }),
  );
});
