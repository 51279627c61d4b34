import { describe, expect, test } from 'vitest';
import { datePieces, formatDate } from '../../src/archive/dates.ts';
import { Edtf } from '../../src/schemas/dates.ts';

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
  ])('%s reads in %s as %s', (edtf, language, words) => {
    expect(formatDate(Edtf.parse(edtf), language)).toBe(words);
  });

  test.each([
    ['2025-11-18', 'XXXX-11-18', '18 November [2025]'],
    ['2024-07-04', '2024-07', '[4] July 2024'],
    ['2024-07-04', undefined, '[4 July 2024]'],
    ['2024-07-04', 'XXXX-07', '[4] July [2024]'],
    ['2024-07-31/..', undefined, '[not before 31 July 2024]'],
  ])('%s of which %s is stated has brackets round the rest only', (edtf, stated, words) => {
    expect(bracketed(edtf, stated)).toBe(words);
  });
});
