import { describe, expect, it } from 'vitest';
import { dateBasis, newestFirst, oldestFirst, spanOf, yearOf } from '../../../src/archive/when.ts';
import { Edtf } from '../../../src/schemas/dates.ts';
import { invent } from './invented.ts';

describe('the days of a date', () => {
  it.each([
    ['2014-09-10', '2014-09-10', '2014-09-10'],
    ['2014-09', '2014-09-01', '2014-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014-XX-03', '2014-01-03', '2014-12-03'],
    ['2014-09-XX', '2014-09-01', '2014-09-30'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2024-07-03/2024-07-04', '2024-07-03', '2024-07-04'],
    ['2024-07/2024-08', '2024-07-01', '2024-08-31'],
    ['2024-07-31/..', '2024-07-31', null],
    ['../2020', null, '2020-12-31'],
  ])('%s', (edtf, first, last) => {
    expect(spanOf(Edtf.parse(edtf))).toEqual({ first, last });
  });
});

describe('the year that a date is filed under', () => {
  it.each([
    ['2014-09-10', 2014],
    ['2013-12-30/2014-01-02', 2013],
    ['2024-07-31/..', 2024],
    ['../2020', 2020],
    ['201X', null],
    ['XXXX-11-18', null],
  ])('%s', (edtf, year) => {
    expect(yearOf(Edtf.parse(edtf))).toBe(year);
  });
});

describe('how a date is known', () => {
  it.each(['stated', 'part', 'supplied'] as const)('%s', (basis) => {
    expect(dateBasis(invent({ id: 'a', date: '2020-01-01', basis }))).toBe(basis);
  });

  it('says nothing of an entry without a date', () => {
    expect(dateBasis(invent({ id: 'a' }))).toBeNull();
  });
});

describe('the order of dates', () => {
  const entries = [
    invent({ id: 'undated' }),
    invent({ id: 'b', date: '2020-01-02' }),
    invent({ id: 'later', date: '2020-01-02/..' }),
    invent({ id: 'month', date: '2020-02' }),
    invent({ id: 'a', date: '2020-01-02' }),
    invent({ id: 'old', date: '../1999' }),
  ];

  it('puts the newest first, and what has no date last', () => {
    expect(newestFirst(entries).map(({ id }) => id)).toEqual(['month', 'a', 'b', 'later', 'old', 'undated']);
  });

  it('puts the oldest first, and what has no date last', () => {
    expect(oldestFirst(entries).map(({ id }) => id)).toEqual(['old', 'a', 'b', 'later', 'month', 'undated']);
  });
});
