import type { Collation } from './collate.ts';
import type { Range, Stretch } from './passage.ts';

/** A part of a bar, from and to, in thousandths of the longest text of a drawing. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A text drawn to scale. */
export interface Bar {
  /** Its paragraphs. */
  readonly paragraphs: readonly Part[];
  /** What of it the other text has, and what the other one leaves out without a mark. */
  readonly carried: readonly Part[];
  readonly cut: readonly Part[];
}

/** How long the longest bar is. */
export const FULL = 1000;

/** The blank between two paragraphs, so that they are seen apart. */
const BETWEEN = 2;

/**
 * Draws a text to scale, with what another one has of it.
 *
 * @param longest Characters of the longest text of the drawing.
 */
export function drawBar(collation: Collation, side: 'left' | 'right', longest: number): Bar {
  const { paragraphs } = collation[side];
  const scale = (FULL - BETWEEN * paragraphs.length) / Math.max(1, longest);
  const starts: number[] = [];
  let at = 0;
  for (const { text } of paragraphs) {
    starts.push(at);
    at += text.length * scale + BETWEEN;
  }
  const partOf = ({ paragraph, start, end }: Range): Part => {
    const from = starts[paragraph] ?? 0;
    return { from: round(from + start * scale), to: round(from + end * scale) };
  };
  const stretches = collation.passages.flatMap((passage) => passage.stretches);
  const rangesOf = (holds: (stretch: Stretch) => boolean): readonly Part[] =>
    join(stretches.filter(holds).flatMap(({ [side]: range }) => (range === null ? [] : [partOf(range)])));
  return {
    paragraphs: paragraphs.map(({ text }, paragraph) => partOf({ paragraph, start: 0, end: text.length })),
    carried: rangesOf(({ kind, left, right }) => left !== null && right !== null && kind !== 'rewording'),
    cut: rangesOf(({ kind }) => kind === 'omission-unmarked'),
  };
}

/** Parts in order, those that touch as one. */
function join(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && part.from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
    else joined.push(part);
  }
  return joined;
}

const round = (number: number): number => Math.round(number * 10) / 10;
