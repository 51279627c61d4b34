import type { Dated } from '../dates/when.ts';
import { isQualified } from '../dates/edtf.ts';
import type { Years } from '../dates/years.ts';
import type { Naming } from './subjects.ts';

/** How many entries have to do with a subject in a year: its own, and others that name it. */
export interface SubjectYear {
  readonly year: number;
  readonly own: Count;
  readonly naming: Count;
}

/** Entries that are of a year, and those that may be of it or of others, or of which that is uncertain. */
export interface Count {
  readonly sure: number;
  readonly perhaps: number;
}

/** A subject in time. */
export interface SubjectYears {
  /** Every year from the first to the last of the collection. */
  readonly years: readonly SubjectYear[];
  /** Entries of which the year is not known. */
  readonly undated: number;
}

/** What of a subject is counted. */
interface Counted {
  readonly own: readonly Dated[];
  readonly naming: readonly Naming<Dated>[];
}

/**
 * Counts the entries of a subject by year; one that may be of several years counts in each.
 *
 * @param years Those of the collection, and which of them a date may be of: asked once for all subjects.
 */
export function countYears({ own, naming }: Counted, { all, of }: Years): SubjectYears {
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return { years: [], undated: own.length + naming.length };
  const tally = (entries: readonly Dated[]): Map<number | null, Count> => {
    const counts = new Map<number | null, Count>();
    for (const { date } of entries) {
      const years = of(date);
      for (const year of years.length === 0 ? [null] : years) {
        const { sure, perhaps } = counts.get(year) ?? NONE;
        const inDoubt = years.length > 1 || (date !== null && isQualified(date));
        counts.set(year, { sure: sure + (inDoubt ? 0 : 1), perhaps: perhaps + (inDoubt ? 1 : 0) });
      }
    }
    return counts;
  };
  const [mine, others] = [tally(own), tally(naming.map(({ entry }) => entry))];
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => {
      const year = first + i;
      return { year, own: mine.get(year) ?? NONE, naming: others.get(year) ?? NONE };
    }),
    undated: (mine.get(null) ?? NONE).sure + (others.get(null) ?? NONE).sure,
  };
}

const NONE: Count = { sure: 0, perhaps: 0 };

export const countOf = ({ sure, perhaps }: Count): number => sure + perhaps;
