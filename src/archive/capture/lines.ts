import { countLeading } from '../sorted.ts';

const LINE_END = /\r\n|\n|\r/g;

/** Where each line of a text begins. A line ends with LF, CR LF or CR; a text that ends with one has no line after it. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(LINE_END)) starts.push(index + end.length);
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  return starts;
}

/** The line, from 1, on which an offset stands. */
export function lineAt(starts: readonly number[], offset: number): number {
  return Math.max(
    1,
    countLeading(starts, (start) => start <= offset),
  );
}

/** The lines on which a place stands, first and last included. */
export function linesWith(
  starts: readonly number[],
  place: { readonly start: number; readonly end: number },
): { first: number; last: number } {
  return { first: lineAt(starts, place.start), last: lineAt(starts, Math.max(place.start, place.end - 1)) };
}

/** What a span is cut into by the ends of lines. */
export interface Piece<Of> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly of: Of;
}

/** One line of a text without its line end, in pieces of one span each. */
export interface Line<Of> {
  /** From 1. */
  readonly number: number;
  readonly pieces: readonly Piece<Of>[];
}

/**
 * Lays spans over the lines of a text, in one pass.
 *
 * @param spans In order, covering the text with no hole and no overlap.
 */
export function* linesOf<Of extends { readonly start: number; readonly end: number }>(
  text: string,
  spans: readonly Of[],
): Generator<Line<Of>> {
  const starts = lineStarts(text);
  let next = 0;
  for (const [i, from] of starts.entries()) {
    const whole = text.slice(from, starts[i + 1] ?? text.length);
    const to = from + whole.replace(/[\r\n]+$/, '').length;
    const pieces: Piece<Of>[] = [];
    while ((spans[next]?.end ?? Infinity) <= from) next += 1;
    for (let at = next; at < spans.length; at += 1) {
      const span = spans[at];
      if (span === undefined || span.start >= to) break;
      const start = Math.max(from, span.start);
      const end = Math.min(to, span.end);
      if (start < end) pieces.push({ start, end, text: text.slice(start, end), of: span });
    }
    yield { number: i + 1, pieces };
  }
}
