import type { EntryId } from '../schemas/ids.ts';
import { stretchesOf, type Stretch } from './stretches.ts';
import { dateBasis, oldestFirst, spanOf, yearOf, type DateBasis, type Dated } from './when.ts';

/** An entry on the timeline. */
export interface Mark {
  id: EntryId;
  basis: DateBasis;
  /** The first and last day it can mean; null where it is open. */
  first: string | null;
  last: string | null;
}

/** A year with what is filed under it, oldest first. */
export interface Year {
  year: number;
  marks: readonly Mark[];
}

/** The entries in time. */
export interface Timeline {
  /** From the first year to the last, the empty ones too. */
  years: readonly Year[];
  /** The year that opens into months: the one with the most entries, the latest of several. */
  opened: Year | null;
  /** The entries whose year is not known. */
  undated: readonly EntryId[];
}

/** Fewer entries than this need no months, unless the collection has one year only. */
const CROWDED = 4;

/** Lays entries out in time. */
export function timelineOf(entries: readonly Dated[]): Timeline {
  const ordered = oldestFirst(entries);
  const marks = Map.groupBy(ordered, ({ date }) => yearOf(date));
  const known = [...marks.keys()].filter((year) => year !== null);
  const first = Math.min(...known);
  const years = Array.from({ length: known.length === 0 ? 0 : Math.max(...known) - first + 1 }, (_, i) => ({
    year: first + i,
    marks: (marks.get(first + i) ?? []).flatMap((entry) => markOf(entry)),
  }));
  return { years, opened: openedOf(years), undated: (marks.get(null) ?? []).map(({ id }) => id) };
}

/** Whether a date says only that something was not before or not after a day. */
export const isOpen = ({ first, last }: Mark): boolean => first === null || last === null;

/** The stretches of years without an entry. */
export const emptyStretches = (years: readonly Year[]): Stretch[] =>
  stretchesOf(years.filter(({ marks }) => marks.length === 0).map(({ year }) => year));

function markOf(entry: Dated): Mark[] {
  return entry.date === null ? [] : [{ id: entry.id, basis: dateBasis(entry) ?? 'supplied', ...spanOf(entry.date) }];
}

function openedOf(years: readonly Year[]): Year | null {
  const most = Math.max(0, ...years.map(({ marks }) => marks.length));
  if (most === 0 || (most < CROWDED && years.length > 1)) return null;
  return years.findLast(({ marks }) => marks.length === most) ?? null;
}
