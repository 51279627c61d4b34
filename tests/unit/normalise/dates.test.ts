import { describe, expect, test } from 'vitest';
import { findDates, readDateLine, readTimeLine } from '../../../scripts/normalise/dates/dates.ts';

const FORMS: readonly (readonly [string, string])[] = [
  ['2016-03-03', '2016-03-03'],
  ['3 March 2016', '2016-03-03'],
  ['February 27 − March 2, 2016', '2016-02-27/2016-03-02'],
  ['03 March, 2016', '2016-03-03'],
  ['3rd of March 2016', '2016-03-03'],
  ['3-March-2016', '2016-03-03'],
  ['3 Mar. 2016', '2016-03-03'],
  ['3 Sept 2016', '2016-09-03'],
  ['March 3, 2016', '2016-03-03'],
  ['March 3rd, 2016', '2016-03-03'],
  ['March 2016', '2016-03'],
  ['3 March', 'XXXX-03-03'],
  ['March 3', 'XXXX-03-03'],
  ['29 February 2016', '2016-02-29'],
  ['29 February', 'XXXX-02-29'],
  ['03.03.2016', '2016-03-03'],
  ['25.12.2016', '2016-12-25'],
  ['2016.03.25', '2016-03-25'],
  ['2016/3/25', '2016-03-25'],
  ['25/12/2016', '2016-12-25'],
  ['12/25/2016', '2016-12-25'],
  ['3/3/2016', '2016-03-03'],
  // Day and month can't be told apart: the year alone is sure.
  ['3/4/2016', '2016'],
  ['3–4 March 2016', '2016-03-03/2016-03-04'],
  ['March 3-4, 2016', '2016-03-03/2016-03-04'],
  ['29 June – 3 July 2016', '2016-06-29/2016-07-03'],
  ['3 марта 2016 года', '2016-03-03'],
  ['3 марта 2016 г.', '2016-03-03'],
  ['3-го мая 2016 года', '2016-05-03'],
  ['март 2016 года', '2016-03'],
  ['3 августа', 'XXXX-08-03'],
  ['3 березня 2016 року', '2016-03-03'],
  ['2016年3月3日', '2016-03-03'],
  ['2016 年 3 月 3 日', '2016-03-03'],
  ['2016年3月', '2016-03'],
  ['3月3日', 'XXXX-03-03'],
  ['3 mars 2016', '2016-03-03'],
  ['3. März 2016', '2016-03-03'],
  ['3 de marzo de 2016', '2016-03-03'],
  ['3 Mart 2016', '2016-03-03'],
  ['3-mart 2016-yil', '2016-03-03'],
  ['2016-yil 3-mart', '2016-03-03'],
  ['2016 жылғы 3 наурыз', '2016-03-03'],
  ['2016-жылдын 7-сентябры', '2016-09-07'],
  ['7 сентябри соли 2016', '2016-09-07'],
  ['3 مارس 2016', '2016-03-03'],
  ['٣ مارس ٢٠١٦', '2016-03-03'],
  ['3 آب/أغسطس 2016', '2016-08-03'],
  ['3 كانون الثاني 2016', '2016-01-03'],
  ['۳ سپتامبر ۲۰۱۶', '2016-09-03'],
  ['3 اگست 2016', '2016-08-03'],
  ['3 अगस्त 2016', '2016-08-03'],
  ['०३ मार्च २०१६', '2016-03-03'],
  ['２０１６年３月３日', '2016-03-03'],
  ['2016년 3월 3일', '2016-03-03'],
];

const NONE = [
  'The harbour has 2016 berths',
  '30 February 2016',
  '31.04.2016',
  '2016-13-01',
  '00.03.2016',
  '32 March 2016',
  'version 1.03.2016.4',
  'flight 10-03-20167',
  'we may 12 times a year',
  'the pilots march 12 miles',
  'no. 3/2016',
  'in 1616',
  // Of the calendars of Persia, of Islam, and of Nepal: read as Gregorian they would be wrong by centuries.
  '1394/12/13',
  '۱۳۹۴/۱۲/۱۳',
  '13.12.1394',
  '1437-05-23',
  '13-12-1394',
  '2072-11-20',
  '۱۳ اسفند ۱۳۹۴',
  '23 جمادى الأولى 1437',
];

describe('a date in a text', () => {
  test.each(FORMS)('%s is read as %s', (text, edtf) => {
    expect(findDates(`Signed (${text}) in Halden`).map((date) => date.edtf)).toEqual([edtf]);
    expect(findDates(text).map((date) => date.edtf)).toEqual([edtf]);
  });

  test.each(FORMS)('%s is found where it stands', (text) => {
    const [date] = findDates(`Signed on ${text}, in Halden`);
    expect(date?.start).toBe('Signed on '.length);
    expect(text.startsWith(`Signed on ${text}`.slice(date?.start, date?.end))).toBe(true);
  });

  test.each(NONE)('is none in "%s"', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test.each([
    ['3 March 2016, 14:20', '14:20'],
    ['3 March 2016 at 2:20 p.m.', '14:20'],
    ['March 3, 2016 12:05 AM', '00:05'],
    ['03.03.2016 9:05', '09:05'],
    ['2016年3月3日 14:20', '14:20'],
    ['3 марта 2016 года в 14:20', '14:20'],
    ['3 March 2016 25:00', undefined],
    ['3 March 2016', undefined],
  ])('%s has the time %s', (text, time) => {
    expect(findDates(text)[0]?.time).toBe(time);
  });

  test('is told from the others in a text, in order', () => {
    const text = 'From 3 March 2016 to 2016-04-01, and again in May 2017.';
    expect(findDates(text).map(({ edtf }) => edtf)).toEqual(['2016-03-03', '2016-04-01', '2017-05']);
  });
});

describe('a line that is nothing but a date', () => {
  test.each([
    ['3 March 2016', '2016-03-03'],
    ['Thursday, 3 March 2016', '2016-03-03'],
    ['Published: 3 March 2016', '2016-03-03'],
    ['Date: 2016-03-03', '2016-03-03'],
    ['[03.03.2016 14:20]', '2016-03-03'],
    ['3 March 2016 | 14:20', '2016-03-03'],
    ['Дата публикации: 3 марта 2016', '2016-03-03'],
    ['发布时间：2016年3月3日', '2016-03-03'],
    ['03.31', 'XXXX-03-31'],
    ['31.03', 'XXXX-03-31'],
    ['Updated 7:14 PM GMT+2, August 9, 2016', '2016-08-09'],
    ['16:40, 12 February 2016', '2016-02-12'],
    ['Updated: June 12, 2016 09:21 Xinhua', '2016-06-12'],
    ['23.05.2016 1283', '2016-05-23'],
    ['3 March 2016 | Views: 51', '2016-03-03'],
    ['2016年3月3日（木）', '2016-03-03'],
    ['الخميس، 3 مارس 2016', '2016-03-03'],
    ['3 Mart 2016, Perşembe', '2016-03-03'],
  ])('%s is one', (text, edtf) => {
    expect(readDateLine(text)?.edtf).toBe(edtf);
  });

  test.each([
    'On 3 March 2016 the bells rang',
    '3 March 2016 was a Thursday',
    '3 March 2016: the bells',
    'May 3 45',
    'March 2016 12',
    // Either number can be the month.
    '03.04',
    '1.5',
    '14:20',
    'Halden, 3 March 2016',
    '',
  ])('"%s" is none', (text) => {
    expect(readDateLine(text)).toBeUndefined();
  });
});

describe('a line that is nothing but a time', () => {
  test.each([
    ['14:20', '14:20'],
    ['2:20 p.m.', '14:20'],
    ['9:05', '09:05'],
    ['25:00', undefined],
    ['14:20 the bells', undefined],
    ['at last', undefined],
  ])('%s is read as %s', (text, time) => {
    expect(readTimeLine(text)).toBe(time);
  });
});
