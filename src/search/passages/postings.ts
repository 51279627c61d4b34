import { readNumbers, writeNumbers } from './numbers.ts';

/** Where a form of a word stands: the passages in order, and of each the positions of its words. */
export interface Posting {
  readonly passage: number;
  readonly positions: readonly number[];
}

/** The passages of a form, in order, and how often it stands in each. */
export interface Occurrences {
  readonly passages: readonly number[];
  readonly times: readonly number[];
}

/** Writes passages as the steps between them, each with a bit that tells whether it holds the form more than once. */
export function writeOccurrences(postings: readonly Posting[]): string {
  let before = 0;
  return writeNumbers(
    postings.flatMap(({ passage, positions }) => {
      const step = 2 * (passage - before);
      before = passage;
      return positions.length === 1 ? [step] : [step + 1, positions.length];
    }),
  );
}

export function readOccurrences(text: string): Occurrences {
  const [passages, times]: [number[], number[]] = [[], []];
  const numbers = readNumbers(text);
  let passage = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    const step = numbers[i] ?? 0;
    passage += step >> 1;
    passages.push(passage);
    if (step % 2 === 1) i += 1;
    times.push(step % 2 === 1 ? (numbers[i] ?? 0) : 1);
  }
  return { passages, times };
}

/** Writes positions as the steps between them, in each passage from its first word. */
export const writePositions = (postings: readonly Posting[]): string =>
  writeNumbers(postings.flatMap(({ positions }) => positions.map((at, i) => at - (positions[i - 1] ?? 0))));

/** The positions in one of the passages whose positions were read, by its place among them. */
export type Positions = (passage: number) => number[];

/**
 * Reads positions. A frequent word has many, of which few are looked at: each passage is read when it is asked for.
 *
 * @param times How often the form stands in each of the passages whose positions these are.
 */
export function readPositions(text: string, times: readonly number[]): Positions {
  const steps = readNumbers(text);
  const ends: number[] = [];
  let end = 0;
  for (const count of times) ends.push((end += count));
  return (passage) => {
    let at = 0;
    return steps.slice(ends[passage - 1] ?? 0, ends[passage] ?? 0).map((step) => (at += step));
  };
}
