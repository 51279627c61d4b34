import { LIMITS } from './limits.ts';
import type { Reading } from './reading.ts';
import type { Run } from './runs.ts';

/** Runs that follow one another in both texts and are parts of one passage, in order. */
export type Chain = readonly Run[];

/**
 * Joins runs to passages, the heaviest first: of all sequences of runs that go on in both texts, with no more between
 * them than a change or an omission can be, the one with most words less what its gaps cost (collinear chaining: Eppstein
 * et al., “Sparse dynamic programming”, 1992, here over the runs nearby). What it covers is taken, and the rest joined
 * in the same way, so that a passage that stands elsewhere is found too, and a second copy in one of the texts.
 */
export function chainRuns(runs: readonly Run[], left: Reading, right: Reading): readonly Chain[] {
  const covers = {
    left: coverageOf(runs, 'left', left.words.length),
    right: coverageOf(runs, 'right', right.words.length),
  };
  const shingle = Math.max(left.shingle, right.shingle);
  const chains: Chain[] = [];
  let rest = [...runs];
  while (rest.length > 0 && chains.length < LIMITS.passages) {
    const chain = heaviestChain(rest, (a, b) => isBridged(a, b, left, right, covers));
    if (chain.reduce((sum, { length }) => sum + length, 0) < LIMITS.shortest) break;
    chains.push(chain);
    const taken = new Set(chain);
    const used = { left: usedBy(chains, 'left'), right: usedBy(chains, 'right') };
    rest = rest
      .filter((run) => !taken.has(run))
      .flatMap((run) => trimRun(run, used))
      .filter(({ length }) => length >= shingle);
  }
  return chains;
}

type Side = 'left' | 'right';

/** The share of a text that runs cover. */
function coverageOf(runs: readonly Run[], side: Side, size: number): number {
  const covered = new Uint8Array(size);
  for (const run of runs) covered.fill(1, run[side], run[side] + run.length);
  return size === 0 ? 0 : covered.reduce((sum, one) => sum + one, 0) / size;
}

/**
 * Whether what stands between two runs can be a change of wording or an omission. One side must go on nearly without a
 * break; on the other more can stand where a mark says that words were left out, or where most of the text is an excerpt.
 */
function isBridged(a: Run, b: Run, left: Reading, right: Reading, covers: Readonly<Record<Side, number>>): boolean {
  const gaps = { left: b.left - a.left - a.length, right: b.right - a.right - a.length };
  const short: Side = gaps.left <= gaps.right ? 'left' : 'right';
  const long = gaps[short === 'left' ? 'right' : 'left'];
  if (gaps[short] > LIMITS.change) return false;
  if (long <= LIMITS.leap || covers[short] >= LIMITS.excerpt) return true;
  const { marks } = short === 'left' ? left : right;
  return marks.some(({ before }) => before >= a[short] + a.length && before <= b[short]);
}

function heaviestChain(runs: readonly Run[], isBridged: (a: Run, b: Run) => boolean): Chain {
  const scores = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  let best = 0;
  for (const [at, run] of runs.entries()) {
    scores[at] = run.length;
    for (let before = at - 1; before >= Math.max(0, at - LIMITS.lookback); before -= 1) {
      const other = runs[before];
      const follows = other === undefined ? null : trimStart(run, other);
      if (other === undefined || follows === null || !isBridged(other, follows)) continue;
      const score = (scores[before] ?? 0) + follows.length - costOf(other, follows);
      if (score <= (scores[at] ?? 0)) continue;
      scores[at] = score;
      previous[at] = before;
    }
    if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  }
  const chain: Run[] = [];
  for (let at = best; at >= 0; at = previous[at] ?? -1) {
    const run = runs[at];
    if (run !== undefined) chain.push(run);
  }
  return chain.reverse();
}

/** What a gap costs: the words that differ on the shorter side, and a little for each doubling of the longer. */
function costOf(a: Run, b: Run): number {
  const gaps = [b.left - a.left - a.length, b.right - a.right - a.length];
  return 0.5 * Math.min(...gaps) + 0.5 * Math.log2(1 + Math.max(...gaps));
}

/** What of a run stands behind another one in both texts; null where nothing is left of it. */
export function trimStart(run: Run, other: Run): Run | null {
  const overlap = Math.max(0, other.left + other.length - run.left, other.right + other.length - run.right);
  if (overlap >= run.length || run.left < other.left || run.right < other.right) return null;
  return { left: run.left + overlap, right: run.right + overlap, length: run.length - overlap };
}

/** The places of one text that chains hold, from and to, in order. */
function usedBy(chains: readonly Chain[], side: Side): readonly (readonly [number, number])[] {
  return chains
    .flatMap((chain) => chain.map((run) => [run[side], run[side] + run.length] as const))
    .sort(([a], [b]) => a - b);
}

/**
 * What of a run no chain holds in one of the two texts: a run that is held in both says nothing new. The longer of the
 * rests counts, since the other text may have it twice.
 */
function trimRun(run: Run, used: Readonly<Record<Side, readonly (readonly [number, number])[]>>): readonly Run[] {
  const free = (side: Side): Run => longestFree(run, side, used[side]);
  const [left, right] = [free('left'), free('right')];
  const longer = left.length >= right.length ? left : right;
  return longer.length === 0 ? [] : [longer];
}

function longestFree(run: Run, side: Side, used: readonly (readonly [number, number])[]): Run {
  const [start, end] = [run[side], run[side] + run.length];
  let best = { from: start, length: 0 };
  let from = start;
  for (const [a, b] of [...used.filter(([a, b]) => b > start && a < end), [end, end] as const]) {
    if (a - from > best.length) best = { from, length: a - from };
    from = Math.max(from, b);
  }
  const shift = best.from - start;
  return { left: run.left + shift, right: run.right + shift, length: best.length };
}
