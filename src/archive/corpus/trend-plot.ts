/** A point of a plot, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line of one query. */
export interface PlotLine {
  /** Which of the queries it is, from 0. */
  readonly query: number;
  /** Years that follow one another; a year without a word in the archive breaks the line. */
  readonly runs: readonly (readonly Point[])[];
  /** Where its name stands; null where it has no point. */
  readonly label: Point | null;
}

/** A finished plot. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly lines: readonly PlotLine[];
}

/** What a plot is drawn for, in CSS pixels. */
export interface PlotSheet {
  readonly width: number;
  readonly height: number;
  /** Room at the right for the names of the lines. */
  readonly names: number;
}

const MARGIN = { top: 12, bottom: 26, left: 44, right: 12 };
/** From one line of text to the next. */
const LINE = 16;
/** The least room for the label of a year. */
const YEAR = 46;
/** About how many steps the axis of values has. */
const TICKS = 4;

/**
 * Draws values by year.
 *
 * @param years Years in a row.
 * @param series For each query its values by year; null for a year of which the archive has no word.
 * @param most The greatest value that the axis must hold, which several plots may share.
 */
export function drawPlot(
  years: readonly number[],
  series: readonly (readonly (number | null)[])[],
  most: number,
  { width, height, names }: PlotSheet,
): Plot {
  const left = MARGIN.left;
  const right = width - MARGIN.right - names;
  const bottom = height - MARGIN.bottom;
  const ticks = ticksTo(most);
  const top = ticks.at(-1) ?? 1;
  const xOf = (i: number): number =>
    years.length === 1 ? (left + right) / 2 : left + (i / (years.length - 1)) * (right - left);
  const yOf = (value: number): number => bottom - (value / top) * (bottom - MARGIN.top);
  const runs = series.map((values) =>
    runsOf(values.map((value, i) => (value === null ? null : { x: xOf(i), y: yOf(value) }))),
  );
  const labels = spread(
    runs.map((run) => run.at(-1)?.at(-1)?.y ?? null),
    { least: MARGIN.top, most: bottom },
  );
  const step = Math.ceil(YEAR / Math.max(1, (right - left) / Math.max(1, years.length - 1)));
  return {
    width,
    height,
    left,
    right,
    bottom,
    years: years.flatMap((year, i) => (i % step === 0 ? [{ x: xOf(i), year }] : [])),
    ticks: ticks.map((value) => ({ y: yOf(value), value })),
    lines: runs.map((run, query) => {
      const y = labels[query] ?? null;
      return { query, runs: run, label: y === null ? null : { x: (run.at(-1)?.at(-1)?.x ?? right) + 12, y } };
    }),
  };
}

/** Round values from 0 to one that is no less than the greatest: steps of 1, 2 or 5 times a power of ten. */
export function ticksTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** Points that follow one another without a gap. */
function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [];
  for (const [i, point] of points.entries()) {
    if (point === null) continue;
    const before = points[i - 1];
    if (before === undefined || before === null) runs.push([point]);
    else runs.at(-1)?.push(point);
  }
  return runs;
}

/** Heights moved apart until a line of text fits between any two, in the order in which they are, within bounds. */
function spread(
  heights: readonly (number | null)[],
  { least, most }: { least: number; most: number },
): (number | null)[] {
  const order = heights.flatMap((y, i) => (y === null ? [] : [{ i, y }])).sort((a, b) => a.y - b.y || a.i - b.i);
  let low = least;
  for (const label of order) {
    label.y = Math.max(label.y, low);
    low = label.y + LINE;
  }
  let high = most;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, high);
    high = label.y - LINE;
  }
  const placed = new Map(order.map(({ i, y }) => [i, y]));
  return heights.map((_, i) => placed.get(i) ?? null);
}
