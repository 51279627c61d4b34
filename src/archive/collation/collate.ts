import { chainRuns, type Chain } from './chains.ts';
import { describePassage } from './describe.ts';
import { LIMITS } from './limits.ts';
import { matchWords, type IsFree, type Pair } from './matching.ts';
import { inOrder } from './order.ts';
import type { Passage } from './passage.ts';
import { readTexts, type CollatedText, type Reading } from './reading.ts';
import { findRuns, weighRuns, type Run } from './runs.ts';
import { holdsSentence } from './sentences.ts';
import { pairKey, pairOf, shareShingles, type SharedShingles } from './shingles.ts';

/** Two texts that have passages in common. */
export interface Collation {
  /** The text that the other one is read against: see `inOrder`. */
  readonly left: CollatedText;
  readonly right: CollatedText;
  /** In the order of the left text; a copy within one of the texts makes a passage of its own. */
  readonly passages: readonly Passage[];
}

/**
 * Finds all passages that stand in two texts of a collection, and says how each differs. Pairs of texts that share enough
 * shingles are candidates (`shingles.ts`). Of a pair, the runs of words that both have
 * are joined to passages (`chains.ts`), the words between them aligned (`affine.ts`), and what does not match is told by
 * its kind (`gaps.ts`). The time grows as the texts do, and as the passages that are found.
 *
 * @returns The pairs that have any, in the order of the texts given.
 */
export function collate(texts: readonly CollatedText[]): readonly Collation[] {
  const { readings, bits } = readTexts(texts, { spaced: LIMITS.shingle, unspaced: LIMITS.unspacedShingle });
  const shared = shareShingles(readings, LIMITS.stock);
  return pairsOf(texts, shared).flatMap(([a, b]) => {
    const [one, other] = [readings[a], readings[b]];
    if (one === undefined || other === undefined) return [];
    const [left, right] = inOrder(one, other);
    const proof = isOneEvent(one.text, other.text) ? LIMITS.proofInEvent : LIMITS.proof;
    const passages = findPassages({ left, right, bits }, shared, proof);
    return passages.length === 0 ? [] : [{ left: left.text, right: right.text, passages }];
  });
}

/** Whether two texts are of one event. */
export const isOneEvent = (a: Pick<CollatedText, 'event'>, b: Pick<CollatedText, 'event'>): boolean =>
  a.event !== null && a.event === b.event;

/** The pairs of texts that may have a passage in common, by index. */
function pairsOf(texts: readonly CollatedText[], { pairs }: SharedShingles): readonly (readonly [number, number])[] {
  const wanted = new Set<number>();
  for (const [key, weight] of pairs) {
    const [a, b] = pairOf(key);
    const [one, other] = [texts[a], texts[b]];
    const inEvent = one !== undefined && other !== undefined && isOneEvent(one, other);
    if (weight >= (inEvent ? LIMITS.proofInEvent : LIMITS.proof).sentence) wanted.add(pairKey(a, b));
  }
  return [...wanted].sort((a, b) => a - b).map(pairOf);
}

type Proof = Readonly<Record<'sentence' | 'phrase', number>>;

function findPassages(pair: Pair, shared: SharedShingles, proof: Proof): readonly Passage[] {
  const { left, right, bits } = pair;
  const weigh = weighRuns(left, shared.texts);
  const proves = (chain: Chain): boolean => {
    const least = isSentence(chain, pair) ? proof.sentence : proof.phrase;
    return sumOf(chain, weigh) >= least && sumOf(chain, (run) => bitsOf(run, left, bits)) >= LIMITS.bits;
  };
  const chains = chainRuns(findRuns(left, right), left, right).filter(proves);
  const taken = { left: new Uint8Array(left.words.length), right: new Uint8Array(right.words.length) };
  const isFree: IsFree = (side, at) => taken[side][at] === 0;
  for (const { left: i, right: j, length } of chains.flat()) {
    taken.left.fill(1, i, i + length);
    taken.right.fill(1, j, j + length);
  }
  const matched = chains.map((chain) => {
    const matches = matchWords(chain, pair, isFree);
    for (const [i, j] of matches) [taken.left[i], taken.right[j]] = [1, 1];
    return matches;
  });
  return matched
    .toSorted(([a], [b]) => (a?.[0] ?? 0) - (b?.[0] ?? 0))
    .map((matches) => describePassage(matches, pair, isFree));
}

/** Whether a passage is at least one whole sentence of either text. */
function isSentence(chain: Chain, { left, right }: Pair): boolean {
  return chain.some(
    (run) =>
      holdsSentence(left, run.left, run.left + run.length) || holdsSentence(right, run.right, run.right + run.length),
  );
}

const sumOf = (chain: Chain, weigh: (run: Run) => number): number => chain.reduce((sum, run) => sum + weigh(run), 0);

/** What the words of a run prove, in bits. */
function bitsOf({ left: from, length }: Run, { words }: Reading, bits: Float64Array): number {
  return words.subarray(from, from + length).reduce((sum, word) => sum + (bits[word] ?? 0), 0);
}
