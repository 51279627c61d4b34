import type { Match } from './affine.ts';
import { chainRuns, trimStart, type Chain } from './chains.ts';
import { describePassage } from './describe.ts';
import { LIMITS } from './limits.ts';
import { matchWords, type IsFree, type Pair } from './matching.ts';
import { inOrder } from './order.ts';
import type { Passage } from './passage.ts';
import { readTexts, type CollatedText, type Reading } from './reading.ts';
import { findRuns, weighRuns, type Run, type Weighing } from './runs.ts';
import { holdsSentence } from './sentences.ts';
import { pairKey, pairOf, shareShingles, type SharedShingles } from './shingles.ts';

/** Two texts that have passages in common. */
export interface Collation {
  /** The text that the other one is read against: see `inOrder`. */
  readonly left: CollatedText;
  readonly right: CollatedText;
  /** In the order of the left text; a copy within one of the texts makes a passage of its own. */
  readonly passages: readonly Passage[];
  readonly sizes: Readonly<Record<'left' | 'right', Size>>;
}

/** How long a text is, and how much of it the other one has, in words; in letters where a script sets no space between words. */
export interface Size {
  readonly words: number;
  readonly carried: number;
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
  const events = Map.groupBy(texts, ({ event }) => event);
  return pairsOf(texts, shared).flatMap(([a, b]) => {
    const [one, other] = [readings[a], readings[b]];
    if (one === undefined || other === undefined) return [];
    const [left, right] = inOrder(one, other);
    const isEvent = isOneEvent(one.text, other.text);
    const group = isEvent ? (events.get(one.text.event)?.length ?? 2) : 2;
    const proof = isEvent ? LIMITS.proofInEvent : LIMITS.proof;
    const found = findPassages({ left, right, bits }, { texts: shared.texts, group }, proof);
    return found.passages.length === 0 ? [] : [{ left: left.text, right: right.text, ...found }];
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
    const isEvent = one !== undefined && other !== undefined && isOneEvent(one, other);
    if (isEvent || weight >= LIMITS.proof.sentence) wanted.add(pairKey(a, b));
  }
  return [...wanted].sort((a, b) => a - b).map(pairOf);
}

type Proof = Readonly<Record<'sentence' | 'phrase', number>>;

function findPassages(
  pair: Pair,
  weighing: Omit<Weighing, 'power'>,
  proof: Proof,
): Pick<Collation, 'passages' | 'sizes'> {
  const { left, right, bits } = pair;
  const short = weighRuns(left, { ...weighing, power: 2 });
  const long = weighRuns(left, { ...weighing, power: 1 });
  const proves = (chain: Chain): boolean => {
    const least = isSentence(chain, pair) ? proof.sentence : proof.phrase;
    const isLong = sumOf(chain, ({ length }) => length) >= LIMITS.long;
    return (
      sumOf(chain, isLong ? long : short) >= least && sumOf(chain, (run) => bitsOf(run, left, bits)) >= LIMITS.bits
    );
  };
  const chains = chainRuns(findRuns(left, right), left, right).filter(proves);
  const taken = { left: new Uint8Array(left.words.length), right: new Uint8Array(right.words.length) };
  const isFree: IsFree = (side, at) => taken[side][at] === 0;
  const take = (i: number, j: number): boolean => {
    const again = !isFree('left', i) || !isFree('right', j);
    [taken.left[i], taken.right[j]] = [1, 1];
    return again;
  };
  const again = chains.map((chain) => wordsOf(chain).filter(([i, j]) => take(i, j)).length > 0);
  const matched = chains.map((chain, at) => {
    const matches = matchWords(chain, pair, isFree);
    for (const [i, j] of matches) take(i, j);
    return { matches, again: again[at] ?? false };
  });
  for (const side of [taken.left, taken.right]) side.fill(0);
  for (const [i, j] of matched.flatMap(({ matches }) => matches)) take(i, j);
  const passages = matched
    .toSorted((a, b) => (a.matches[0]?.[0] ?? 0) - (b.matches[0]?.[0] ?? 0))
    .map(({ matches, again }) => ({ ...describePassage(matches, pair, isFree), again }));
  return { passages, sizes: { left: sizeOf(left, taken.left), right: sizeOf(right, taken.right) } };
}

/** The words of a passage in both texts. A run can begin before the one before it ends. */
const wordsOf = (chain: Chain): readonly Match[] =>
  chain.flatMap((run, at) => {
    const before = chain[at - 1];
    const rest = before === undefined ? run : trimStart(run, before);
    return rest === null ? [] : Array.from({ length: rest.length }, (_, i): Match => [rest.left + i, rest.right + i]);
  });

const sizeOf = ({ words }: Reading, taken: Uint8Array): Size => ({
  words: words.length,
  carried: taken.reduce((sum, one) => sum + one, 0),
});

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
