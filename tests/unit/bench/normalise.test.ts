import { describe, expect, test } from 'vitest';
import { formatFigures, shareOf } from '../../../bench/figures.ts';
import { readArticle, squeeze } from '../../../bench/normalise/article.ts';
import { checkFields, compareTurns, countWords, findBoxed, findFrame } from '../../../bench/normalise/fidelity.ts';
import { inventChannel, inventPage, inventWordLines } from '../../../bench/normalise/invented.ts';
import { judgeMemory } from '../../../bench/normalise/memory.ts';
import { judgeGrowth, takeMedian } from '../../../bench/normalise/speed.ts';
import { runOnText } from '../../support/run.ts';

const HTML = `<html><body><nav>Menu</nav><h1 class="p-name">A harvest</h1><div class="p-summary">In short.</div>
<div itemprop="articleBody">
  <p><b>Minister <a>Ann Lee<span class="tooltip">Lee Ann, born 1960</span></a></b>: Good day to all of you.</p>
  <p><b>Bo Ek</b> <i>(by telephone)</i><b>:</b> Hello.</p>
  <p><b>What to bring:</b></p>
  <p>Let me say: <b>no</b> rain.<br>None.</p>
  <div role="complementary"><h3>See also</h3>Other news</div>
  <div class="hidden-copy"><p>Filed under: weather</p></div>
</div></body></html>`;

const ARTICLE = readArticle(HTML);
const TRUTH = {
  file: '1',
  title: 'A harvest',
  date: '2020-05-01',
  place: 'Dorfen',
  paragraphs: ['Minister Ann Lee: Good day to all of you.', 'Bo Ek (by telephone): Hello.', 'See also', 'Other news'],
};
const PAGE = { truth: TRUTH, article: ARTICLE };

/** Entries as the engine makes them, of an invented text. */
const entriesOf = (lines: readonly string[]): ReturnType<typeof runOnText>['entries'] =>
  runOnText(`${lines.join('\n')}\n`).entries;

const TEXT = [
  'A harvest',
  '1 May 2020',
  'Minister Ann Lee: Good day to all of you.',
  'Bo Ek: Hello to everybody here.',
];

describe('what a page says by its markup', () => {
  test('bold labels, as read with tooltips and without, and what is bold as a whole apart', () => {
    expect(ARTICLE.labels.map(({ bare }) => bare)).toEqual(['Minister Ann Lee', 'Bo Ek (by telephone)']);
    expect(ARTICLE.labels[0]?.full).toContain('born 1960');
    expect(ARTICLE.unsure).toContain('What to bring');
  });

  test('a label whose slanted letters close before their bracket', () => {
    const html = '<div itemprop="articleBody"><p><b>Bo Ek</b><i> (by telephone</i>): Hello.</p></div>';
    expect(readArticle(html).labels.map(({ bare }) => bare)).toEqual(['Bo Ek (by telephone)']);
  });

  test('its header, its lines, its boxes and its frame', () => {
    expect(ARTICLE.header).toEqual(['A harvest', 'In short.']);
    expect(ARTICLE.lines).toContain('None.');
    expect(ARTICLE.lines).not.toContain('Other news');
    expect(ARTICLE.boxes).toEqual(['See also', 'Other news']);
    expect(ARTICLE.frame).toEqual(['Filed under: weather']);
    expect(squeeze(' a \u00a0b ')).toBe('ab');
  });
});

describe('what is measured of a page', () => {
  test('fields that are right, wrong, and not stated', () => {
    expect(checkFields({ page: PAGE, entries: entriesOf(TEXT) })).toMatchObject({ title: 'right', date: 'right' });
    expect(checkFields({ page: PAGE, entries: [] }).title).toContain('found ""');
    expect(checkFields({ page: { ...PAGE, truth: { ...TRUTH, place: null } }, entries: [] }).place).toBeNull();
  });

  test('words that are shown, kept in pointers, and lost', () => {
    const page = {
      ...PAGE,
      truth: { ...TRUTH, paragraphs: [...TRUTH.paragraphs, 'Hello rainbow', 'Latest deeds', 'born'] },
    };
    const { words, pointed, hovered, lost } = countWords({ page, entries: entriesOf(TEXT), teasers: ['Latest deeds'] });
    expect({ pointed, hovered, lost }).toEqual({
      pointed: 2,
      hovered: 1,
      lost: ['by', 'telephone', 'Hello', 'rainbow'],
    });
    expect(words).toBe(16);
  });

  test('lines of frame in a body: of the site, and not of the article, its header or its boxes', () => {
    const entries = entriesOf([...TEXT, 'Filed under: weather', 'Menu and more', 'Other news']);
    const linesOf = ({ text }: { text: string }): string[] => [text];
    const frame = findFrame({ page: PAGE, entries, linesOf });
    expect(frame).toContain('Menu and more');
    expect(frame).not.toContain('Other news');
    expect(findBoxed({ page: PAGE, entries, linesOf })).toEqual(['Other news']);
    expect(frame.join()).not.toContain('Good day');
  });

  test('turns that are found, missed and invented, each as often as it stands there', () => {
    const labels = ['Ann Lee', 'Ann Lee', 'Bo Ek'].map((bare) => ({ bare, full: bare }));
    const entries = entriesOf([
      'Talk',
      '1 May 2020',
      'Ann Lee: I begin with this.',
      'Cy Dow: I end with this.',
      'Ann Lee: No.',
    ]);
    expect(compareTurns({ labels, unsure: [] }, entries)).toEqual({
      found: 2,
      missed: ['Bo Ek'],
      invented: ['Cy Dow:'],
    });
    expect(compareTurns({ labels, unsure: ['Cy Dow'] }, entries).invented).toEqual([]);
  });
});

describe('what is measured in time and memory', () => {
  test('the ratio of the time of twice the text to that of the text', () => {
    const rows = [1, 2, 4].map((size) => ({ size, took: { cpu: size === 4 ? 5 : size, wall: 0 } }));
    expect(judgeGrowth(rows).map(({ met }) => met)).toEqual([null, true, false]);
    expect(takeMedian([3, 1, 2].map((cpu) => ({ cpu, wall: 0 }))).cpu).toBe(2);
  });

  test('memory that stays as it was, and memory that grows', () => {
    const readings = (last: number) => [
      { captures: 1000, megabytes: 200 },
      { captures: 5000, megabytes: last },
    ];
    expect(judgeMemory(readings(220)).met).toBe(true);
    expect(judgeMemory(readings(400)).met).toBe(false);
  });

  test('invented text is of the size that is asked for, and the same each time', () => {
    const page = inventPage(3, 20_000);
    expect(page).toBe(inventPage(3, 20_000));
    expect(page.length).toBeGreaterThan(20_000);
    expect(page.length).toBeLessThan(22_000);
    expect(inventWordLines(50).trimEnd().split('\n')).toHaveLength(50);
    expect(runOnText(inventChannel(8, 20_000)).entries).toHaveLength(8);
  });
});

test('the table shows each figure with its target, and a few cases below one that falls short', () => {
  const cases = ['1: a', '2: b', '3: c', '4: d', '5: e', '6: f'];
  const table = formatFigures([shareOf('found', 1, 1, 0.99), shareOf('right', 4, 10, 0.99, cases)]);
  expect(table).toMatch(/^found +1 of 1 = 100\.000 % +≥ 99 % +yes$/m);
  expect(table).toMatch(/^right +4 of 10 = 40\.0 % +≥ 99 % +NO$/m);
  expect(table).toContain('    … and 1 more');
});
