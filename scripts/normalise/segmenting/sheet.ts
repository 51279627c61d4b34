import type { Edtf } from '../../../src/schemas/dates.ts';
import type { Part } from '../../../src/schemas/entry.ts';
import type { Teaser } from '../../../src/schemas/ledger.ts';
import type { Place } from '../../../src/schemas/place.ts';
import type { Line } from '../capture.ts';

/** A date as stated, with its place in the capture. */
export interface StatedDate extends Place {
  readonly edtf: Edtf;
  readonly time?: string;
}

/** What a rule says of a stretch of the capture: what became of it, and the rule that decided. */
export type Mark = Place & { readonly rule: string } & (
    | { readonly as: 'body' | 'furniture' | 'caption' | 'omission' | 'separator' | 'title' | 'place' }
    | { readonly as: 'byline'; readonly value: string }
    | { readonly as: 'date'; readonly field: 'published' | 'event' | 'captured'; readonly date: StatedDate }
    | { readonly as: 'teaser'; readonly teaser: Teaser }
    | { readonly as: 'echo' | 'variant'; readonly of: Place }
  );

/** The lines of a capture that have something to read, and what is known of them so far. */
export interface Sheet {
  readonly lines: readonly Line[];
  /** By the index of the line; a mark over several lines stands at each of them. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

/** A sheet on which nothing is marked. */
export function openSheet(lines: readonly Line[]): Sheet {
  return { lines: lines.filter(({ text }) => text !== ''), marks: new Map() };
}

/** The indices of the lines of which no rule has said anything. */
export function freeLines({ lines, marks }: Sheet): number[] {
  return lines.flatMap((_, index) => (marks.has(index) ? [] : [index]));
}

/** The sheet with more marks, each put at the lines it covers. Lines already marked are left as they are. */
export function addMarks(sheet: Sheet, added: readonly Mark[]): Sheet {
  if (added.length === 0) return sheet;
  const marks = new Map(sheet.marks);
  let index = 0;
  for (const mark of added.toSorted((a, b) => a.start - b.start)) {
    while ((sheet.lines[index]?.end ?? Infinity) <= mark.start) index++;
    for (let at = index; (sheet.lines[at]?.start ?? Infinity) < mark.end; at++) {
      const line = sheet.lines[at];
      const covers = line !== undefined && piecesOf(line).some(([start, end]) => start < mark.end && end > mark.start);
      if (covers && !sheet.marks.has(at)) marks.set(at, [...(marks.get(at) ?? []), mark]);
    }
  }
  return { ...sheet, marks };
}

/** What is said of a whole line: once for each piece that it is read from. */
export function wholeLine<What extends object>(line: Line, what: What): (What & Place)[] {
  return piecesOf(line).map(([start, end]) => ({ ...what, start, end }));
}

/** Says of a line that it repeats another, piece by piece: to the letter, or as a variant of it. */
export function echoOf(line: Line, first: Line, rule: string): Mark[] {
  const of = piecesOf(first);
  return piecesOf(line).flatMap(([start, end], index): Mark[] => {
    const [from, to] = of[index] ?? [0, 0];
    return [{ as: line.text === first.text ? 'echo' : 'variant', rule, of: { start: from, end: to }, start, end }];
  });
}

/** The pieces of the file that a line is read from. */
export function piecesOf({ start, end, parts }: Line): readonly Part[] {
  return parts ?? [[start, end]];
}

/** Where in the file a stretch of what a line reads as stands. */
export function withinLine({ start: from, map }: Line, start: number, end: number): Place {
  if (map === undefined) return { start: from + start, end: from + end };
  return { start: map.starts[start] ?? map.ends.at(-1) ?? from, end: map.ends[end - 1] ?? from };
}
