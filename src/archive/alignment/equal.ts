import { anyFree, type Gap, gapsOf, isFree, link, type Links, neighboursOf } from './links.ts';
import { longestIncreasing } from './increasing.ts';
import type { IsHeld } from './returning.ts';
import { LIMITS, THRESHOLDS } from './thresholds.ts';
import { isUnspaced, splitTokens } from './tokens.ts';

/** Paragraphs on each side that make a text that returns unique, tried one after the other. */
const CONTEXTS = [0, 1, 3];

/** How often the gaps between known paragraphs are gone through for texts that return. */
const SWEEPS = 3;

/** The texts of both readings by numbers: equal texts have equal numbers. */
export interface Keys {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Each text once, by its number. */
  readonly texts: readonly string[];
}

/**
 * Links equal texts: first those that are unique in both readings, alone or with their neighbours (Heckel, “A
 * technique for isolating differences between files”, 1978; Cohen's patience diff), then those that return, as
 * far as order and neighbours prove which of them is which.
 */
export function linkEqual(links: Links, keys: Keys): void {
  for (const context of CONTEXTS) if (anyFree(links)) linkUnique(links, keys, context);
  linkReturning(links, keys);
}

/**
 * Links equal texts that return, as far as their neighbours prove which of them is which.
 *
 * @param isHeld What a changed paragraph holds as well may be cut from it: such a text needs both its neighbours.
 */
export function linkReturning(links: Links, keys: Keys, isHeld: IsHeld = () => false): void {
  for (let sweep = 0; sweep < SWEEPS && linkRepeated(links, keys, isHeld); sweep += 1);
}

/** Numbers texts by what is made of each, so that they are compared at no cost. */
export function keysOf(before: readonly string[], after: readonly string[]): Keys {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const read = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { before: before.map(read), after: after.map(read), texts };
}

function linkUnique(links: Links, { before, after, texts }: Keys, context: number): void {
  const ours = uniqueIn(before, context);
  const theirs = uniqueIn(after, context);
  const pairs: { from: number; to: number }[] = [];
  for (const [window, from] of ours) {
    const to = theirs.get(window);
    if (from < 0 || to === undefined || to < 0) continue;
    if (!isFree(links.toNew, from) || !isFree(links.toOld, to)) continue;
    pairs.push({ from, to });
  }
  if (context === 0) {
    for (const { from, to } of pairs) if (isOwn(texts[before[from] ?? -1] ?? '')) link(links, from, to);
    return;
  }
  const known = [...links.toNew].flatMap((to, from) => (to < 0 ? [] : [{ from, to }]));
  const all = [...known, ...pairs].sort((a, b) => a.from - b.from);
  const inOrder = longestIncreasing(all.map(({ to }) => to)).flatMap((at) => all[at] ?? []);
  for (const { from, to } of inOrder) link(links, from, to);
}

/** Whether a text is more than a formula that anybody might say anywhere. */
function isOwn(text: string): boolean {
  const tokens = splitTokens(text);
  // A letter of a script without spaces is some half of a word.
  const words = tokens.reduce((sum, token) => sum + (isUnspaced(token) ? 0.5 : 1), 0);
  return words >= THRESHOLDS.movedWords;
}

/** Where each text stands, told apart by its neighbours; -1 where that is in several places. */
function uniqueIn(keys: readonly number[], context: number): Map<number | string, number> {
  const places = new Map<number | string, number>();
  for (const [at, key] of keys.entries()) {
    const window = context === 0 ? key : windowOf(keys, at, context);
    places.set(window, places.has(window) ? -1 : at);
  }
  return places;
}

function windowOf(keys: readonly number[], at: number, context: number): string {
  let window = '';
  for (let i = at - context; i <= at + context; i += 1) window += `${String(keys[i] ?? -1)} `;
  return window;
}

/** @returns Whether any was linked. */
function linkRepeated(links: Links, keys: Keys, isHeld: IsHeld): boolean {
  const gaps = gapsOf(links);
  const isSettled = settledIn(gaps, links, keys);
  let any = false;
  for (const gap of gaps) {
    const ours = Map.groupBy(gap.from, (from) => keys.before[from] ?? -1);
    const theirs = Map.groupBy(gap.to, (to) => keys.after[to] ?? -1);
    const even: { from: number; to: number; whole: boolean }[] = [];
    for (const [key, froms] of ours) {
      const tos = theirs.get(key) ?? [];
      const whole = isSettled(key);
      if (froms.length === tos.length) even.push(...froms.map((from, at) => ({ from, to: tos[at] ?? -1, whole })));
    }
    even.sort((a, b) => a.from - b.from);
    const isNarrow = gap.from.length <= LIMITS.narrow && gap.to.length <= LIMITS.narrow;
    const ordered = even.every(({ to }, at) => to > (even[at - 1]?.to ?? -1));
    for (const { from, to, whole } of even) {
      const { before, after } = neighboursOf(links, from, to);
      // Where each stands in its own gap, one neighbour proves the place; where one came, went or moved, it takes both.
      if (!ordered || !((before && after) || (whole && (before || after || isNarrow) && !isHeld(from)))) continue;
      link(links, from, to);
      any = true;
    }
    for (const from of gap.from) any = linkBetweenNeighbours(links, keys, from) || any;
  }
  return any;
}

/** Whether a text returns as often as it did, and each time in the gap in which it stood. */
function settledIn(gaps: readonly Gap[], { toNew }: Links, { before, after }: Keys): (key: number) => boolean {
  const totals = { before: countEach(before), after: countEach(after) };
  const settled = countEach(before.filter((_, from) => !isFree(toNew, from)));
  for (const gap of gaps) {
    const theirs = countEach(gap.to.map((to) => after[to] ?? -1));
    for (const [key, count] of countEach(gap.from.map((from) => before[from] ?? -1)))
      if (theirs.get(key) === count) settled.set(key, (settled.get(key) ?? 0) + count);
  }
  return (key) => totals.before.get(key) === totals.after.get(key) && totals.before.get(key) === settled.get(key);
}

function linkBetweenNeighbours(links: Links, keys: Keys, from: number): boolean {
  const to = from === 0 ? 0 : (links.toNew[from - 1] ?? -1) + 1;
  if (!isFree(links.toNew, from) || (from > 0 && to === 0) || !isFree(links.toOld, to)) return false;
  const { before, after } = neighboursOf(links, from, to);
  if (!before || !after || keys.before[from] !== keys.after[to]) return false;
  link(links, from, to);
  return true;
}

function countEach(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
