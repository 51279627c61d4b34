import type { Tokens } from './tokens.ts';

/** A multiplier above any number of tokens, so that a pair is one number. */
const PAIR = 2 ** 26;

/** The pair that stands for the beginning of a text with its first token. */
const START = PAIR - 1;

/**
 * The different pairs of neighbouring tokens of a text (shingles: Broder, “On the resemblance and containment of
 * documents”, 1997), with one for its beginning so that a single word makes a pair.
 */
export const shinglesOf = (tokens: Tokens): ReadonlySet<number> =>
  new Set([pairOf(START, tokens[0] ?? START), ...innerShingles(tokens)]);

/** The pairs of neighbouring tokens without that of the beginning. */
export function innerShingles(tokens: Tokens): readonly number[] {
  const pairs: number[] = [];
  for (let at = 1; at < tokens.length; at += 1) pairs.push(pairOf(tokens[at - 1] ?? 0, tokens[at] ?? 0));
  return pairs;
}

const pairOf = (first: number, second: number): number => first * PAIR + second;
