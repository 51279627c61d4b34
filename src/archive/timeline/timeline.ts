import type { EntryId } from '../../schemas/ids.ts';
import { stretchesOf, type Stretch } from '../dates/stretches.ts';
import { isQualified, spanOf } from '../dates/edtf.ts';
import { dateBasis, oldestFirst, type DateBasis, type Dated } from '../dates/when.ts';
import { yearsOf } from '../dates/years.ts';

/** An entry on the timeline. */
export interface Mark {
  id: EntryId;
  basis: DateBasis;
  /** The first and last day it can mean; null where it is open. */
  first: string | null;
  last: string | null;
  /** Whether it may be of several years; then it stands in each. */
  several: boolean;
  /** Whether it is said to be uncertain or approximate. */
  qualified: boolean;
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

/**
 * Lays entries out in time: an entry whose date may be of several years stands in each of them.
 *
 * @param collection The entries whose years are laid out, where that is more than these.
 */
export function timelineOf(entries: readonly Dated[], collection: readonly Dated[] = entries): Timeline {
  const { all, of } = yearsOf(collection.map(({ date }) => date));
  const marks = new Map<number, Mark[]>(all.map((year) => [year, []]));
  const undated: EntryId[] = [];
  for (const entry of oldestFirst(entries)) {
    const years = of(entry.date);
    for (const year of years) marks.get(year)?.push(...markOf(entry, years.length > 1));
    if (years.length === 0) undated.push(entry.id);
  }
  const [first, last] = [all[0], all.at(-1)];
  const length = first === undefined || last === undefined ? 0 : last - first + 1;
  const years = Array.from({ length }, (_, i) => {
    const year = (first ?? 0) + i;
    return { year, marks: marks.get(year) ?? [] };
  });
  return { years, opened: openedOf(years), undated };
}

/** Whether a date is uncertain, approximate or open on a side, or may be of several years. */
export const isInDoubt = ({ first, last, several, qualified }: Mark): boolean =>
  first === null || last === null || several || qualified;

/** The stretches of years without an entry. */
export const emptyStretches = (years: readonly Year[]): Stretch[] =>
  stretchesOf(years.filter(({ marks }) => marks.length === 0).map(({ year }) => year));

function markOf(entry: Dated, several: boolean): Mark[] {
  return entry.date === null
    ? []
    : [
        {
          id: entry.id,
          basis: dateBasis(entry) ?? 'supplied',
          ...spanOf(entry.date),
          several,
          qualified: isQualified(entry.date),
        },
      ];
}

function openedOf(years: readonly Year[]): Year | null {
  const most = Math.max(0, ...years.map(({ marks }) => marks.length));
  if (most === 0 || (most < CROWDED && years.length > 1)) return null;
  return years.findLast(({ marks }) => marks.length === most) ?? null;
}
