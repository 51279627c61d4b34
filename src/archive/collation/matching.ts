import { alignWords, extendWords, type Match, type Words } from './affine.ts';
import { trimStart, type Chain } from './chains.ts';
import { LIMITS, SCORES } from './limits.ts';
import type { Reading } from './reading.ts';

/** Two texts of which parts are the same, with what each word proves. */
export interface Pair {
  readonly left: Reading;
  readonly right: Reading;
  /** For each word its evidence in bits. */
  readonly bits: Float64Array;
}

/**
 * Matches the words of a passage one by one: those of its runs, those between them, and those at its ends as far as
 * they go.
 *
 * @param isFree Whether no other passage has a word of the left or the right text.
 */
export function matchWords(chain: Chain, pair: Pair, isFree: IsFree): readonly Match[] {
  const matches: Match[] = [];
  for (const run of chain) {
    const last = matches.at(-1);
    const rest = last === undefined ? run : trimStart(run, { left: last[0], right: last[1], length: 1 });
    if (rest === null) continue;
    if (last !== undefined) matches.push(...matchBetween(last, [rest.left, rest.right], pair));
    for (let i = 0; i < rest.length; i += 1) matches.push([rest.left + i, rest.right + i]);
  }
  const whole = extendBoth(matches, pair, isFree);
  return trimEnd(trimEnd(whole, pair, 1), pair, -1);
}

/**
 * Takes off a few words at the end of a passage, behind a border of paragraphs in both texts, that are the same by
 * chance: two paragraphs may well begin with one word.
 */
function trimEnd(matches: readonly Match[], { left, right, bits }: Pair, step: 1 | -1): readonly Match[] {
  const last = step === 1 ? matches.at(-1) : matches[0];
  if (last === undefined) return matches;
  const [ours, theirs] = [left.owners[last[0]], right.owners[last[1]]];
  const isBehind = ([i, j]: Match): boolean => left.owners[i] === ours && right.owners[j] === theirs;
  const group = matches.filter(isBehind);
  const before = matches.filter((match) => !isBehind(match));
  const isBorder = before.every(([i, j]) => left.owners[i] !== ours && right.owners[j] !== theirs);
  const evidence = group.reduce((sum, [i]) => sum + (bits[left.words[i] ?? 0] ?? 0), 0);
  const isWhole = group.length === sizeOf(left, ours) || group.length === sizeOf(right, theirs);
  return before.length > 0 && isBorder && !isWhole && evidence < SCORES.island
    ? trimEnd(before, { left, right, bits }, step)
    : matches;
}

/** How many words a paragraph has. */
const sizeOf = ({ firsts }: Reading, paragraph = 0): number => (firsts[paragraph + 1] ?? 0) - (firsts[paragraph] ?? 0);

/** Tells whether a word is in no other passage yet. */
export type IsFree = (side: 'left' | 'right', at: number) => boolean;

/** The matches between two that are known. */
function matchBetween(before: Match, after: Match, { left, right, bits }: Pair): readonly Match[] {
  const ours = { words: left.words, from: before[0] + 1, to: after[0] };
  const theirs = { words: right.words, from: before[1] + 1, to: after[1] };
  return dropIslands(alignWords(ours, theirs, bits), ours, theirs, bits);
}

/**
 * Takes out words that match by chance: a few in a row that prove little, between changes on both sides that are
 * longer than they are.
 */
export function dropIslands(
  matches: readonly Match[],
  left: Words,
  right: Words,
  bits: Float64Array,
): readonly Match[] {
  const islands = islandsOf(matches);
  return islands.flatMap((island, at) => {
    const evidence = island.reduce((sum, [place]) => sum + (bits[left.words[place] ?? 0] ?? 0), 0);
    const [first, last] = [island[0], island.at(-1)];
    if (first === undefined || last === undefined || evidence >= SCORES.island) return island;
    const before = islands[at - 1]?.at(-1) ?? [left.from - 1, right.from - 1];
    const after = islands[at + 1]?.[0] ?? [left.to, right.to];
    const gaps = [first[0] - before[0] + first[1] - before[1] - 2, after[0] - last[0] + after[1] - last[1] - 2];
    return Math.min(...gaps) > island.length ? [] : island;
  });
}

/** Matches in runs that go on in both texts. */
function islandsOf(matches: readonly Match[]): readonly (readonly Match[])[] {
  const islands: Match[][] = [];
  for (const match of matches) {
    const last = islands.at(-1)?.at(-1);
    if (last !== undefined && match[0] === last[0] + 1 && match[1] === last[1] + 1) islands.at(-1)?.push(match);
    else islands.push([match]);
  }
  return islands;
}

/** Goes on at both ends of a passage while it pays. */
function extendBoth(matches: readonly Match[], pair: Pair, isFree: IsFree): readonly Match[] {
  return [...extend(matches[0], -1, pair, isFree).reverse(), ...matches, ...extend(matches.at(-1), 1, pair, isFree)];
}

/** More matches from one on, forwards or backwards, each farther away than the one before. */
function extend(from: Match | undefined, step: 1 | -1, { left, right, bits }: Pair, isFree: IsFree): Match[] {
  const found: Match[] = [];
  for (let at = from; at !== undefined;) {
    const [i, j]: Match = at;
    const ours = windowFrom(left.words, i, step, (place) => isFree('left', place));
    const theirs = windowFrom(right.words, j, step, (place) => isFree('right', place));
    const more = extendWords(ours, theirs, bits).map(([a, b]): Match => [i + step * (a + 1), j + step * (b + 1)]);
    found.push(...more);
    at = more.at(-1);
  }
  return found;
}

/** The words behind a place, or before it in reverse, as far as they are free, and no more than are tried at once. */
function windowFrom(words: Int32Array, place: number, step: 1 | -1, isFree: (at: number) => boolean): Words {
  const window: number[] = [];
  for (let at = place + step; window.length < LIMITS.window && isFree(at); at += step) {
    const word = words[at];
    if (word === undefined) break;
    window.push(word);
  }
  return { words: Int32Array.from(window), from: 0, to: window.length };
}
