import { Edtf } from '../../../src/schemas/dates.ts';
import { DATE_FORMS, joinParts } from './date-forms.ts';
import { foldDigits } from './digits.ts';
import { WEEKDAYS } from './months.ts';

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

const EDGE = '(?<![\\p{L}\\p{N}.,/-])';
const STOP = '(?![\\p{L}\\p{N}]|[./-]\\p{N})';
/** In Chinese no blank parts a date from the words beside it. */
const [CHINESE_EDGE, CHINESE_STOP] = ['(?<![\\p{N}.,/-])', '(?!\\p{N})'];
const COMPILED = DATE_FORMS.map((form) => {
  const [edge, stop] = form.name.startsWith('chinese') ? [CHINESE_EDGE, CHINESE_STOP] : [EDGE, STOP];
  return { ...form, pattern: new RegExp(edge + form.pattern.source + stop, 'giu') };
});
const ZONE =
  '(?:\\s*\\(?(?:(?:GMT|UTC|MSK|CES?T|BST|IST|PKT|JST|E[SD]?T|P[SD]?T|hrs?|мск)(?:\\s*[+-]\\s?\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{4}|(?:local|\\p{L}{4,12}) time)\\)?)?';
const HOUR = `(?<h>\\d{1,2})(?:[:：](?<min>\\d{2})(?::\\d{2})?(?:\\s*(?<half>[ap])\\.?m\\.?)?|(?:\\.(?<min>\\d{2}))?\\s*(?<half>[ap])\\.?m\\.?)${ZONE}`;
const WEEKDAYS_BETWEEN = `(?:,?\\s+(?:${WEEKDAYS.join('|')})(?=,?\\s+\\d))?`;
const CLOCK = new RegExp(
  `^${WEEKDAYS_BETWEEN},?\\s*(?:at\\s+|в\\s+|\\|\\s*|[-–—]\\s*)?${HOUR}(?![\\p{L}\\p{N}:])`,
  'iu',
);
/** A time of day before its date: 16:40, 12 February 2019. */
const CLOCK_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}:.])${HOUR}\\s*(?:,|\\||[-–—]|on|\\s)\\s*$`, 'iu');

/** No date is without figures that stand apart from letters before them. */
const FIGURES = /(?<![\p{L}\d])\d|[年月년월]/u;

/** All dates in a text, in order; where two forms overlap the more telling one stands. */
export function findDates(written: string): FoundDate[] {
  const text = foldDigits(written);
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
export function readTimeLine(written: string): string | undefined {
  const text = foldDigits(written);
  const clock = CLOCK.exec(text);
  return clock !== null && clock[0].length === text.length && !/^[,|–—-]/.test(text)
    ? toTime(clock.groups ?? {})
    : undefined;
}

const LABEL = `(?:(?:date|dated|first published(?: on)?|uploaded(?: on)?|added|last updated(?: on)?|published(?: on| at)?|publication date|posted(?: on)?|released?(?: on)?|issued(?: on)?|updated|created|announcement|дата(?: публикации)?|опубликовано|publié[e]? le|publicad[oa] (?:el|em)|veröffentlicht am|erstellt am|发布时间|更新时间|发布日期|时间|日期|تاريخ النشر|التاريخ|تاریخ انتشار|تاریخ|tarih|yayın tarihi|sana|күні|санасы)\\s*[:,：]?\\s*)?`;
const WEEKDAY = `(?:(?:${WEEKDAYS.join('|')})\\.?[,،]?\\s*)?`;
const CREDITS =
  '(?:(?:source|editor|author|來源|来源|编辑|责任编辑|作者|источник|автор|редактор)\\s*[:：]\\s*\\S.{0,30}?[\\s|,;]+){0,3}';
/** The same day in another calendar, and a word that says so. */
const OTHERWISE = '(?:.{4,40}(?:الموافق|مطابق|برابر با|мувофиқи)\\s*(?:لـ?\\s*)?)?';
const BEFORE = new RegExp(`^[[(|•·]?\\s*${CREDITS}${LABEL}${OTHERWISE}${WEEKDAY}$`, 'iu');
const SOURCE =
  '(?:[|,]?\\s*(?:(?:source|来源|来源于|источник)\\s*[:：]\\s*\\S.{0,30}|(?:posted )?by \\S+(?: \\S+){0,2}))?';
/** Agencies that stand behind the date without a label, and how often a page was seen. */
const AGENCY =
  '(?:Xinhua(?:net)?|China Daily|Global Times|People.s Daily(?: Online)?|CGTN|TASS|Interfax|RIA Novosti|Reuters|AFP|AP|IRNA|KUNA|WAM|PTI|ANI|APP|新华社|新华网|人民网|人民日报|外交部网站|中国政府网)';
const SEEN = '(?:(?:views?|просмотр(?:ов|ы)|阅读|浏览)\\s*[:：]?\\s*)?\\d{1,7}(?: views?)?';
const AFTER = new RegExp(
  `^\\s*[-–,|•·]?\\s*[(（]?(?:${WEEKDAYS.join('|')})?[)）]?\\s*[\\])|•·.]?\\s*(?:${SOURCE}|[|,(]?\\s*${AGENCY}\\)?|\\|?\\s*${SEEN}|\\((?:обновлено|updated|更新)[^()]{4,40}\\))$`,
  'iu',
);

/** A whole day of a known year. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A line that is nothing but a date, with its label, weekday and time; undefined for any other. */
export function readDateLine(written: string): FoundDate | undefined {
  if (written.length > 80) return undefined;
  const text = foldDigits(written);
  const first = findDates(text)[0] ?? readShortDate(text);
  const rest = text.slice(first?.through);
  // A count may stand behind a whole day; behind less it is part of the date.
  if (first === undefined || !AFTER.test(rest) || (/\d$/u.test(rest) && !DAY.test(first.edtf))) return undefined;
  const lead = text.slice(0, first.start);
  if (BEFORE.test(lead)) return first;
  const clock = first.time === undefined ? CLOCK_BEFORE.exec(lead) : null;
  const time = toTime(clock?.groups ?? {});
  return clock !== null && time !== undefined && BEFORE.test(lead.slice(0, clock.index))
    ? { ...first, time }
    : undefined;
}

/** Two numbers with a dot and no year, `11.18`: a date only alone on its line, and only where one is above 12. */
function readShortDate(text: string): FoundDate | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [, a = '', b = ''] = match;
  const edtf = Edtf.safeParse(
    Number(b) > 12 ? joinParts(undefined, a, b) : Number(a) > 12 ? joinParts(undefined, b, a) : undefined,
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
  return hour < 24 && Number(min) < 60 ? `${String(hour).padStart(2, '0')}:${min}` : undefined;
}
