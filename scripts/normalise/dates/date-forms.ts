import { MONTHS } from './months.ts';

/** One written form of a date: a named row of the table, in the order of trust. */
export interface DateForm {
  readonly name: string;
  readonly reason: string;
  readonly pattern: RegExp;
  /** Makes EDTF of what matched; undefined where it is no date after all. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => string | undefined;
}

const MONTH = `(?<month>${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?`;
const ORDINAL = '(?:st|nd|rd|th|-?го|º)?';
const FIRST = `(?<d>\\d{1,2})(?:${ORDINAL}|\\.)`;
const OF = '(?:\\s+(?:of|de))?';
const COMMA = '[,،]?';
const DASH = '\\s*[-–—−]\\s*';
const YEAR_WORD = '(?:\\s*(?:года|году|год|г\\.|року|жыл|жылы|yil|йил|م(?![\\p{L}])))?';

/** In figures alone a year before the Gregorian calendar, or far ahead of all texts, is one of another calendar: 1401, 1444, 2079. */
const CALENDAR = { from: 1583, to: 2049 };

const month = (name = ''): string | undefined => MONTHS[name.toLowerCase()];
const two = (digits = ''): string => digits.padStart(2, '0');

/** Puts year, month and day together as EDTF, with XXXX for a year that is not known; undefined where there is no such day. */
export function joinParts(year: string | undefined, mm: string | undefined, dd?: string): string | undefined {
  if (mm === undefined || Number(mm) < 1 || Number(mm) > 12) return undefined;
  if (dd === undefined) return `${year ?? 'XXXX'}-${two(mm)}`;
  const days = new Date(Date.UTC(year === undefined ? 2000 : Number(year), Number(mm), 0)).getUTCDate();
  return Number(dd) >= 1 && Number(dd) <= days ? `${year ?? 'XXXX'}-${two(mm)}-${two(dd)}` : undefined;
}

/** A date in figures alone, which do not say of which calendar they are. */
const figures = (year = '', mm?: string, dd?: string): string | undefined =>
  Number(year) < CALENDAR.from || Number(year) > CALENDAR.to
    ? undefined
    : mm === undefined
      ? year
      : joinParts(year, mm, dd);

function range(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined || from.startsWith('X')) return undefined;
  return from < to ? `${from}/${to}` : undefined;
}

/** The forms, the more telling first. */
export const DATE_FORMS: readonly DateForm[] = [
  {
    name: 'iso',
    reason: 'ISO 8601, as in machine-made pages',
    pattern: /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})/,
    read: ({ y, m, d }) => figures(y, m, d),
  },
  {
    name: 'chinese',
    reason: 'year, month and day each named by a character, in Chinese, Japanese and Korean',
    pattern: /(?<y>\d{4})\s*[年년]\s*(?<m>\d{1,2})\s*[月월](?:\s*(?<d>\d{1,2})\s*[日号일])?/,
    read: ({ y, m, d }) => joinParts(y, m, d),
  },
  {
    name: 'months-apart',
    reason: 'a stretch from a day of one month to a day of another: 29 June – 3 July 2024',
    pattern: new RegExp(
      `(?<d>\\d{1,2})${ORDINAL}\\s+${MONTH}${DASH}(?<d2>\\d{1,2})${ORDINAL}\\s+${MONTH.replace('month', 'month2')},?\\s+(?<y>\\d{4})${YEAR_WORD}`,
    ),
    read: ({ y, month: m, d, month2, d2 }) => range(joinParts(y, month(m), d), joinParts(y, month(month2), d2)),
  },
  {
    name: 'days-apart-day-first',
    reason: 'a stretch within a month, day first: 17–18 November 2025',
    pattern: new RegExp(
      `(?<d>\\d{1,2})${ORDINAL}${DASH}(?<d2>\\d{1,2})${ORDINAL}\\s+${MONTH},?\\s+(?<y>\\d{4})${YEAR_WORD}`,
    ),
    read: ({ y, month: m, d, d2 }) => range(joinParts(y, month(m), d), joinParts(y, month(m), d2)),
  },
  {
    name: 'months-apart-month-first',
    reason: 'a stretch from a day of one month to a day of another, months first: November 27 − December 3, 2002',
    pattern: new RegExp(
      `${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL}${DASH}${MONTH.replace('month', 'month2')}\\s+(?<d2>\\d{1,2})${ORDINAL},?\\s+(?<y>\\d{4})`,
    ),
    read: ({ y, month: m, d, month2, d2 }) => range(joinParts(y, month(m), d), joinParts(y, month(month2), d2)),
  },
  {
    name: 'days-apart-month-first',
    reason: 'a stretch within a month, month first: October 17 − 21, 2003',
    pattern: new RegExp(`${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL}${DASH}(?<d2>\\d{1,2})${ORDINAL},?\\s+(?<y>\\d{4})`),
    read: ({ y, month: m, d, d2 }) => range(joinParts(y, month(m), d), joinParts(y, month(m), d2)),
  },
  {
    name: 'year-named',
    reason: 'the word for a year behind it, then the day, as in Central Asia: 2022 жылғы 7 қыркүйек, 2023-yil 23-may',
    pattern: new RegExp(
      `(?<y>\\d{4})[\\s-]*(?:жыл(?:ғы|дын|дың)?|yil(?:ning)?|йил(?:нинг)?),?\\s+(?<d>\\d{1,2})[\\s-]+${MONTH}\\p{L}{0,4}`,
    ),
    read: ({ y, month: m, d }) => joinParts(y, month(m), d),
  },
  {
    name: 'year-after-its-word',
    reason: 'day and month, then the word for a year before it, as in Tajik: 7 сентябри соли 2022',
    pattern: new RegExp(`(?<d>\\d{1,2})[\\s-]+(?:уми\\s+)?${MONTH}\\p{L}{0,3}\\s+соли\\s+(?<y>\\d{4})`),
    read: ({ y, month: m, d }) => joinParts(y, month(m), d),
  },
  {
    name: 'day-month-year',
    reason: 'day first, the month named, in Arabic also twice: 27 May 2020, 14th day of March, 2023, 9 آب/أغسطس 2022',
    pattern: new RegExp(
      `${FIRST}(?:\\s+day(?=\\s+of\\s))?${OF}[\\s-]+${MONTH}(?:\\s?/\\s?\\p{Script=Arabic}+)?${COMMA}${OF}[\\s-]+(?<y>\\d{4})${YEAR_WORD}`,
    ),
    read: ({ y, month: m, d }) => joinParts(y, month(m), d),
  },
  {
    name: 'month-day-year',
    reason: 'month first and named: July 16, 2024',
    pattern: new RegExp(`${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL},?\\s+(?<y>\\d{4})`),
    read: ({ y, month: m, d }) => joinParts(y, month(m), d),
  },
  {
    name: 'dotted',
    reason: 'with dots the day comes first, all over the world',
    pattern: /(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})/,
    read: ({ y, m, d }) => figures(y, m, d),
  },
  {
    name: 'slashed',
    reason:
      'with slashes or dashes day and month are told apart only where one is above 12; else the year alone is sure',
    pattern: /(?<a>\d{1,2})(?<sign>[/-])(?<b>\d{1,2})\k<sign>(?<y>\d{4})/,
    read: ({ y, a, b }) =>
      Number(a) > 12 ? figures(y, b, a) : Number(b) > 12 || a === b ? figures(y, a, b) : figures(y),
  },
  {
    name: 'year-first',
    reason: 'year first with slashes or dots, as in East Asia',
    pattern: /(?<y>\d{4})(?:[/.]|\s(?=\d{2}\/\d{2}))(?<m>\d{1,2})[/.](?<d>\d{1,2})/,
    read: ({ y, m, d }) => figures(y, m, d),
  },
  {
    name: 'month-year',
    reason: 'a month of a year, with no day before it: May 2020',
    pattern: new RegExp(`(?<!\\d\\s)${MONTH},?${OF}\\s+(?<y>\\d{4})${YEAR_WORD}`),
    read: ({ y, month: m }) => joinParts(y, month(m)),
  },
  {
    name: 'month-day',
    reason: 'no year: it stays open',
    pattern: new RegExp(`${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL}`),
    read: ({ month: m, d }) => joinParts(undefined, month(m), d),
  },
  {
    name: 'day-month',
    reason: 'no year, day first: it stays open',
    pattern: new RegExp(`${FIRST}${OF}\\s+${MONTH}`),
    read: ({ month: m, d }) => joinParts(undefined, month(m), d),
  },
  {
    name: 'chinese-day',
    reason: 'no year: it stays open',
    pattern: /(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]/,
    read: ({ m, d }) => joinParts(undefined, m, d),
  },
];
