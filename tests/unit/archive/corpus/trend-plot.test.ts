import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPlot, ticksTo } from '../../../../src/archive/corpus/trend-plot.ts';

const SHEET = { width: 600, height: 200, names: 100 };

describe('ticksTo', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 0.5, 1]],
    [7, [0, 2, 4, 6, 8]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [100, [0, 50, 100]],
  ])('goes to %d in round steps', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });

  test('reaches every value in few steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (most) => {
        const ticks = ticksTo(most);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('drawPlot', () => {
  test('stands every point in its place, and breaks a line where the archive has no word', () => {
    const { lines, left, right, bottom } = drawPlot([2014, 2015, 2016, 2017], [[0, 4, null, 8]], 8, SHEET);
    const [line] = lines;
    expect(line?.runs.map((run) => run.length)).toEqual([2, 1]);
    expect(line?.runs[0]?.[0]).toEqual({ x: left, y: bottom });
    expect(line?.runs[1]?.[0]?.x).toBe(right);
    const [low, middle, high] = line?.runs.flat().map(({ y }) => y) ?? [];
    expect((low ?? 0) - (middle ?? 0)).toBeCloseTo((middle ?? 0) - (high ?? 0));
  });

  test('no two names overlap, and all stay in the drawing', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }), (series) => {
        const { lines } = drawPlot([2014, 2015], series, 100, SHEET);
        const heights = lines.flatMap(({ label }) => label?.y ?? []).sort((a, b) => a - b);
        for (const [i, y] of heights.entries()) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(SHEET.height);
          if (i > 0) expect(y - (heights[i - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
        }
      }),
    );
  });

  test('one year stands in the middle, and a hundred have room for their labels', () => {
    expect(drawPlot([2014], [[1]], 1, SHEET).lines[0]?.runs).toHaveLength(1);
    const years = Array.from({ length: 100 }, (_, i) => 1920 + i);
    const { years: labels } = drawPlot(years, [years.map(() => 1)], 1, SHEET);
    for (const [i, { x }] of labels.entries())
      if (i > 0) expect(x - (labels[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(46);
  });

  test('an archive without a dated word is drawn empty', () => {
    expect(drawPlot([], [[]], 0, SHEET).lines).toEqual([{ query: 0, runs: [], label: null }]);
  });
});
