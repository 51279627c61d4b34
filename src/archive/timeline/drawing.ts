import { drawMonths } from './months.ts';
import { drawBar, drawBox, pitchOf, type Drawing, type Shape, type Sheet } from './shapes.ts';
import { isInDoubt, type Mark, type Timeline, type Year } from './timeline.ts';

/** A column of boxes is drawn up to this many; where a year has more, all years are bars. */
const MOST_BOXES = 8;
/** The height of the tallest bar. */
const BAR = 120;
/** Room for a label below an axis. */
const LABEL = 30;
/** A column narrower than this is no target for a finger, and no place for a figure. */
const FINGER = 24;
/** What may lie between two labels of the year axis, in years. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/**
 * Draws a timeline: a column for each year, the empty ones too, and the opened year by month below.
 * The units are those of the SVG's view box.
 */
export function drawTimeline(timeline: Timeline, sheet: Sheet): Drawing {
  const { years, opened } = timeline;
  const most = Math.max(0, ...years.map(({ marks }) => marks.length));
  const bars = most > MOST_BOXES;
  const base = bars ? BAR + 24 : 14 + 15 * Math.max(most, 1);
  const column = sheet.width / Math.max(years.length, 1);
  const shapes: Shape[] = [
    { kind: 'line', as: 'soft', x1: 0, x2: sheet.width, y1: base, y2: base },
    ...years.flatMap((year, i) => {
      const unit = bars ? BAR / most : null;
      return drawYear(year, { middle: (i + 0.5) * column, column, base, unit }, sheet);
    }),
  ];
  if (opened === null) return { width: sheet.width, height: base + LABEL, shapes };
  const middle = (opened.year - (years[0]?.year ?? opened.year) + 0.5) * column;
  const half = column * 0.36;
  const months = drawMonths(opened, { left: middle - half, right: middle + half, top: base + LABEL - 1 }, sheet);
  return { width: sheet.width, height: months.height, shapes: [...shapes, ...months.shapes] };
}

interface Column {
  middle: number;
  column: number;
  base: number;
  /** The height of one entry in a bar; null where entries are boxes. */
  unit: number | null;
}

function drawYear({ year, marks }: Year, { middle, column, base, unit }: Column, sheet: Sheet): Shape[] {
  const width = Math.min(12, column * 0.7);
  const x = middle - width / 2;
  const shapes: Shape[] = [];
  if (year % labelStep(column, sheet) === 0)
    shapes.push({ kind: 'text', x: middle, y: base + 20, anchor: 'middle', text: sheet.year(year) });
  if (marks.length === 0) {
    shapes.push({ kind: 'line', as: 'axis', x1: x, x2: x + width, y1: base - 0.5, y2: base - 0.5 });
    return shapes;
  }
  if (unit === null) {
    shapes.push(
      ...byBasis(marks).map((mark, i) => drawBox(mark, { x, y: base - 16 - pitchOf(11) * i, width, height: 11 })),
    );
  } else {
    shapes.push(...drawBar(marks, { x, base, width, unit }));
    if (column >= FINGER) {
      const y = base - unit * marks.length - 6;
      shapes.push({ kind: 'text', x: middle, y, anchor: 'middle', text: String(marks.length) });
    }
  }
  if (column >= FINGER)
    shapes.push({
      kind: 'link',
      year,
      count: marks.length,
      x: middle - column / 2,
      y: 0,
      width: column,
      height: base + 26,
    });
  return shapes;
}

/** What is known best stands at the bottom. */
const byBasis = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((a, b) => rank(a) - rank(b) || Number(isInDoubt(a)) - Number(isInDoubt(b)));

const rank = ({ basis }: Mark): number => ['stated', 'part', 'supplied'].indexOf(basis);

const labelStep = (column: number, { labelRoom }: Sheet): number =>
  STEPS.find((step) => step * column >= labelRoom) ?? 500;
