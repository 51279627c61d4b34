import { LIMITS } from './limits.ts';
import type { Reading } from './reading.ts';
import { hashShingles } from './shingles.ts';

/** Words in a row that two texts share. */
export interface Run {
  /** The place of its first word in each text. */
  readonly left: number;
  readonly right: number;
  /** So many words. */
  readonly length: number;
}

/**
 * The longest runs of words that two texts share, each at least a shingle long (maximal exact matches), in the order of
 * the left text. A text that says a thing twice has a run for each place.
 */
export function findRuns(left: Reading, right: Reading): readonly Run[] {
  const shingle = Math.max(left.shingle, right.shingle);
  const [ours, theirs] = [left, right].map((reading) => hashShingles({ ...reading, shingle }));
  const places = placesOf(theirs ?? NONE);
  const own = placesOf(ours ?? NONE);
  const runs: Run[] = [];
  const reached = new Map<number, number>();
  for (const [i, hash] of (ours ?? NONE).entries()) {
    const found = places.get(hash) ?? [];
    // What a text says over and over finds no passage; one that holds it is found by what stands around it.
    if (found.length > LIMITS.places || (own.get(hash)?.length ?? 0) > LIMITS.places) continue;
    for (const j of found) {
      if ((reached.get(i - j) ?? -1) > i) continue;
      const run = growRun(left.words, right.words, i, j);
      if (run.length < shingle) continue;
      runs.push(run);
      reached.set(i - j, run.left + run.length);
    }
  }
  if (runs.length <= LIMITS.runs) return runs;
  const kept = new Set(runs.toSorted((a, b) => b.length - a.length).slice(0, LIMITS.runs));
  return runs.filter((run) => kept.has(run));
}

const NONE = new Uint32Array();

/** Where each shingle stands, as far as one place more than are tried. */
function placesOf(hashes: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [at, hash] of hashes.entries()) {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [at]);
    else if (known.length <= LIMITS.places) known.push(at);
  }
  return places;
}

/** The run through two places, as far as it goes both ways; of no length where their words differ. */
function growRun(left: Int32Array, right: Int32Array, i: number, j: number): Run {
  let start = 0;
  let end = 0;
  while (i + end < left.length && j + end < right.length && left[i + end] === right[j + end]) end += 1;
  if (end > 0) while (start < i && start < j && left[i - start - 1] === right[j - start - 1]) start += 1;
  return { left: i - start, right: j - start, length: start + end };
}

/** How runs are weighed. */
export interface Weighing {
  /** In how many texts each shared shingle is. */
  readonly texts: ReadonlyMap<number, number>;
  /** How many texts may have it without its proving less: the two, or all that are about one event. */
  readonly group: number;
  /** How much less it proves with each other text. */
  readonly power: 1 | 2;
}

/** Weighs runs of a text by its shingles: each counts the less the more texts have it. */
export function weighRuns(reading: Reading, { texts, group, power }: Weighing): (run: Run) => number {
  const sums = [0];
  for (const hash of hashShingles(reading)) {
    const count = texts.get(hash);
    const weight = count === undefined ? 0 : 1 / Math.max(1, count - group + 1) ** power;
    sums.push((sums.at(-1) ?? 0) + weight);
  }
  return ({ left, length }) => {
    const end = Math.max(left, left + length - reading.shingle + 1);
    return (sums[Math.min(end, sums.length - 1)] ?? 0) - (sums[Math.min(left, sums.length - 1)] ?? 0);
  };
}
