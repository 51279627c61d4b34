import type { Edtf } from '../../src/schemas/dates.ts';
import type { Teaser } from '../../src/schemas/ledger.ts';
import type { Place } from '../../src/schemas/place.ts';
import type { Line } from './capture.ts';

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
    | { readonly as: 'echo'; readonly of: Place }
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
      if (!sheet.marks.has(at)) marks.set(at, [...(marks.get(at) ?? []), mark]);
    }
  }
  return { ...sheet, marks };
}

/** A mark that covers a whole line. */
export function wholeLine({ start, end }: Line): Place {
  return { start, end };
}

/** A place within a line, given by offsets in what the line reads as; the line itself where the two don't run alike. */
export function withinLine(line: Line, start: number, end: number): Place {
  return line.end - line.start === line.text.length
    ? { start: line.start + start, end: line.start + end }
    : wholeLine(line);
}
