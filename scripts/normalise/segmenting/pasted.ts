import type { Line } from '../capture.ts';
import { isProse } from '../reading/lines.ts';

/** So many lines must stand there a second time, so that a refrain of one or two is none. */
const SHORTEST = 3;

/**
 * Parts a page that was pasted twice: its lines the first time, and those with something to read the second time.
 * None of the latter where the second half is not the first one to the letter, or is no text.
 */
export function partPasted(lines: readonly Line[]): { once: readonly Line[]; again: readonly Line[] } {
  const read = lines.filter(({ text }) => text !== '');
  const half = read.length / 2;
  const again = read.slice(half);
  const isTwice =
    Number.isInteger(half) &&
    half >= SHORTEST &&
    again.every(({ text }, index) => text === read[index]?.text) &&
    again.some(({ text }) => isProse(text));
  const from = again[0]?.start ?? 0;
  return isTwice ? { once: lines.filter(({ start }) => start < from), again } : { once: lines, again: [] };
}
