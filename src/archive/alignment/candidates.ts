import { isFree, type Gap, type Links } from './links.ts';
import { LIMITS, THRESHOLDS } from './thresholds.ts';
import { shinglesOf } from './shingles.ts';
import type { Corpus } from './tokens.ts';

/** For paragraphs by index, those of the other reading that they are worth comparing with. */
export interface Candidates {
  /** For free new paragraphs old ones, also such as are known to be others: what resembles them as well is doubtful. */
  readonly olds: ReadonlyMap<number, ReadonlySet<number>>;
  /** For free old paragraphs free new ones. */
  readonly news: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Finds paragraphs that share pairs of neighbouring tokens, by an index of those that are free.
 */
export function findCandidates({ before, after }: Corpus, links: Links): Candidates {
  const sizes = new Map<number, number>();
  const index = new Map<number, number[]>();
  for (const [to, tokens] of after.entries()) {
    if (!isFree(links.toOld, to)) continue;
    const pairs = shinglesOf(tokens);
    sizes.set(to, pairs.size);
    for (const pair of pairs) {
      const posting = index.get(pair);
      if (posting === undefined) index.set(pair, [to]);
      else if (posting.length <= LIMITS.postings) posting.push(to);
    }
  }
  const olds = new Map<number, Ranked[]>();
  const news = new Map<number, Ranked[]>();
  for (const [from, tokens] of before.entries()) {
    const pairs = shinglesOf(tokens);
    const counts = new Map<number, number>();
    for (const pair of pairs) {
      const posting = index.get(pair) ?? [];
      if (posting.length <= LIMITS.postings) for (const to of posting) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
    for (const [to, count] of counts) {
      const share = count / Math.min(pairs.size, sizes.get(to) ?? 1);
      if (share < THRESHOLDS.sharedPairs) continue;
      // Much in common, and much of the shorter one: neither chance in long texts nor chance in short ones comes first.
      rank(olds, to, from, count * share);
      if (isFree(links.toNew, from)) rank(news, from, to, count * share);
    }
  }
  return { olds: best(olds), news: best(news) };
}

/** Adds the paragraphs of small gaps, each with each: they may be too short to share anything rare. */
export function withGaps({ olds, news }: Candidates, gaps: readonly Gap[]): Candidates {
  const all = { olds: new Map(olds), news: new Map(news) };
  for (const { from, to } of gaps) {
    if (from.length * to.length > LIMITS.gapPairs) continue;
    for (const at of to) all.olds.set(at, new Set([...(olds.get(at) ?? []), ...from]));
    for (const at of from) all.news.set(at, new Set([...(news.get(at) ?? []), ...to]));
  }
  return all;
}

interface Ranked {
  readonly at: number;
  readonly weight: number;
}

function rank(table: Map<number, Ranked[]>, key: number, at: number, weight: number): void {
  const ranked = table.get(key);
  if (ranked === undefined) table.set(key, [{ at, weight }]);
  else ranked.push({ at, weight });
}

const best = (table: Map<number, Ranked[]>): Map<number, ReadonlySet<number>> =>
  new Map(
    [...table].map(([key, ranked]) => {
      const first = ranked.sort((a, b) => b.weight - a.weight).slice(0, LIMITS.candidates);
      return [key, new Set(first.map(({ at }) => at))];
    }),
  );
