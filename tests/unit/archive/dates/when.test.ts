import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../../src/archive/dates/edtf.ts';
import { dateBasis, newestFirst, oldestFirst, yearOf } from '../../../../src/archive/dates/when.ts';
import { Edtf } from '../../../../src/schemas/dates.ts';
import { invent } from '../invented.ts';

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
    ['2014~', '2014-01-01', '2014-12-31'],
    ['2014-02?', '2014-02-01', '2014-02-28'],
    ['2014-02-03%', '2014-02-03', '2014-02-03'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2014-XX', '2014-01-01', '2014-12-31'],
    ['2014-XX-XX', '2014-01-01', '2014-12-31'],
    ['2014-22', '2014-01-01', '2014-12-31'],
    ['2014/', '2014-01-01', null],
    ['/2014', null, '2014-12-31'],
    ['2013~/2014-06?', '2013-01-01', '2014-06-30'],
    ['-0043', '-000043-01-01', '-000043-12-31'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-15'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['-004X', '-000049-01-01', '-000040-12-31'],
    ['../..', null, null],
    ['XXXX', null, null],
    ['XXXX-11-18', null, null],
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
    ['-004X', null],
    ['2014~', 2014],
    ['2014-23', 2014],
    ['2014/', 2014],
    ['/2014', 2014],
    ['-0043-03-15', -43],
    ['../..', null],
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

  it('goes on before the first year, and puts spring before autumn', () => {
    const old = ['2014-23', '-0043', '2014-21', '0000', '-0044-12-31', '0099'].map((date) =>
      invent({ id: `d${date}`.replaceAll(/[^a-z0-9]+/g, 'x'), date }),
    );
    expect(oldestFirst(old).map(({ date }) => date)).toEqual([
      '-0044-12-31',
      '-0043',
      '0000',
      '0099',
      '2014-21',
      '2014-23',
    ]);
  });

  it('puts the oldest first, and what has no date last', () => {
    expect(oldestFirst(entries).map(({ id }) => id)).toEqual(['old', 'a', 'b', 'later', 'month', 'undated']);
  });
});
