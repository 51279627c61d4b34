import { shorten } from '../page/shorten.ts';
import { drawPlot, type PlotLine, type Point } from '../../archive/corpus/trend-plot.ts';
import { rateOf, type Trend } from '../../archive/corpus/trends.ts';
import { svg } from '../page/svg.ts';
import type { Measure } from './state.ts';

/** From this width on the lines are named at their ends; below it, by their numbers. */
const WIDE = 560;
/** The most letters of a name beside its line. */
const NAME = 22;

/** The value of a query in a year, as it is drawn; null where the archive has no word of that year. */
export function valueOf({ words, found }: Trend['total'], query: number, measure: Measure): number | null {
  const count = found[query] ?? 0;
  if (words === 0) return null;
  return measure === 'count' ? count : rateOf(count, words);
}

/** A trend as a drawing, of the width that there is. */
export function renderPlot(
  { years }: Trend,
  queries: readonly string[],
  measure: Measure,
  { width, most, language, label }: { width: number; most: number; language: string; label: string },
): SVGSVGElement {
  const wide = width >= WIDE;
  const series = queries.map((_, query) => years.map((year) => valueOf(year, query, measure)));
  const plot = drawPlot(
    years.map(({ year }) => year),
    series,
    most,
    { width, height: wide ? 280 : 220, names: wide ? 150 : 16 },
  );
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
  const drawing = svg(
    'svg',
    { class: 'plot', viewBox: `0 0 ${String(plot.width)} ${String(plot.height)}`, role: 'img', 'aria-label': label },
    ...plot.ticks.flatMap(({ y, value }) => [
      svg('line', { class: 'soft', x1: plot.left, x2: plot.right, y1: y, y2: y }),
      svg('text', { x: plot.left - 8, y: y + 4, 'text-anchor': 'end' }, number.format(value)),
    ]),
    ...plot.years.map(({ x, year }) => svg('text', { x, y: plot.bottom + 20, 'text-anchor': 'middle' }, String(year))),
    ...plot.lines.map((line) => renderLine(line, nameOf(queries[line.query] ?? '', line.query, wide))),
  );
  return drawing;
}

const nameOf = (query: string, at: number, wide: boolean): string => (wide ? shorten(query, NAME) : String(at + 1));

function renderLine({ query, runs, label }: PlotLine, name: string): SVGGElement {
  return svg(
    'g',
    { class: `query q${String(query + 1)}` },
    ...runs.map((run) =>
      svg('polyline', { points: run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ') }),
    ),
    ...runs.flat().map((point) => renderMark(query, point)),
    ...(label === null ? [] : [svg('text', { x: label.x, y: label.y + 4, class: 'name' }, name)]),
  );
}

/** The mark of a query, which differs from the others by its shape: a disc, a square, a triangle, a ring. */
function renderMark(query: number, { x, y }: Point): SVGElement {
  switch (query) {
    case 0:
      return svg('circle', { cx: x, cy: y, r: 3.5 });
    case 1:
      return svg('rect', { x: x - 3.2, y: y - 3.2, width: 6.4, height: 6.4 });
    case 2:
      return svg('path', { d: `M${x.toFixed(1)} ${(y - 4.5).toFixed(1)}l4.5 8h-9z` });
    default:
      return svg('circle', { class: 'hollow', cx: x, cy: y, r: 3.5 });
  }
}

/** A piece of the line of a query, for the list of queries. */
export const renderSample = (query: number): SVGSVGElement =>
  svg(
    'svg',
    { class: 'sample', viewBox: '0 0 40 16', 'aria-hidden': 'true' },
    renderLine(
      {
        query,
        runs: [
          [
            { x: 2, y: 8 },
            { x: 20, y: 8 },
            { x: 38, y: 8 },
          ],
        ],
        label: null,
      },
      '',
    ),
  );
