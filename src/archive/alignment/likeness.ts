import { commonTokens } from './common.ts';
import type { Corpus, Tokens } from './tokens.ts';

/** What two texts have in common. */
export interface Likeness {
  /** Tokens shared in order. */
  readonly shared: number;
  /** The share of the longer text that is in common, 0 to 1. */
  readonly share: number;
  /** What the shared tokens prove, in bits. */
  readonly evidence: number;
  /** The same of those alone that stand next to another one in both texts. */
  readonly runs: number;
}

/** Compares two texts by their longest common subsequence of tokens. */
export function compareTokens(left: Tokens, right: Tokens, bits: Corpus['bits']): Likeness {
  const common = commonTokens(left, right);
  const goesOn = (at: number): boolean =>
    common.left[at] === (common.left[at - 1] ?? -2) + 1 && common.right[at] === (common.right[at - 1] ?? -2) + 1;
  let [evidence, runs] = [0, 0];
  for (const [at, place] of common.left.entries()) {
    const weight = bits[left[place] ?? 0] ?? 0;
    evidence += weight;
    if (goesOn(at) || goesOn(at + 1)) runs += weight;
  }
  const shared = common.left.length;
  return { shared, share: shared / Math.max(left.length, right.length, 1), evidence, runs };
}

/** Compares paragraphs by index, each pair once. */
export function likenessOf({ before, after, bits }: Corpus): (from: number, to: number) => Likeness {
  const known = new Map<number, Likeness>();
  return (from, to) => {
    const pair = from * after.length + to;
    const likeness = known.get(pair) ?? compareTokens(before[from] ?? NONE, after[to] ?? NONE, bits);
    known.set(pair, likeness);
    return likeness;
  };
}

const NONE = new Int32Array();
