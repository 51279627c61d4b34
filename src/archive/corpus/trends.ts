import type { Hit } from './concordance.ts';
import type { Corpus, Passage } from './corpus.ts';
import { yearsOf } from '../dates/years.ts';

/** What occurrences are counted by, besides the year. */
export const GROUPINGS = ['all', 'type', 'speaker'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What was counted in some of the passages: all their words, and how often each query occurs. */
export interface Count {
  readonly words: number;
  readonly found: readonly number[];
}

/** The occurrences in one part of the archive. */
export interface Trend {
  /** The type of its entries, or the speaker of its paragraphs; null for the whole archive, or where no speaker is known. */
  readonly group: string | null;
  /** Every year from the first to the last of the archive. */
  readonly years: readonly (Count & { readonly year: number })[];
  /** In entries whose year is not known. */
  readonly undated: Count;
  readonly total: Count;
}

/**
 * Counts the hits of several queries by year. A paragraph with several speakers counts for each of them, and one
 * whose date may be of several years in each; in the total it counts once.
 *
 * @param queries The hits of each query.
 * @returns One trend for each group, that with most hits first.
 */
export function countTrends({ passages }: Corpus, queries: readonly (readonly Hit[])[], by: Grouping): Trend[] {
  const blank = (): Tally => ({ words: 0, found: queries.map(() => 0) });
  const groups = new Map<string | null, Map<number | null, Tally>>();
  const totals = new Map<string | null, Tally>();
  const texts = [...new Set(passages.map(({ of }) => of))];
  const { of: yearsOfDate } = yearsOf(texts.map(({ date }) => date));
  const yearsOfText = new Map(texts.map((text) => [text, yearsOfDate(text.date)]));
  /** Where a passage is counted: in each year that it may be of, and once in all. */
  const tallies = (passage: Passage): Tally[] => {
    const known = yearsOfText.get(passage.of) ?? [];
    return groupsOf(passage, by).flatMap((group) => {
      const years = groups.get(group) ?? new Map<number | null, Tally>();
      groups.set(group, years);
      const total = totals.get(group) ?? blank();
      totals.set(group, total);
      const counted = (known.length === 0 ? [null] : known).map((year) => {
        const tally = years.get(year) ?? blank();
        years.set(year, tally);
        return tally;
      });
      return [total, ...counted];
    });
  };
  for (const passage of passages) for (const tally of tallies(passage)) tally.words += passage.length;
  for (const [query, hits] of queries.entries())
    for (const { passage } of hits)
      for (const tally of tallies(passage)) tally.found[query] = (tally.found[query] ?? 0) + 1;

  const span = rangeOf([...yearsOfText.values()].flat());
  return [...groups]
    .map(([group, counts]) => ({
      group,
      years: span.map((year) => ({ year, ...(counts.get(year) ?? blank()) })),
      undated: counts.get(null) ?? blank(),
      total: totals.get(group) ?? blank(),
    }))
    .sort((a, b) => sumOf(b.total.found) - sumOf(a.total.found) || b.total.words - a.total.words);
}

interface Tally {
  words: number;
  found: number[];
}

function groupsOf({ of, speakers }: Passage, by: Grouping): readonly (string | null)[] {
  switch (by) {
    case 'all':
      return [null];
    case 'type':
      return [of.type];
    case 'speaker':
      return speakers.length === 0 ? [null] : speakers;
  }
}

/** Every whole number from the least to the greatest of some. */
function rangeOf(years: readonly number[]): number[] {
  let first = Infinity;
  let last = -Infinity;
  for (const year of years) {
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Occurrences in 10,000 words; null where there is no word. */
export const rateOf = (found: number, words: number): number | null => (words === 0 ? null : (found / words) * 10_000);
