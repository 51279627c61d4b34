import type { DateField, Edtf } from '../schemas/dates.ts';

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
 * @param language BCP 47, the language of the page. What stands round a date is in English.
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
  const [from = '', to] = date.edtf.split('/');
  if (to === undefined) {
    const stated = date.basis === 'stated' ? from : (date.stated ?? '');
    return formatDay(from, stated, language);
  }
  const words =
    to === '..'
      ? `not before ${plain(from, language)}`
      : from === '..'
        ? `not after ${plain(to, language)}`
        : `${plain(from, language)} to ${plain(to, language)}`;
  return [{ text: words, supplied: date.basis === 'supplied' }];
}

/** Plain English reads 4 July 2024 everywhere; other languages keep their own order. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

type Unit = 'year' | 'month' | 'day';
const UNITS: readonly Unit[] = ['year', 'month', 'day'];

const plain = (day: string, language: string): string =>
  formatDay(day, day, language)
    .map(({ text }) => text)
    .join('');

function formatDay(day: string, stated: string, language: string): readonly DatePiece[] {
  const known = readUnits(day);
  const fromCapture = readUnits(stated);
  const isSupplied = (unit: Unit): boolean => known[unit] !== fromCapture[unit];
  const year = known.year?.replace(/^(\d{3})X$/, '$10s') ?? null;
  if (year !== null && !/^\d{4}$/.test(year)) return [{ text: year, supplied: isSupplied('year') }];

  // 2024 is a leap year: it can hold any day whose year is not known.
  const date = new Date(Date.UTC(Number(year ?? '2024'), Number(known.month ?? '1') - 1, Number(known.day ?? '1')));
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    ...(year === null ? {} : { year: 'numeric' }),
    ...(known.month === null ? {} : { month: 'long' }),
    ...(known.day === null ? {} : { day: 'numeric' }),
  });
  const pieces =
    year === null && known.month === null ? [] : format.formatToParts(date).map(({ type, value }) => ({ type, value }));
  const marked = pieces.map(({ type, value }, i) => {
    const unit = UNITS.find((unit) => unit === type);
    const before = UNITS.find((unit) => unit === pieces[i - 1]?.type);
    const after = UNITS.find((unit) => unit === pieces[i + 1]?.type);
    const near = unit === undefined ? [before, after].filter((unit) => unit !== undefined) : [unit];
    return { text: value, supplied: near.every(isSupplied) };
  });
  if (year === null)
    marked.push({ text: marked.length === 0 ? 'year not stated' : ', year not stated', supplied: false });
  return mergePieces(marked);
}

/** The parts of a day that are known; decades and centuries stay with their X. */
function readUnits(day: string): Record<Unit, string | null> {
  const [year, month, date] = day.split('-').map((part) => (/^X*$/.test(part) ? null : part));
  return { year: year ?? null, month: month ?? null, day: month == null ? null : (date ?? null) };
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
