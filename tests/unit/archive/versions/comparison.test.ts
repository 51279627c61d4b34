import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, differencesOf, type Row } from '../../../../src/archive/versions/comparison.ts';
import { Paragraph, Retired } from '../../../../src/schemas/entry.ts';

/** A text of paragraphs, each `<letter> <words>`: the letter makes its id. */
const text = (...paragraphs: readonly string[]) => ({
  paragraphs: paragraphs.map((words, i) =>
    Paragraph.parse({
      id: idOf(words.charAt(0)),
      text: words,
      start: i,
      end: i + 1,
      kind: 'text',
      speaker: null,
      label: null,
    }),
  ),
});

const idOf = (letter: string): string => letter.repeat(6);

const gone = (letter: string, fate: string, ...to: readonly string[]): Retired =>
  Retired.parse({
    id: idOf(letter),
    fate,
    to: to.map(idOf),
    text: 'x',
    after: null,
    since: '2024-01-01',
    capture: null,
  });

/** Rows as `older > newer fate`, in the letters of the paragraphs. */
const tell = (rows: readonly Row[]): string[] =>
  rows.map(({ older, newer, fate, moved }) => {
    const letters = (side: Row['older']): string => side.map(({ id }) => id.charAt(0)).join('');
    return `${letters(older)}>${letters(newer)} ${moved ? 'moved, ' : ''}${fate}`;
  });

describe('two versions side by side', () => {
  test('pair paragraphs by their ids, and tell which were edited', () => {
    const rows = compareVersions(text('a one', 'b two'), text('a one', 'b three'), []);
    expect(tell(rows)).toEqual(['a>a same', 'b>b edited']);
    expect(differencesOf(rows)).toHaveLength(1);
  });

  test('show what was added where it stands, and what was removed behind what it followed', () => {
    const rows = compareVersions(text('a', 'b', 'c', 'd'), text('a', 'n', 'd'), [gone('b', 'removed')]);
    expect(tell(rows)).toEqual(['a>a same', 'b> removed', 'c> removed', '>n added', 'd>d same']);
  });

  test('show what was removed at the top at the top', () => {
    expect(tell(compareVersions(text('a', 'b'), text('b'), []))).toEqual(['a> removed', 'b>b same']);
  });

  test('put what was merged beside the paragraph that holds it now', () => {
    const rows = compareVersions(text('a', 'b', 'c'), text('a', 'm'), [
      gone('b', 'merged', 'm'),
      gone('c', 'merged', 'm'),
    ]);
    expect(tell(rows)).toEqual(['a>a same', 'bc>m merged']);
  });

  test('put what was merged into a paragraph that kept its id beside it', () => {
    expect(tell(compareVersions(text('a', 'b'), text('a b'), [gone('b', 'merged', 'a')]))).toEqual(['ab>a merged']);
  });

  test('put what was split beside its parts', () => {
    const rows = compareVersions(text('a', 'b'), text('x', 'y', 'b'), [gone('a', 'split', 'x', 'y')]);
    expect(tell(rows)).toEqual(['a>xy split', 'b>b same']);
  });

  test('mark the fewest paragraphs as moved', () => {
    const rows = compareVersions(text('a', 'b', 'c', 'd'), text('d', 'a', 'b', 'c'), []);
    expect(tell(rows)).toEqual(['d>d moved, same', 'a>a same', 'b>b same', 'c>c same']);
  });

  test('leave what is gone where it stood when the paragraph before it has moved away', () => {
    const rows = compareVersions(text('a', 'x', 'b', 'c'), text('b', 'c', 'a'), []);
    expect(tell(rows)).toEqual(['x> removed', 'b>b same', 'c>c same', 'a>a moved, same']);
  });

  test('name the entry that a paragraph has gone to', () => {
    const moved = { ...gone('b', 'moved', 'z'), entry: 'another' };
    const rows = compareVersions(text('a', 'b'), text('a'), [Retired.parse(moved)]);
    expect(tell(rows)).toEqual(['a>a same', 'b> gone to another']);
    expect(rows[1]?.entry).toBe('another');
  });

  test('call a paragraph removed whose parts are gone from the newer version too', () => {
    expect(tell(compareVersions(text('a', 'b'), text('b'), [gone('a', 'split', 'x')]))).toEqual([
      'a> removed',
      'b>b same',
    ]);
  });

  test('believe the record of the time before that of today', () => {
    const records = [gone('a', 'merged', 'b'), gone('a', 'removed')];
    expect(tell(compareVersions(text('a', 'b'), text('b'), records))).toEqual(['ab>b merged']);
  });

  test('hold each paragraph of both once, the newer ones in their order', () => {
    const letters = fc.shuffledSubarray(Array.from('abcdefgh'));
    const fates = fc.array(
      fc.record({
        of: fc.constantFrom(...Array.from('abcdefgh')),
        fate: fc.constantFrom('merged', 'split', 'removed'),
        to: fc.subarray(Array.from('abcdefgh')),
      }),
    );
    fc.assert(
      fc.property(letters, letters, fates, (before, after, told) => {
        const records = told.map(({ of, fate, to }) => gone(of, fate, ...to));
        const rows = compareVersions(text(...before), text(...after), records);
        const ids = (side: 'older' | 'newer'): string[] =>
          rows.flatMap((row) => row[side].map(({ id }) => id.charAt(0)));
        expect(ids('older').sort()).toEqual([...before].sort());
        expect(ids('newer').sort()).toEqual([...after].sort());
        const firsts = rows.flatMap(({ newer }) => newer.slice(0, 1).map(({ number }) => number));
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
    );
  });
});
