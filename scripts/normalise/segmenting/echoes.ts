import { countLeading } from '../../../src/archive/sorted.ts';
import type { Line } from '../capture.ts';

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

/** How alike two lines must be, by the words they share (Dice's coefficient), for one to be a variant of the other. */
const ALIKE = 0.7;

/** The share of lines of a copy that must stand there to the letter. */
const EXACT = 0.5;

/**
 * Finds the longest run that begins at `first` and is repeated at once: to the letter, or else with lines
 * in which a few words differ.
 *
 * @param limit Where the run must have ended.
 */
export function findTailEcho({ lines, places }: TextIndex, first: number, limit: number): TailEcho | undefined {
  if (first >= limit) return undefined;
  const copiesOf = (index: number, shift: number): number[] => {
    const copies = places.get(lines[index]?.text ?? '') ?? [];
    return copies
      .slice(countLeading(copies, (at) => at <= index))
      .slice(0, COPIES)
      .map((at) => at - shift)
      .filter((at) => at > first && at <= limit && at + (at - first) <= lines.length);
  };
  const later = copiesOf(first, 0);
  const at =
    later.findLast((copy) => countSame(lines, first, copy) === copy - first) ??
    [...later, ...copiesOf(first + 1, 1)].find((copy) => isVariant(lines, first, copy));
  const hasWords = at !== undefined && lines.slice(first, at).some((line) => /\p{L}/u.test(line.text));
  return hasWords ? { at, length: at - first } : undefined;
}

/** How many lines of a run stand at the same place of its copy. */
function countSame(lines: readonly Line[], first: number, copy: number): number {
  let same = 0;
  for (let step = 0; step < copy - first; step++) {
    if (lines[first + step]?.text === lines[copy + step]?.text) same++;
  }
  return same;
}

/** Whether a copy of several lines differs in no more than a few words of some. */
function isVariant(lines: readonly Line[], first: number, copy: number): boolean {
  const length = copy - first;
  if (length < 2 || countSame(lines, first, copy) < length * EXACT) return false;
  return Array.from({ length }, (_, step) => step).every((step) =>
    areAlike(lines[first + step]?.text ?? '', lines[copy + step]?.text ?? ''),
  );
}

/** Whether two lines are the same but for a few words: Dice's coefficient over their words. */
function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [left, right] = [words(a), words(b)];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared++;
    counts.set(word, count - 1);
  }
  return left.length + right.length > 0 && (2 * shared) / (left.length + right.length) >= ALIKE;
}
