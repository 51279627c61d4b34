import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, sortMoment, spanOf } from '../../../../src/archive/dates/edtf.ts';
import { formatDate } from '../../../../src/archive/dates/in-words.ts';
import { newestFirst, oldestFirst, yearIn } from '../../../../src/archive/dates/when.ts';
import { yearsOf } from '../../../../src/archive/dates/years.ts';
import { isInDoubt, timelineOf } from '../../../../src/archive/timeline/timeline.ts';
import { Edtf } from '../../../../src/schemas/dates.ts';
import { invent } from '../invented.ts';

/** A date, and the first and the last year that it may be of; null where it is open or not known on that side. */
interface Meant {
  readonly edtf: string;
  readonly first: number | null;
  readonly last: number | null;
}

const write = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const two = (number: number): string => String(number).padStart(2, '0');
const within = (year: number, rest = ''): Meant => ({ edtf: `${write(year)}${rest}`, first: year, last: year });

const year = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1900, max: 2030 }) },
  fc.integer({ min: -300, max: 1500 }),
);
const month = fc.integer({ min: 1, max: 12 });
const qualifier = fc.constantFrom('', '', '?', '~', '%');

/** A date that may be an end of an interval. */
const plain = fc.oneof(
  fc.tuple(year, qualifier).map(([year, sign]) => within(year, sign)),
  fc.tuple(year, month, qualifier).map(([year, month, sign]) => within(year, `-${two(month)}${sign}`)),
  fc
    .tuple(year, month, fc.integer({ min: 1, max: 28 }), qualifier)
    .map(([year, month, day, sign]) => within(year, `-${two(month)}-${two(day)}${sign}`)),
);

/** A date of which some digits are not known, or that is a season. */
const rough = fc.oneof(
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([year, season]) => within(year, `-${String(season)}`)),
  year.map((year) => within(year, '-XX')),
  year.map((year) => within(year, '-XX-XX')),
  fc.tuple(year, month).map(([year, month]) => within(year, `-${two(month)}-XX`)),
  fc
    .integer({ min: 150, max: 202 })
    .map((decade) => ({ edtf: `${String(decade)}X`, first: decade * 10, last: decade * 10 + 9 })),
  fc.integer({ min: 15, max: 20 }).map((age) => ({ edtf: `${String(age)}XX`, first: age * 100, last: age * 100 + 99 })),
);

const interval = fc.oneof(
  fc
    .tuple(plain, plain)
    .filter(([a, b]) => (a.last ?? 0) < (b.first ?? 0))
    .map(([a, b]) => ({ edtf: `${a.edtf}/${b.edtf}`, first: a.first, last: b.last })),
  fc
    .tuple(plain, fc.constantFrom('..', ''))
    .map(([a, end]) => ({ edtf: `${a.edtf}/${end}`, first: a.first, last: null })),
  fc
    .tuple(plain, fc.constantFrom('..', ''))
    .map(([b, end]) => ({ edtf: `${end}/${b.edtf}`, first: null, last: b.last })),
);

const anyDate: fc.Arbitrary<Meant> = fc.oneof(plain, rough, interval);

describe('every date of level 1', () => {
  test('is taken, and covers the years that it may be of', () => {
    fc.assert(
      fc.property(anyDate, ({ edtf, first, last }) => {
        expect(faultOf(edtf)).toBeNull();
        const span = spanOf(edtf);
        expect(span.first === null ? null : yearIn(span.first)).toBe(first);
        expect(span.last === null ? null : yearIn(span.last)).toBe(last);
        expect(sortMoment(edtf)).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test('is counted in every year of the collection that it overlaps, and in no other', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { minLength: 1, maxLength: 8 }), (dates) => {
        const { all, of } = yearsOf(dates.map(({ edtf }) => Edtf.parse(edtf)));
        for (const { edtf, first, last } of dates)
          expect(of(Edtf.parse(edtf))).toEqual(
            all.filter((year) => year >= (first ?? -Infinity) && year <= (last ?? Infinity)),
          );
      }),
    );
  });

  test('stands on the timeline in each of its years, in doubt where it is', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { minLength: 1, maxLength: 8 }), (dates) => {
        const { years, undated } = timelineOf(dates.map(({ edtf }, i) => invent({ id: `e${String(i)}`, date: edtf })));
        expect(undated).toEqual([]);
        for (const [i, { edtf, first, last }] of dates.entries()) {
          const own = years.flatMap(({ year, marks }) =>
            marks.filter(({ id }) => id === `e${String(i)}`).map((mark) => ({ year, mark })),
          );
          expect(own.length).toBeGreaterThan(0);
          const sure = first === last && first !== null && !/[?~%]/.test(edtf);
          for (const { year, mark } of own) {
            expect(year >= (first ?? -Infinity) && year <= (last ?? Infinity)).toBe(true);
            expect(isInDoubt(mark)).toBe(!sure);
          }
        }
      }),
    );
  });

  test('is put in order by where it begins, the same way forwards and back', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 8 }), (dates) => {
        const entries = dates.map(({ edtf }, i) => invent({ id: `e${String(i)}`, date: edtf }));
        const moments = (list: readonly { date: string | null }[]): number[] =>
          list.map(({ date }) => sortMoment(date ?? '') ?? NaN);
        const sorted = moments(oldestFirst(entries));
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        expect(moments(newestFirst(entries))).toEqual(sorted.toReversed());
      }),
    );
  });

  test('reads in words, with its years', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('en', 'ru', 'zh'), ({ edtf, first, last }, language) => {
        const words = formatDate(Edtf.parse(edtf), language);
        expect(words).not.toMatch(/undefined|NaN|null|Invalid/);
        for (const year of [first, last])
          if (year !== null && year > 1000 && !edtf.includes('X')) expect(words).toContain(String(year));
      }),
    );
  });
});

test.each(['Y170000002', '2014-13', '2014-02-30', '2014-25', '2014-05-01T10:00', '[2014,2015]', '2015/2014'])(
  '%s is refused',
  (date) => {
    expect(faultOf(date)).not.toBeNull();
  },
);
