import { longestIncreasing } from './increasing.ts';
import { LIMITS } from './thresholds.ts';
import type { Tokens } from './tokens.ts';

/** Tokens that two texts share in order: of each, its place in the one and in the other. */
export interface Common {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** How many tokens in a row find the places at which long texts are cut. */
const SEED = 3;

/**
 * The longest common subsequence (Wagner & Fischer, “The string-to-string correction problem”, 1974). Texts that
 * are too long for its table are cut at what is unique in both, as patience diff does; what can't be cut shares nothing.
 */
export function commonTokens(left: Tokens, right: Tokens): Common {
  const common = { left: [], right: [] };
  compare(left, right, 0, 0, common);
  return common;
}

interface Found {
  readonly left: number[];
  readonly right: number[];
}

function compare(left: Tokens, right: Tokens, leftAt: number, rightAt: number, found: Found): void {
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(left.length, right.length) - head;
  while (tail < shorter && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;
  addRun(found, leftAt, rightAt, head);
  const inner = [left.subarray(head, left.length - tail), right.subarray(head, right.length - tail)] as const;
  if (inner[0].length * inner[1].length <= LIMITS.cells) fillTable(...inner, leftAt + head, rightAt + head, found);
  else cutAtSeeds(...inner, leftAt + head, rightAt + head, found);
  addRun(found, leftAt + left.length - tail, rightAt + right.length - tail, tail);
}

function addRun(found: Found, left: number, right: number, length: number): void {
  for (let i = 0; i < length; i += 1) {
    found.left.push(left + i);
    found.right.push(right + i);
  }
}

function fillTable(left: Tokens, right: Tokens, leftAt: number, rightAt: number, found: Found): void {
  const width = right.length + 1;
  // Lengths of what the rest of both texts has in common, so that the way through the table is read forwards.
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const token = left[i];
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const cell = i * width + j;
      const down = lengths[cell + width] ?? 0;
      const across = lengths[cell + 1] ?? 0;
      lengths[cell] = token === right[j] ? (lengths[cell + width + 1] ?? 0) + 1 : Math.max(down, across);
    }
  }
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const cell = i * width + j;
    if (left[i] === right[j]) {
      found.left.push(leftAt + i++);
      found.right.push(rightAt + j++);
    } else if ((lengths[cell + width] ?? 0) >= (lengths[cell + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

function cutAtSeeds(left: Tokens, right: Tokens, leftAt: number, rightAt: number, found: Found): void {
  const ours = uniqueSeeds(left);
  const theirs = uniqueSeeds(right);
  const pairs = [...ours].flatMap(([seed, i]) => {
    const j = theirs.get(seed);
    return i < 0 || j === undefined || j < 0 ? [] : [{ i, j }];
  });
  const kept = longestIncreasing(pairs.map(({ j }) => j)).flatMap((at) => pairs[at] ?? []);
  if (kept.length === 0) return;
  let from = { i: 0, j: 0 };
  for (const to of [...kept, { i: left.length, j: right.length }]) {
    if (to.i < from.i || to.j < from.j) continue;
    compare(left.subarray(from.i, to.i), right.subarray(from.j, to.j), leftAt + from.i, rightAt + from.j, found);
    if (to.i === left.length) break;
    found.left.push(leftAt + to.i);
    found.right.push(rightAt + to.j);
    from = { i: to.i + 1, j: to.j + 1 };
  }
}

/** Where each few tokens in a row stand; -1 where they stand more than once. */
function uniqueSeeds(tokens: Tokens): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + SEED <= tokens.length; at += 1) {
    const seed = tokens.subarray(at, at + SEED).join(' ');
    places.set(seed, places.has(seed) ? -1 : at);
  }
  return places;
}
