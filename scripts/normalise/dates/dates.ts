import { Edtf } from '../../../src/schemas/dates.ts';
import { MONTHS, WEEKDAYS } from './months.ts';

/** A date found in a text: what it says, and from where to where in that text. */
export interface FoundDate {
  readonly edtf: Edtf;
  readonly start: number;
  readonly end: number;
  /** The time of day that stands right beside it. */
  readonly time?: string;
  /** The end of the time, where there is one, else of the date. */
  readonly through: number;
}

/** One written form of a date: a named row of the table, in the order of trust. */
interface DateForm {
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
const DASH = '\\s*[-–—−]\\s*';
const EDGE = '(?<![\\p{L}\\p{N}.,/-])';
const STOP = '(?![\\p{L}\\p{N}]|[./-]\\p{N})';
const YEAR_WORD = '(?:\\s*(?:года|году|год|г\\.|року))?';

const month = (name = ''): string | undefined => MONTHS[name.toLowerCase()];
const two = (digits = ''): string => digits.padStart(2, '0');

function join(year: string | undefined, mm: string | undefined, dd?: string): string | undefined {
  if (mm === undefined || Number(mm) < 1 || Number(mm) > 12) return undefined;
  if (dd === undefined) return `${year ?? 'XXXX'}-${two(mm)}`;
  const days = new Date(Date.UTC(year === undefined ? 2000 : Number(year), Number(mm), 0)).getUTCDate();
  return Number(dd) >= 1 && Number(dd) <= days ? `${year ?? 'XXXX'}-${two(mm)}-${two(dd)}` : undefined;
}

function range(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined || from.startsWith('X')) return undefined;
  return from < to ? `${from}/${to}` : undefined;
}

const FORMS: readonly DateForm[] = [
  {
    name: 'iso',
    reason: 'ISO 8601, as in machine-made pages',
    pattern: /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})/,
    read: ({ y, m, d }) => join(y, m, d),
  },
  {
    name: 'chinese',
    reason: 'year, month and day each named by a character',
    pattern: /(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月(?:\s*(?<d>\d{1,2})\s*[日号])?/,
    read: ({ y, m, d }) => join(y, m, d),
  },
  {
    name: 'months-apart',
    reason: 'a stretch from a day of one month to a day of another: 29 June – 3 July 2024',
    pattern: new RegExp(
      `(?<d>\\d{1,2})${ORDINAL}\\s+${MONTH}${DASH}(?<d2>\\d{1,2})${ORDINAL}\\s+${MONTH.replace('month', 'month2')},?\\s+(?<y>\\d{4})${YEAR_WORD}`,
    ),
    read: ({ y, month: m, d, month2, d2 }) => range(join(y, month(m), d), join(y, month(month2), d2)),
  },
  {
    name: 'days-apart-day-first',
    reason: 'a stretch within a month, day first: 17–18 November 2025',
    pattern: new RegExp(
      `(?<d>\\d{1,2})${ORDINAL}${DASH}(?<d2>\\d{1,2})${ORDINAL}\\s+${MONTH},?\\s+(?<y>\\d{4})${YEAR_WORD}`,
    ),
    read: ({ y, month: m, d, d2 }) => range(join(y, month(m), d), join(y, month(m), d2)),
  },
  {
    name: 'months-apart-month-first',
    reason: 'a stretch from a day of one month to a day of another, months first: November 27 − December 3, 2002',
    pattern: new RegExp(
      `${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL}${DASH}${MONTH.replace('month', 'month2')}\\s+(?<d2>\\d{1,2})${ORDINAL},?\\s+(?<y>\\d{4})`,
    ),
    read: ({ y, month: m, d, month2, d2 }) => range(join(y, month(m), d), join(y, month(month2), d2)),
  },
  {
    name: 'days-apart-month-first',
    reason: 'a stretch within a month, month first: October 17 − 21, 2003',
    pattern: new RegExp(`${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL}${DASH}(?<d2>\\d{1,2})${ORDINAL},?\\s+(?<y>\\d{4})`),
    read: ({ y, month: m, d, d2 }) => range(join(y, month(m), d), join(y, month(m), d2)),
  },
  {
    name: 'day-month-year',
    reason: 'day first, the month named: 27 May 2020',
    pattern: new RegExp(`${FIRST}${OF}[\\s-]+${MONTH},?${OF}[\\s-]+(?<y>\\d{4})${YEAR_WORD}`),
    read: ({ y, month: m, d }) => join(y, month(m), d),
  },
  {
    name: 'month-day-year',
    reason: 'month first and named: July 16, 2024',
    pattern: new RegExp(`${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL},?\\s+(?<y>\\d{4})`),
    read: ({ y, month: m, d }) => join(y, month(m), d),
  },
  {
    name: 'dotted',
    reason: 'with dots the day comes first, all over the world',
    pattern: /(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})/,
    read: ({ y, m, d }) => join(y, m, d),
  },
  {
    name: 'slashed',
    reason:
      'with slashes or dashes day and month are told apart only where one is above 12; else the year alone is sure',
    pattern: /(?<a>\d{1,2})(?<sign>[/-])(?<b>\d{1,2})\k<sign>(?<y>\d{4})/,
    read: ({ y, a, b }) =>
      Number(a) > 12 ? join(y, b, a) : Number(b) > 12 ? join(y, a, b) : a === b ? join(y, a, b) : y,
  },
  {
    name: 'year-first',
    reason: 'year first with slashes or dots, as in East Asia',
    pattern: /(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})/,
    read: ({ y, m, d }) => join(y, m, d),
  },
  {
    name: 'month-year',
    reason: 'a month of a year, with no day before it: May 2020',
    pattern: new RegExp(`(?<!\\d\\s)${MONTH},?${OF}\\s+(?<y>\\d{4})${YEAR_WORD}`),
    read: ({ y, month: m }) => join(y, month(m)),
  },
  {
    name: 'month-day',
    reason: 'no year: it stays open',
    pattern: new RegExp(`${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL}`),
    read: ({ month: m, d }) => join(undefined, month(m), d),
  },
  {
    name: 'day-month',
    reason: 'no year, day first: it stays open',
    pattern: new RegExp(`${FIRST}${OF}\\s+${MONTH}`),
    read: ({ month: m, d }) => join(undefined, month(m), d),
  },
  {
    name: 'chinese-day',
    reason: 'no year: it stays open',
    pattern: /(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]/,
    read: ({ m, d }) => join(undefined, m, d),
  },
];

const COMPILED = FORMS.map((form) => ({ ...form, pattern: new RegExp(EDGE + form.pattern.source + STOP, 'giu') }));
const CLOCK =
  /^,?\s*(?:at\s+|в\s+|\|\s*|[-–—]\s*)?(?<h>\d{1,2})(?:[:：](?<min>\d{2})(?::\d{2})?(?:\s*(?<half>[ap])\.?m\.?)?|(?:\.(?<min>\d{2}))?\s*(?<half>[ap])\.?m\.?)(?:\s*(?:(?:GMT|UTC|MSK|CET|EST|EDT|hrs?)(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{4}))?(?![\p{L}\p{N}:])/iu;

/** No date is without figures that stand apart from letters before them. */
const FIGURES = /(?<![\p{L}\d])\d|[年月]/u;

/** All dates in a text, in order; where two forms overlap the more telling one stands. */
export function findDates(text: string): FoundDate[] {
  if (!FIGURES.test(text)) return [];
  const found: FoundDate[] = [];
  for (const { pattern, read } of COMPILED) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const edtf = Edtf.safeParse(read(match.groups ?? {}));
      if (!edtf.success || isVerb(match[0]) || found.some((other) => other.start < end && match.index < other.end))
        continue;
      found.push({ edtf: edtf.data, start: match.index, end, ...readClock(text, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "may 12" without a capital is a verb with its object. */
const isVerb = (match: string): boolean => /^(?:may|march|mar|dec)\b/.test(match);

/** A time of day that makes up a whole line: `18:45`. */
export function readTimeLine(text: string): string | undefined {
  const clock = CLOCK.exec(text);
  return clock !== null && clock[0].length === text.length && !/^[,|–—-]/.test(text)
    ? toTime(clock.groups ?? {})
    : undefined;
}

const LABEL = `(?:(?:date|dated|published(?: on| at)?|publication date|posted(?: on)?|released?(?: on)?|issued(?: on)?|updated|created|announcement|дата(?: публикации)?|опубликовано|publié[e]? le|publicad[oa] (?:el|em)|veröffentlicht am|erstellt am|发布时间|时间|日期)\\s*[:,：]?\\s*)?`;
const WEEKDAY = `(?:(?:${WEEKDAYS.join('|')})\\.?,?\\s*)?`;
const CREDITS =
  '(?:(?:source|editor|author|來源|来源|编辑|责任编辑|作者|источник|автор|редактор)\\s*[:：]\\s*\\S.{0,30}?[\\s|,;]+){0,3}';
const BEFORE = new RegExp(`^[[(|•·]?\\s*${CREDITS}${LABEL}${WEEKDAY}$`, 'iu');
const SOURCE =
  '(?:[|,]?\\s*(?:(?:source|来源|来源于|источник)\\s*[:：]\\s*\\S.{0,30}|(?:posted )?by \\S+(?: \\S+){0,2}))?';
const AFTER = new RegExp(`^\\s*[-–,|•·]?\\s*(?:${WEEKDAYS.join('|')})?\\s*[\\])|•·.]?\\s*${SOURCE}$`, 'iu');

/** A line that is nothing but a date, with its label, weekday and time; undefined for any other. */
export function readDateLine(text: string): FoundDate | undefined {
  if (text.length > 80) return undefined;
  const first = findDates(text)[0] ?? readShortDate(text);
  if (first === undefined) return undefined;
  return BEFORE.test(text.slice(0, first.start)) && AFTER.test(text.slice(first.through)) ? first : undefined;
}

/** Two numbers with a dot and no year, `11.18`: a date only alone on its line, and only where one is above 12. */
function readShortDate(text: string): FoundDate | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [, a = '', b = ''] = match;
  const edtf = Edtf.safeParse(
    Number(b) > 12 ? join(undefined, a, b) : Number(a) > 12 ? join(undefined, b, a) : undefined,
  );
  return edtf.success ? { edtf: edtf.data, start: 0, end: text.length, through: text.length } : undefined;
}

function readClock(text: string, end: number): { time?: string; through: number } {
  const clock = CLOCK.exec(text.slice(end));
  const time = clock === null ? undefined : toTime(clock.groups ?? {});
  return time === undefined || clock === null ? { through: end } : { time, through: end + clock[0].length };
}

function toTime({ h = '', min = '00', half }: Readonly<Record<string, string | undefined>>): string | undefined {
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour < 24 && Number(min) < 60 ? `${two(String(hour))}:${min}` : undefined;
}
