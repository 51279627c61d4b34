import { describe, expect, test } from 'vitest';
import { datePieces, formatDate } from '../../../../src/archive/dates/in-words.ts';
import { Edtf } from '../../../../src/schemas/dates.ts';

const bracketed = (edtf: string, stated?: string): string =>
  datePieces(
    { edtf: Edtf.parse(edtf), basis: 'supplied', reason: 'r', ...(stated ? { stated: Edtf.parse(stated) } : {}) },
    'en',
  )
    .map(({ text, supplied }) => (supplied ? `[${text}]` : text))
    .join('');

describe('a date', () => {
  test.each([
    ['2014-09-10', 'en', '10 September 2014'],
    ['2014-09', 'en', 'September 2014'],
    ['2014', 'en', '2014'],
    ['201X', 'en', '2010s'],
    ['2014-XX-XX', 'en', '2014'],
    ['XXXX-02-29', 'en', '29 February, year not stated'],
    ['2024-07-31/..', 'en', 'not before 31 July 2024'],
    ['../2020', 'en', 'not after 2020'],
    ['2024-07-03/2024-07-04', 'en', '3 July 2024 to 4 July 2024'],
    ['2014-09-10', 'ru', '10 сентября 2014\u202fг.'],
    ['2014-09-10', 'zh', '2014年9月10日'],
    ['2014~', 'en', 'about 2014'],
    ['2014-09?', 'en', 'September 2014, uncertain'],
    ['2014-09-10%', 'en', 'about 10 September 2014, uncertain'],
    ['20XX', 'en', '2000 to 2099'],
    ['2014-21', 'en', 'spring 2014'],
    ['2014/', 'en', 'from 2014, its end not known'],
    ['/2014', 'en', 'to 2014, its beginning not known'],
    ['2013~/2014-06', 'en', 'about 2013 to June 2014'],
    ['-0043-03-15', 'en', '15 March 44 BC'],
    ['-004X', 'en', '50 BC to 41 BC'],
    ['XXXX', 'en', 'year not stated'],
    ['2014~', 'ru', 'около 2014'],
    ['2024-07-31/..', 'ru', 'не ранее 31 июля 2024\u202fг.'],
    ['XXXX-02-29', 'ru', '29 февраля, год не указан'],
    ['2014-24', 'ru', 'зима 2014 г.'],
    ['201X', 'ru', '2010-е годы'],
    ['../2020', 'zh', '不晚于2020年'],
    ['201X', 'zh', '2010年代'],
    ['2014-09?', 'de', 'September 2014, uncertain'],
  ])('%s reads in %s as %s', (edtf, language, words) => {
    expect(formatDate(Edtf.parse(edtf), language)).toBe(words);
  });

  test.each([
    ['2025-11-18', 'XXXX-11-18', '18 November [2025]'],
    ['2024-07-04', '2024-07', '[4] July 2024'],
    ['2024-07-04', undefined, '[4 July 2024]'],
    ['2024-07-04', 'XXXX-07', '[4] July [2024]'],
    ['2024-07-31/..', undefined, '[not before 31 July 2024]'],
    ['2014~', undefined, '[about 2014]'],
    ['2014-21', undefined, '[spring 2014]'],
  ])('%s of which %s is stated has brackets round the rest only', (edtf, stated, words) => {
    expect(bracketed(edtf, stated)).toBe(words);
  });
});

describe('as a date of the archive', () => {
  test.each([
    ['2023-02-29', 'there is no such day'],
    ['2023-02-29?', 'there is no such day'],
    ['2023-02-29/2024', 'there is no such day'],
    ['2014-04-31?', 'expected an EDTF date'],
    ['2014-13', 'expected an EDTF date'],
    ['2014/2013', 'expected an EDTF date'],
    ['10.09.2014', 'expected an EDTF date'],
    ['', 'expected an EDTF date'],
    ['2014-09-10T10:58:00', 'a day at the finest'],
    ['Y170000002', 'expected a year of four digits'],
    ['{2014, 2015}', 'expected an EDTF date'],
    ['2014?-09', 'expected an EDTF date'],
  ])('%j is refused, and why is said', (text, message) => {
    expect(Edtf.safeParse(text).error?.issues[0]?.message).toContain(message);
  });
});
