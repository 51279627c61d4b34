import type { Line } from './capture.ts';

/** Where each text stands among the lines, in order. */
export interface TextIndex {
  readonly lines: readonly Line[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A run of lines that repeats the run right before it. */
export interface TailEcho {
  readonly at: number;
  readonly length: number;
}

/** How many later copies of a first line are looked at, so that a refrain costs no more than a line. */
const COPIES = 64;

/** Notes where each text stands. */
export function indexTexts(lines: readonly Line[]): TextIndex {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  });
  return { lines, places };
}

/**
 * Finds the longest run that begins at `first` and is repeated at once, to the letter.
 *
 * @param limit Where the run must have ended.
 */
export function findTailEcho({ lines, places }: TextIndex, first: number, limit: number): TailEcho | undefined {
  const text = lines[first]?.text;
  if (text === undefined || first >= limit) return undefined;
  const copies = places.get(text) ?? [];
  const later = copies
    .slice(findAfter(copies, first))
    .slice(0, COPIES)
    .filter((at) => at <= limit && at + (at - first) <= lines.length);
  const at = later.findLast((copy) => repeats(lines, first, copy));
  const hasWords = at !== undefined && lines.slice(first, at).some((line) => /\p{L}/u.test(line.text));
  return hasWords ? { at, length: at - first } : undefined;
}

function repeats(lines: readonly Line[], first: number, copy: number): boolean {
  for (let step = 0; step < copy - first; step++)
    if (lines[first + step]?.text !== lines[copy + step]?.text) return false;
  return true;
}

function findAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
