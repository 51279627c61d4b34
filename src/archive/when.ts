import type { DateField, Edtf } from '../schemas/dates.ts';
import type { EntryHead } from '../schemas/entry.ts';

/** The first and the last day that a date can mean, as `YYYY-MM-DD`; null where it is open on that side. */
export interface Span {
  first: string | null;
  last: string | null;
}

/** How a date is known: it stands in the capture, a part of it was supplied, or the whole. */
export type DateBasis = 'stated' | 'part' | 'supplied';

/** What the questions about time ask of an entry. */
export type Dated = Pick<EntryHead, 'id' | 'type' | 'date' | 'dates'>;

/** The days that an EDTF date covers: `2014-09` is 1 to 30 September 2014, `2024-07-31/..` is open at the end. */
export function spanOf(edtf: Edtf): Span {
  const [from = '', to = from] = edtf.split('/');
  return { first: from === '..' ? null : firstDay(from), last: to === '..' ? null : lastDay(to) };
}

/**
 * The year that a date is filed under: that of its first day, or of its last where the start is open.
 * Null where the year itself is not known: a decade, a century, no date.
 */
export function yearOf(edtf: Edtf | null): number | null {
  if (edtf === null) return null;
  const [from = '', to = ''] = edtf.split('/');
  const year = (from === '..' ? to : from).slice(0, 4);
  return year.includes('X') ? null : Number(year);
}

/** The field that an entry's main date comes from: for a speech the event, otherwise the publication, else the other. */
export function mainDate({ type, date, dates }: Dated): DateField {
  if (date === null) return null;
  const fields = type === 'speech' ? [dates.event, dates.published] : [dates.published, dates.event];
  return fields.find((field) => field?.edtf === date) ?? null;
}

/** How the main date of an entry is known; null where it has none. */
export function dateBasis(entry: Dated): DateBasis | null {
  const field = mainDate(entry);
  if (field === null) return null;
  if (field.basis === 'stated') return 'stated';
  return field.stated === undefined ? 'supplied' : 'part';
}

/** Orders entries from the oldest date to the newest, those without a date last, equal ones by id. */
export function oldestFirst<E extends Dated>(entries: readonly E[]): E[] {
  return sort(entries, 1);
}

/** Orders entries from the newest date to the oldest, those without a date last, equal ones by id. */
export function newestFirst<E extends Dated>(entries: readonly E[]): E[] {
  return sort(entries, -1);
}

function sort<E extends Dated>(entries: readonly E[], direction: 1 | -1): E[] {
  const keyed = entries.map((entry) => ({ entry, day: sortDay(entry.date) }));
  keyed.sort((a, b) => {
    if (a.day === null || b.day === null) return Number(a.day === null) - Number(b.day === null) || compare(a, b);
    return a.day === b.day ? compare(a, b) : a.day < b.day ? -direction : direction;
  });
  return keyed.map(({ entry }) => entry);
}

const compare = (a: { entry: Dated }, b: { entry: Dated }): number => (a.entry.id < b.entry.id ? -1 : 1);

/** The day that a date is sorted by: its first, or its last where the start is open; null where there is no date. */
export function sortDay(edtf: Edtf | null): string | null {
  if (edtf === null) return null;
  const { first, last } = spanOf(edtf);
  return first ?? last;
}

function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const known = month === 'XX' ? '01' : month;
  return `${year.replaceAll('X', '0')}-${known}-${day === 'XX' ? '01' : day}`;
}

function lastDay(date: string): string {
  const [year = '', month = '12', day = 'XX'] = date.split('-');
  const whole = year.replaceAll('X', '9');
  const known = month === 'XX' ? '12' : month;
  return `${whole}-${known}-${day === 'XX' ? lastOfMonth(Number(whole), Number(known)) : day}`;
}

const lastOfMonth = (year: number, month: number): string => String(new Date(Date.UTC(year, month, 0)).getUTCDate());
