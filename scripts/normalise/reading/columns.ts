import type { Line } from '../capture.ts';
import { readDateLine } from '../dates/dates.ts';

/** How many lines from the top the head of a print may take. */
const HEAD = 40;

/** So many blanks part two cells. */
const GAP = /[ \t\u00a0]{3,}/u;

/** A right-hand column begins so far from the left. */
const INDENT = 20;

/** In so many lines, one near the other, cells must begin at the same column to be one. */
const LINES = 2;

/** How many lines apart they may be. */
const NEAR = 3;

/** Where in a line the last cell begins: by its offset in the file, and by its column. */
interface Cell {
  readonly line: Line;
  readonly start: number;
  readonly column: number;
  /** Where the cell before it ends; null where the line has but one. */
  readonly leftEnd: number | null;
}

/**
 * Cuts lines of a print header that is set in two columns into their cells: many blanks stand between the
 * cells, and the right-hand ones begin below one another or hold nothing but a date.
 *
 * @param cut Makes a line of what stands from one place to another.
 */
export function splitColumns(
  text: string,
  lines: readonly Line[],
  cut: (start: number, end: number, number: number) => Line,
): Line[] {
  const cells = lines.slice(0, HEAD).flatMap((line) => findCell(text, line) ?? []);
  const columned = new Map(
    cells
      .filter(
        (cell) =>
          (cell.leftEnd !== null && readDateLine(text.slice(cell.start, cell.line.end)) !== undefined) ||
          cells.filter(
            ({ line, column }) =>
              Math.abs(column - cell.column) <= 1 && Math.abs(line.number - cell.line.number) <= NEAR,
          ).length >= LINES,
      )
      .map((cell) => [cell.line, cell]),
  );
  return lines.flatMap((line) => {
    const cell = columned.get(line);
    if (cell === undefined) return [line];
    const right = { ...cut(cell.start, line.end, line.number), cell: 'right' as const };
    return cell.leftEnd === null
      ? [right]
      : [{ ...cut(line.start, cell.leftEnd, line.number), cell: 'left' as const }, right];
  });
}

function findCell(text: string, line: Line): Cell | undefined {
  if (line.text === '') return undefined;
  const from = beginningOf(text, line.start);
  const source = text.slice(line.start, line.end);
  const [gap, ...more] = source.matchAll(new RegExp(GAP, 'gu'));
  const indent = line.start - from;
  if (gap === undefined)
    return indent >= INDENT ? { line, start: line.start, column: indent, leftEnd: null } : undefined;
  const start = line.start + gap.index + gap[0].length;
  return more.length > 0 || start - from < INDENT
    ? undefined
    : { line, start, column: start - from, leftEnd: line.start + gap.index };
}

/** Where the line of the file begins in which a place lies. */
function beginningOf(text: string, at: number): number {
  if (at === 0) return 0;
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
