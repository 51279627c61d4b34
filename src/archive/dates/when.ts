import { sortMoment, spanOf } from './edtf.ts';
import type { DateField, Edtf } from '../../schemas/dates.ts';
import type { EntryHead } from '../../schemas/entry.ts';

/** How a date is known: it stands in the capture, a part of it was supplied, or the whole. */
export type DateBasis = 'stated' | 'part' | 'supplied';

/** What the questions about time ask of an entry. */
export type Dated = Pick<EntryHead, 'id' | 'type' | 'date' | 'dates'>;

/**
 * The year that a date is listed under: that of its first day, or of its last where the start is open. Null where the
 * year itself is not known: a decade, a century, no date.
 */
export function yearOf(edtf: Edtf | null): number | null {
  if (edtf === null || /^(?:\.\.)?\/?-?\d*X/.test(edtf)) return null;
  const { first, last } = spanOf(edtf);
  const day = first ?? last;
  return day === null ? null : yearIn(day);
}

/** The year of a day, `2024-07-04` or `-000043-03-15`. */
export const yearIn = (day: string): number => Number(/^[+-]?\d+/.exec(day)?.[0]);

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
  const keyed = entries.map((entry) => ({ entry, day: entry.date === null ? null : sortMoment(entry.date) }));
  keyed.sort((a, b) => {
    if (a.day === null || b.day === null) return Number(a.day === null) - Number(b.day === null) || compare(a, b);
    return a.day === b.day ? compare(a, b) : a.day < b.day ? -direction : direction;
  });
  return keyed.map(({ entry }) => entry);
}

const compare = (a: { entry: Dated }, b: { entry: Dated }): number => (a.entry.id < b.entry.id ? -1 : 1);
