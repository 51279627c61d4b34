import type { Edtf } from '../../schemas/dates.ts';
import { spanOf } from './edtf.ts';
import { yearIn } from './when.ts';

/** The years of a collection, and which of them each date may be of. */
export interface Years {
  /** In order, from the first to the last in which something may be dated. */
  readonly all: readonly number[];
  /** Those that a date overlaps; none where it tells no year. */
  readonly of: (date: Edtf | null) => readonly number[];
}

/** A date that covers more years than this, such as a century, adds its first and its last to those of a collection. */
const WIDE = 10;

/**
 * The years that some dates may be of. A date that covers several is of each: an interval, a decade; one that is open
 * on a side, of all years of the collection on that side, since nothing says that it is not.
 */
export function yearsOf(dates: readonly (Edtf | null)[]): Years {
  const known = new Set<number>();
  for (const date of dates) {
    const { first, last } = boundsOf(date);
    const [from, to] = [first ?? last, last ?? first];
    if (from === null || to === null) continue;
    if (to - from < WIDE) for (let year = from; year <= to; year += 1) known.add(year);
    else known.add(from).add(to);
  }
  const all = [...known].sort((a, b) => a - b);
  return {
    all,
    of: (date) => {
      const { first, last } = boundsOf(date);
      if (first === null && last === null) return [];
      return all.filter((year) => year >= (first ?? -Infinity) && year <= (last ?? Infinity));
    },
  };
}

/** The first and the last year of a date; null where it is open, or tells no year. */
function boundsOf(date: Edtf | null): { first: number | null; last: number | null } {
  if (date === null) return { first: null, last: null };
  const { first, last } = spanOf(date);
  return { first: first === null ? null : yearIn(first), last: last === null ? null : yearIn(last) };
}
