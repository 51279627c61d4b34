import type { Figure } from '../figures.ts';
import type { Query } from './queries.ts';

/** What stood in the list for a query: the addresses of paragraphs in order, as in {@link Query.right}. */
export interface Answered {
  readonly query: Query;
  readonly found: readonly string[];
}

/** How many answers must be right: `least` of `of`; of fewer queries the same share, rounded up. */
export interface Share {
  readonly least: number;
  readonly of: number;
}

/** The place of the right paragraph in a list, from 1; null where it isn't in it. */
export function placeOf({ query: { right }, found }: Answered): number | null {
  const at = right === null ? -1 : found.indexOf(right);
  return at === -1 ? null : at + 1;
}

/**
 * How often the right paragraph is among the first of the list.
 *
 * @param within Up to which place counts as right.
 * @param target Null where the figure is only told.
 */
export function judgeFound(name: string, answers: readonly Answered[], within: number, target: Share | null): Figure {
  const missed = answers.filter((answer) => (placeOf(answer) ?? Infinity) > within);
  const right = answers.length - missed.length;
  const least = target === null ? 0 : Math.ceil((answers.length * target.least) / target.of);
  return {
    name,
    measured: `${String(right)} of ${String(answers.length)}`,
    target: target === null ? null : `≥ ${String(least)} of ${String(answers.length)}`,
    met: target === null ? null : right >= least,
    cases: missed.map((answer) => {
      const place = placeOf(answer);
      const { length } = answer.found;
      return `${answer.query.text}: ${place === null ? `not among the ${String(length)} drawn` : `in place ${String(place)}`}`;
    }),
  };
}

/** Bytes in the middle of all queries and at most, held against the most that they may be. */
export function judgeBytes(name: string, bytes: readonly number[], most: number | null): Figure {
  const middle = takeMedian(bytes);
  return {
    name,
    measured: `${sayBytes(middle)} (at most ${sayBytes(Math.max(...bytes))})`,
    target: most === null ? null : `≤ ${sayBytes(most)}`,
    met: most === null ? null : middle <= most,
  };
}

/** Milliseconds in the middle of all queries, held against the most that they may be. */
export function judgeTime(name: string, times: readonly number[], most: number | null): Figure {
  const middle = takeMedian(times);
  return {
    name,
    measured: `${middle.toFixed(1)} ms`,
    target: most === null ? null : `≤ ${String(most)} ms`,
    met: most === null ? null : middle <= most,
  };
}

/** One median as a multiple of another, held against the most that it may be. */
export function judgeRatio(name: string, own: readonly number[], other: readonly number[], most: number): Figure {
  const ratio = takeMedian(own) / takeMedian(other);
  return { name, measured: `× ${ratio.toFixed(3)}`, target: `≤ × ${String(most)}`, met: ratio <= most };
}

/** The middle of numbers; of an even count, between the two in the middle. */
export function takeMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** Bytes as kilobytes of a thousand: `12.3 kB`. */
const sayBytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
