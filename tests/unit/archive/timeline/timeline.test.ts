import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../../src/archive/timeline/drawing.ts';
import type { Shape, Sheet } from '../../../../src/archive/timeline/shapes.ts';
import { emptyStretches, timelineOf } from '../../../../src/archive/timeline/timeline.ts';
import type { EntryHead } from '../../../../src/schemas/entry.ts';
import { invent } from '../invented.ts';

const SHEET: Sheet = {
  width: 1200,
  year: String,
  labelRoom: 60,
  months: Array.from({ length: 12 }, (_, i) => `m${String(i + 1)}`),
  date: ({ first, last }) => first ?? last ?? '',
};

const dated = (...dates: string[]): EntryHead[] => dates.map((date, i) => invent({ id: `e${String(i)}`, date }));
const draw = (entries: EntryHead[]) => drawTimeline(timelineOf(entries), SHEET);
const of = <Kind extends Shape['kind']>(kind: Kind, shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is Shape & { kind: Kind } => shape.kind === kind);
const texts = (shapes: readonly Shape[]) => of('text', shapes).map(({ text }) => text);

describe('a timeline', () => {
  it('keeps the place of empty years', () => {
    const { years } = timelineOf(dated('2014', '2017-03'));
    expect(years.map(({ year, marks }) => [year, marks.length])).toEqual([
      [2014, 1],
      [2015, 0],
      [2016, 0],
      [2017, 1],
    ]);
  });

  it('names the stretches of empty years', () => {
    expect(emptyStretches(timelineOf(dated('2014', '2016', '2019')).years)).toEqual([
      [2015, 2015],
      [2017, 2018],
    ]);
  });

  it('opens the most crowded year, the latest of several', () => {
    const four = (year: string) => [1, 2, 3, 4].map((month) => `${year}-0${String(month)}-01`);
    expect(timelineOf(dated(...four('2014'), ...four('2016'), '2017')).opened?.year).toBe(2016);
  });

  it('opens no year with a handful, unless it is the only one', () => {
    expect(timelineOf(dated('2014-01-01', '2016-01-01')).opened).toBeNull();
    expect(timelineOf(dated('2014-01-01')).opened?.year).toBe(2014);
  });

  it('lists what has no year', () => {
    expect(timelineOf([invent({ id: 'a' }), ...dated('XXXX', '2014')]).undated).toEqual(['a', 'e0'].sort());
  });

  it('has what may be of several years in each, in doubt', () => {
    const { years } = timelineOf(dated('2014', '2014-11/2016-02', '2015/..', '2016'));
    expect(
      years.map(({ year, marks }) => [year, marks.map(({ id, several }) => (several ? `${id}?` : id)).sort()]),
    ).toEqual([
      [2014, ['e0', 'e1?']],
      [2015, ['e1?', 'e2?']],
      [2016, ['e1?', 'e2?', 'e3']],
    ]);
  });

  it('may be empty', () => {
    expect(timelineOf([])).toEqual({ years: [], opened: null, undated: [] });
  });
});

describe('a drawing', () => {
  it('has what is in doubt above what is sure, in bars as in boxes', () => {
    const few = of('box', draw(dated('2013', '2014', '2014-05?', '2014~')).shapes);
    expect(few.filter(({ open }) => open).length).toBe(2);
    const many = dated(...Array.from({ length: 20 }, () => '2014'), '2014%', '2014/2015', '../2014');
    const [sure, doubt] = of('box', draw([...many, ...dated('2015-01-01')]).shapes);
    expect([sure?.open, doubt?.open]).toEqual([false, true]);
    expect((doubt?.height ?? 0) / (sure?.height ?? 1)).toBeCloseTo(3 / 20);
    expect((doubt?.y ?? 0) + (doubt?.height ?? 0)).toBeCloseTo(sure?.y ?? -1);
  });

  const inside = ({ width, height, shapes }: ReturnType<typeof draw>): boolean =>
    shapes.every((shape) => {
      if (shape.kind === 'text') return shape.x >= 0 && shape.x <= width && shape.y <= height;
      if (shape.kind === 'line') return shape.x1 >= 0 && shape.x2 <= width && shape.y1 <= height;
      if (shape.kind === 'ray') return shape.points.every(([x, y]) => x >= 0 && x <= width && y <= height);
      return shape.x >= 0 && shape.x + shape.width <= width + 1e-9 && shape.y >= 0 && shape.y + shape.height <= height;
    });
  const days = (count: number) =>
    Array.from({ length: count }, (_, i) => new Date(Date.UTC(1965, 0, 1 + i * 7)).toISOString().slice(0, 10));

  it.each<[string, EntryHead[]]>([
    ['no entry', []],
    ['one entry', dated('2014-12-31')],
    ['one year, known to the month, the year, an interval and open', dated('2014-02', '2014', '2014-03-01/2014-04-02', '2014-05/..', '../2014-06', '2014-12-31/2015-01-02')], // prettier-ignore
    ['sixty years', dated('1965-01-01', '2024-12-31')],
    ['a hundred and eighty years', dated('1845', '2024')],
    ['thousands of entries', dated(...days(3000))],
    ['many entries of a year, one without a month', dated(...days(50), ...days(50), '1965')],
  ])('of %s stays on its sheet', (_, entries) => {
    expect(inside(draw(entries))).toBe(true);
  });

  it('has a box for each entry in its year and in its month', () => {
    const { shapes } = draw(dated('2014-01-01', '2014-01-01', '2014-02-01', '2014-07', '2016'));
    expect(of('box', shapes)).toHaveLength(5 + 4);
    expect(of('link', shapes).map(({ year, count }) => [year, count])).toEqual([
      [2014, 4],
      [2016, 1],
    ]);
  });

  it('draws bars where boxes would not do', () => {
    const { shapes } = draw(dated(...Array.from({ length: 90 }, () => '2014-01-01'), '2014', '2015-01-01'));
    expect(of('box', shapes)).toHaveLength(2 + 1);
    expect(texts(shapes)).toEqual(expect.arrayContaining(['91', '90', '1', 'and 1 without a month']));
  });

  it('says in a bar how many dates are stated and supplied', () => {
    const many = (basis: 'stated' | 'part' | 'supplied', count: number) =>
      Array.from({ length: count }, (_, i) => invent({ id: `${basis}-${String(i)}`, date: '2014-01-01', basis }));
    const [stated, part, supplied] = of('box', draw([...many('supplied', 10), ...many('stated', 20), ...many('part', 30)]).shapes); // prettier-ignore
    expect([stated?.basis, part?.basis, supplied?.basis]).toEqual(['stated', 'part', 'supplied']);
    expect([stated, part, supplied].map((box) => Math.round(box?.height ?? 0))).toEqual([40, 60, 20]);
  });

  it('labels as many years as there is room for', () => {
    const { shapes } = draw(dated('1965', '2024'));
    expect(texts(shapes)).toEqual(['1965', '1970', '1975', '1980', '1985', '1990', '1995', '2000', '2005', '2010', '2015', '2020']); // prettier-ignore
  });

  it('lets no two labels of a row meet, and says a date once', () => {
    const { shapes } = draw(dated('2014-07-04', '2014-07-04', '2014-07-05', '2014-07-06', '2014-07-08'));
    const labels = of('text', shapes).filter(({ text }) => text.includes('-'));
    expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length);
    const stretches = labels.map(({ x, y, anchor, text }) => {
      const width = text.length * 8.5;
      return { y, from: anchor === 'end' ? x - width : x, to: anchor === 'end' ? x : x + width };
    });
    for (const a of stretches)
      for (const b of stretches) expect(a === b || a.y !== b.y || a.to <= b.from || b.to <= a.from).toBe(true);
  });

  it('draws a line over the days that an open date can mean', () => {
    const { shapes } = draw(dated('2014-07-01/..', '2014-07-02', '../2014-03-31', '2014-05'));
    expect(of('line', shapes).filter(({ as }) => as === 'doubt' || as === 'extent').map(({ as, x1, x2 }) => [as, x1, x2])).toEqual([
      ['doubt', 0, 300],
      ['extent', 400, 500],
      ['doubt', 600, 1200],
    ]); // prettier-ignore
  });
});
