import type { Place } from '../../../src/schemas/place.ts';
import type { Hint, Line } from '../capture.ts';
import { makeLine, openLine } from './units.ts';

/** A stretch of a text file that stands within or between its lines and is no word of theirs, with the rule that says so. */
export interface Aside extends Place {
  readonly rule: string;
}

/** The lines of a text file, and what was set aside of them. */
export interface Reading {
  readonly lines: readonly Line[];
  readonly asides: readonly Aside[];
}

/** Makes one line of stretches of a file, in order, each with a blank before it or without. */
export type Piece = Place & { readonly glue: '' | ' ' };

/**
 * Reads stretches of a text as one line.
 *
 * @returns undefined where nothing is left to read.
 */
export function joinPieces(text: string, pieces: readonly Piece[], number: number, hint?: Hint): Line | undefined {
  const open = openLine(hint);
  for (const { start, end, glue } of pieces) {
    if (open.units.length > 0) open.breaks.set(open.units.length, glue);
    for (let at = start; at < end; at++) open.units.push({ character: text.charAt(at), start: at, end: at + 1 });
  }
  const line = makeLine(open, [0]);
  return line === undefined ? undefined : { ...line, number };
}

/** A line less what is cut out of it, which stands there in order; blank where nothing is left. */
export function cutOut(text: string, line: Line, cuts: readonly Place[], hint = line.hint): Line {
  const bounds = [line.start, ...cuts.flatMap(({ start, end }) => [start, end]), line.end];
  const pieces = bounds.flatMap((start, index): Piece[] => {
    const end = bounds[index + 1];
    return index % 2 === 1 || end === undefined || end <= start ? [] : [{ start, end, glue: '' }];
  });
  return joinPieces(text, pieces, line.number, hint) ?? blankAt(line);
}

/** A line of which nothing is to be read. */
export const blankAt = ({ start, number }: Line): Line => ({ start, end: start, number, text: '' });
