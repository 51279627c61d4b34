import type { DateField, Edtf } from '../../schemas/dates.ts';
import { fillPhrase, phrasesOf } from './phrases.ts';
import { SEASON, spanOf } from './edtf.ts';
import { yearIn } from './when.ts';

/** A stretch of a date as printed: stated in the capture, or supplied by an editor. */
export interface DatePiece {
  readonly text: string;
  readonly supplied: boolean;
}

/** A date of an entry that is known. */
export type KnownDate = NonNullable<DateField>;

/**
 * An EDTF date in words, as long as it is known: "4 July 2024", "July 2024", "not before 31 July 2024",
 * "18 November, year not stated".
 *
 * @param language BCP 47, the language of the page. What stands round a date is in it where `PHRASES` has it, else in English.
 */
export function formatDate(edtf: Edtf, language: string): string {
  return datePieces({ edtf, basis: 'supplied', reason: '' }, language)
    .map(({ text }) => text)
    .join('');
}

/** A date of an entry in words, what an editor supplied of it in square brackets; null where it is not known. */
export function writeDate(date: DateField, language: string): string | null {
  if (date === null) return null;
  return datePieces(date, language)
    .map(({ text, supplied }) => (supplied ? `[${text}]` : text))
    .join('');
}

/** A date in words, cut where what the capture states meets what an editor supplied. */
export function datePieces(date: KnownDate, language: string): readonly DatePiece[] {
  const phrases = phrasesOf(language);
  const supplied = date.basis === 'supplied';
  const [from = '', to] = date.edtf.split('/');
  if (to === undefined) {
    const stated = date.basis === 'stated' ? from : (date.stated ?? '');
    return formatSingle(from, stated, language, supplied);
  }
  const words = (day: string): string =>
    formatSingle(day, day, language, false)
      .map(({ text }) => text)
      .join('');
  const text = fillPhrase(phrases[sortOfInterval(from, to)], words(from), words(to));
  return [{ text, supplied }];
}

/** What an interval says by its two ends. */
function sortOfInterval(
  from: string,
  to: string,
): 'notBefore' | 'notAfter' | 'endUnknown' | 'startUnknown' | 'between' {
  if (to === '..') return 'notBefore';
  if (from === '..') return 'notAfter';
  if (to === '') return 'endUnknown';
  return from === '' ? 'startUnknown' : 'between';
}

/** The sign that makes a date uncertain or approximate, and the phrase for it. */
const QUALIFIERS = { '?': 'uncertain', '~': 'about', '%': 'aboutUncertain' } as const;

/** A date that is no interval, with what makes it doubtful in words. */
function formatSingle(date: string, stated: string, language: string, supplied: boolean): readonly DatePiece[] {
  if (date === '' || date === '..') return [];
  const phrases = phrasesOf(language);
  const sign = /[?~%]$/.exec(date)?.[0] as keyof typeof QUALIFIERS | undefined;
  const bare = date.replace(/[?~%]$/, '');
  const pieces = formatBare(bare, stated.replace(/[?~%]$/, ''), language);
  if (sign === undefined) return pieces;
  const [before = '', after = ''] = phrases[QUALIFIERS[sign]].split('{}');
  return mergePieces(
    [{ text: before, supplied }, ...pieces, { text: after, supplied }].filter(({ text }) => text !== ''),
  );
}

/** A season, a decade, a century, or a day as far as it is known. */
function formatBare(date: string, stated: string, language: string): readonly DatePiece[] {
  const phrases = phrasesOf(language);
  const isSupplied = date !== stated;
  const season = SEASON.exec(date)?.groups;
  if (season !== undefined) {
    const year = writeYear(Number(season['year']), language);
    const name = phrases.seasons[Number(season['season']) - 21] ?? '';
    return [{ text: fillPhrase(phrases.season, name, year), supplied: isSupplied }];
  }
  const { first, last } = /^-?\d+X+$/.test(date) ? spanOf(date) : { first: null, last: null };
  if (first === null || last === null) return formatDay(date, stated, language);
  const [from, to] = [yearIn(first), yearIn(last)];
  const text =
    from > 0 && to - from === 9
      ? fillPhrase(phrases.decade, String(from))
      : fillPhrase(phrases.between, writeYear(from, language), writeYear(to, language));
  return [{ text, supplied: isSupplied }];
}

/** A year in figures; one before the first with its era, since year 0 is 1 BC. */
export function writeYear(year: number, language: string): string {
  if (year > 0) return String(year);
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', year: 'numeric', era: 'short' }).format(
    dateOf(year, 1, 1),
  );
}

function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Plain English reads 4 July 2024 everywhere; other languages keep their own order. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

type Unit = 'year' | 'month' | 'day';
const UNITS: readonly Unit[] = ['year', 'month', 'day'];

function formatDay(day: string, stated: string, language: string): readonly DatePiece[] {
  const phrases = phrasesOf(language);
  const known = readUnits(day);
  const fromCapture = readUnits(stated);
  const isSupplied = (unit: Unit): boolean => known[unit] !== fromCapture[unit];
  const { year } = known;
  // 2024 is a leap year: it can hold any day whose year is not known.
  const date = dateOf(Number(year ?? '2024'), Number(known.month ?? '1'), Number(known.day ?? '1'));
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    ...(year === null ? {} : { year: 'numeric', ...(Number(year) > 0 ? {} : { era: 'short' }) }),
    ...(known.month === null ? {} : { month: 'long' }),
    ...(known.day === null ? {} : { day: 'numeric' }),
  });
  const pieces =
    year === null && known.month === null ? [] : format.formatToParts(date).map(({ type, value }) => ({ type, value }));
  const marked = pieces.map(({ type, value }, i) => {
    const unit = UNITS.find((unit) => unit === type || (unit === 'year' && type === 'era'));
    const before = UNITS.find((unit) => unit === pieces[i - 1]?.type);
    const after = UNITS.find((unit) => unit === pieces[i + 1]?.type);
    const near = unit === undefined ? [before, after].filter((unit) => unit !== undefined) : [unit];
    return { text: value, supplied: near.every(isSupplied) };
  });
  if (year === null)
    marked.push({
      text: marked.length === 0 ? phrases.noYear : fillPhrase(phrases.withoutYear, phrases.noYear),
      supplied: false,
    });
  return mergePieces(marked);
}

/** The parts of a day that are known; decades and centuries stay with their X. */
function readUnits(day: string): Record<Unit, string | null> {
  const [, sign = '', digits = '', ...rest] = /^(-?)([^-]*)(?:-([^-]*))?(?:-([^-]*))?$/.exec(day) ?? [];
  const [year, month, date] = [digits, ...rest].map((part) => (/^X*$/.test(part) ? null : part));
  return { year: year == null ? null : sign + year, month: month ?? null, day: month == null ? null : (date ?? null) };
}

function mergePieces(pieces: readonly DatePiece[]): readonly DatePiece[] {
  const merged: DatePiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.supplied === piece.supplied) merged[merged.length - 1] = { ...piece, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}
