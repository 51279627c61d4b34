import edtf, { parse } from 'edtf';

/** The first and the last day that a date can mean, as `YYYY-MM-DD`; null where it is open on that side. */
export interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

/** A day, as most dates are; no grammar is needed to read it. */
const DAY = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])$/;

/** A date whose year is not known at all. */
const NO_YEAR = /^-?XXXX/;

/**
 * What is wrong with a text as a date of the archive; null where nothing is. EDTF of level 1 is read, to the day: a
 * time of day has a field of its own. Of level 2 there are only digits that are not known in any place, such as those
 * of the year in `XXXX-11-18`.
 *
 * @see ISO 8601-2:2019, and https://www.loc.gov/standards/datetime/
 */
export function faultOf(text: string): string | null {
  const day = DAY.exec(text)?.groups;
  if (day !== undefined) return isDay(Number(day['year']), Number(day['month']), Number(day['day'])) ? null : NO_DAY;
  try {
    const parsed = parse(text);
    edtf(text);
    if (parsed.type === 'Set' || parsed.type === 'List') return NO_EDTF;
    const dates =
      parsed.type === 'Interval' ? parsed.values.filter((date) => typeof date === 'object' && date !== null) : [parsed];
    if (dates.some(({ level, unspecified }) => level > 1 && unspecified === undefined)) return NO_EDTF;
    if (dates.some(({ type }) => type === 'Year')) return 'expected a year of four digits';
    if (dates.some(({ values, offset }) => values.length > 3 || offset !== undefined))
      return 'expected a day at the finest; a time of day stands beside it, as time';
    // The library takes 29 February of any year; of a year that is not known there is one.
    const wrong = dates.some(
      ({ values: [year = 0, month = 0, day], unspecified }) =>
        day !== undefined && unspecified === undefined && !isDay(year, month + 1, day),
    );
    return wrong ? NO_DAY : null;
  } catch {
    return NO_EDTF;
  }
}

const NO_EDTF = 'expected an EDTF date such as 2014-09-10, 2014-09, 2014~, 2014-07/.. or XXXX-11-18';
const NO_DAY = 'there is no such day';

/** The days that a date covers: `2014-09` is 1 to 30 September 2014, `2024-07-31/..` is open at the end. */
export function spanOf(date: string): Span {
  if (DAY.test(date)) return { first: date, last: date };
  const season = SEASON.exec(date)?.groups?.['year'];
  // Where in its year a season lies depends on the hemisphere, which no date tells.
  if (season !== undefined) return spanOf(season);
  if (NO_YEAR.test(date)) return { first: null, last: null };
  const { min, max } = edtf(date);
  return { first: dayOf(min), last: dayOf(max) };
}

/** Whether a date, or an end of an interval, is said to be uncertain (`?`), approximate (`~`) or both (`%`). */
export const isQualified = (date: string): boolean => /[?~%]/.test(date);

/** The moment that a date is sorted by, in milliseconds: its beginning, or its end where that is open; null for none. */
export function sortMoment(date: string): number | null {
  if (NO_YEAR.test(date)) return null;
  if (DAY.test(date)) return Date.parse(date);
  const { min, max } = edtf(date);
  const [from, to] = [min, max].map((moment) => (moment !== null && Number.isFinite(moment) ? moment : null));
  return from ?? to ?? null;
}

/** Spring to winter, as `21` to `24` in the place of a month. */
export const SEASON = /^(?<year>-?\d{4})-(?<season>2[1-4])[?~%]?$/;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1;
};

/** The day of a moment; years before the first and beyond four digits have a sign and six of them, as in ISO 8601. */
const dayOf = (moment: number | null): string | null =>
  moment === null || !Number.isFinite(moment) ? null : (new Date(moment).toISOString().split('T')[0] ?? null);
