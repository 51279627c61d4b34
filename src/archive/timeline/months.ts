import { drawBar, drawBox, pitchOf, type Drawing, type Shape, type Sheet } from './shapes.ts';
import { yearIn } from '../dates/when.ts';
import { isInDoubt, type Mark, type Year } from './timeline.ts';

/** More rows of boxes than this become one bar a month. */
const MOST_ROWS = 6;
/** The side of a box. */
const BOX = 10;
/** The height of the tallest bar. */
const BAR = 84;
/** The widest that a character of a label is. */
const CHARACTER = 8.5;
/** The least room between two things in a row. */
const GAP = 3;

/** Where the months hang: the edges of their year's column, and the height at which the rays begin. */
interface Hinge {
  left: number;
  right: number;
  top: number;
}

/** A mark at its place in time: its box, and the line for the days that it can mean, where they are several. */
interface Placed {
  mark: Mark;
  /** The left edge of its box. */
  box: number;
  line: readonly [number, number] | null;
  /** What it takes of its row. */
  taken: Stretch;
}

type Stretch = readonly [from: number, to: number];

/** Draws one year by month, opened from its column: a box for each entry, or a bar for each month where they are many. */
export function drawMonths({ year, marks }: Year, { left, right, top }: Hinge, sheet: Sheet): Drawing {
  const rows = layInRows(marks.map((mark) => place(mark, year, sheet.width)));
  const boxes = rows.length <= MOST_ROWS;
  const rest = boxes ? 0 : marks.filter((mark) => monthOf(mark, year) === null).length;
  const bend = top + 46;
  const axis = bend + 4 + (boxes ? Math.max(rows.length, 3) * pitchOf(BOX) : BAR + 24);
  const ray = [
    [0, axis],
    [0, bend],
    [left, top],
    [right, top],
    [sheet.width, bend],
    [sheet.width, axis],
  ] as const;
  const months = sheet.months.map((text, i): Shape => ({
    kind: 'text',
    x: monthX(i + 0.5, sheet.width),
    y: axis + 18,
    anchor: 'middle',
    text,
  }));
  return {
    width: sheet.width,
    height: axis + (rest === 0 ? 30 : 52),
    shapes: [
      { kind: 'ray', points: ray },
      { kind: 'line', as: 'axis', x1: 0, x2: sheet.width, y1: axis, y2: axis },
      ...months,
      ...(boxes ? drawRows(rows, axis, sheet) : drawBars(marks, year, axis, sheet)),
      ...(rest === 0 ? [] : [drawRest(rest, axis, sheet)]),
    ],
  };
}

function place(mark: Mark, year: number, width: number): Placed {
  const first = mark.first === null ? 0 : dayX(mark.first, year, width, 0);
  const last = mark.last === null ? width : dayX(mark.last, year, width, 1);
  const exact = mark.first === mark.last;
  const middle = mark.last === null ? first : mark.first === null ? last : (first + last) / 2;
  const box = Math.min(Math.max(middle - BOX / 2, 0), width - BOX);
  const line = exact ? null : ([first, last] as const);
  return { mark, box, line, taken: [Math.min(box, line?.[0] ?? box), Math.max(box + BOX, line?.[1] ?? 0)] };
}

/** Puts each mark into the lowest row where it touches nothing, the long ones after the short. */
function layInRows(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const item of placed.toSorted((a, b) => Number(a.line !== null) - Number(b.line !== null))) {
    const free = rows.find((row) => row.every(({ taken }) => clear(taken, item.taken)));
    if (free === undefined) rows.push([item]);
    else free.push(item);
  }
  return rows;
}

function drawRows(rows: readonly Placed[][], axis: number, sheet: Sheet): Shape[] {
  const named = new Set<string>();
  return rows.flatMap((row, i) => {
    const y = axis - pitchOf(BOX) * (i + 1);
    const taken = row.map((item) => item.taken);
    return row.flatMap(({ mark, box, line }): Shape[] => {
      const days = drawDays(mark, line, y + BOX / 2);
      const text = sheet.date?.(mark) ?? '';
      const label = named.has(text) ? null : labelBeside(text, box, taken, sheet.width);
      if (label === null) return [...days, drawBox(mark, { x: box, y, width: BOX, height: BOX })];
      named.add(text);
      taken.push(label.taken);
      const { x, anchor } = label;
      return [
        ...days,
        drawBox(mark, { x: box, y, width: BOX, height: BOX }),
        { kind: 'text', x, y: y + BOX - 1, anchor, text },
      ];
    });
  });
}

function drawDays(mark: Mark, line: Placed['line'], y: number): Shape[] {
  if (line === null) return [];
  return [{ kind: 'line', as: isInDoubt(mark) ? 'doubt' : 'extent', x1: line[0], x2: line[1], y1: y, y2: y }];
}

/** Where a label fits beside a box: on its right, else on its left, else nowhere. */
function labelBeside(
  text: string,
  box: number,
  taken: readonly Stretch[],
  width: number,
): { x: number; anchor: 'start' | 'end'; taken: Stretch } | null {
  const length = text.length * CHARACTER;
  const right: Stretch = [box + BOX + 6, box + BOX + 6 + length];
  const left: Stretch = [box - 6 - length, box - 6];
  const fits = (stretch: Stretch): boolean =>
    stretch[0] >= 0 && stretch[1] <= width && taken.every((other) => clear(other, stretch));
  if (text === '') return null;
  if (fits(right)) return { x: right[0], anchor: 'start', taken: right };
  return fits(left) ? { x: left[1], anchor: 'end', taken: left } : null;
}

function drawBars(marks: readonly Mark[], year: number, axis: number, sheet: Sheet): Shape[] {
  const months = Map.groupBy(marks, (mark) => monthOf(mark, year));
  const most = Math.max(1, ...sheet.months.map((_, month) => months.get(month)?.length ?? 0));
  return sheet.months.flatMap((_, month): Shape[] => {
    const held = months.get(month) ?? [];
    if (held.length === 0) return [];
    const middle = monthX(month + 0.5, sheet.width);
    const unit = BAR / most;
    return [
      ...drawBar(held, { x: middle - BOX, base: axis, width: 2 * BOX, unit }),
      { kind: 'text', x: middle, y: axis - unit * held.length - 6, anchor: 'middle', text: String(held.length) },
    ];
  });
}

/** How many entries no bar holds. */
function drawRest(rest: number, axis: number, { width }: Sheet): Shape {
  return { kind: 'text', x: width, y: axis + 40, anchor: 'end', text: `and ${String(rest)} without a month` };
}

/** The month, from 0, in which all days of a mark lie, or at which an open one begins or ends; null for none. */
function monthOf({ first, last }: Mark, year: number): number | null {
  const [from, to] = [first ?? last, last ?? first];
  const month = from?.slice(0, -3);
  return from != null && month === to?.slice(0, -3) && yearIn(from) === year ? Number(month?.slice(-2)) - 1 : null;
}

/** Where a day stands in its year; `part` is 0 for its beginning and 1 for its end. Days of other years stand at the edge. */
function dayX(day: string, year: number, width: number, part: 0 | 1): number {
  const of = yearIn(day);
  const [month = 1, date = 1] = day.split('-').slice(-2).map(Number);
  if (of !== year) return of < year ? 0 : width;
  const days = new Date(Date.UTC(of, month, 0)).getUTCDate();
  return monthX(month - 1 + (date - 1 + part) / days, width);
}

const monthX = (months: number, width: number): number => (months / 12) * width;

const clear = ([a, b]: Stretch, [c, d]: Stretch): boolean => b + GAP <= c || d + GAP <= a;
