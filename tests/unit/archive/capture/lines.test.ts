import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAt, linesOf, lineStarts, linesWith } from '../../../../src/archive/capture/lines.ts';

const text = fc
  .array(fc.constantFrom('a', 'б', '🇷🇺', ' ', '\n', '\r\n', '\r', '\t'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('the lines of a capture', () => {
  test('end with LF, CR LF or CR, and no line follows the last line end', () => {
    expect(lineStarts('a\nb\r\nc\rd\n')).toEqual([0, 2, 5, 7]);
    expect(lineStarts('')).toEqual([0]);
    expect(lineStarts('\n\n')).toEqual([0, 1]);
  });

  test('are counted from 1, and a place that ends with a line end stays on its line', () => {
    const starts = lineStarts('ab\ncd\nef');
    expect([0, 2, 3, 5, 6, 7].map((offset) => lineAt(starts, offset))).toEqual([1, 1, 2, 2, 3, 3]);
    expect(linesWith(starts, { start: 1, end: 6 })).toEqual({ first: 1, last: 2 });
  });

  test('cut a line that is several things into its pieces, and a span of several lines into lines', () => {
    const spans = [
      { start: 0, end: 5, as: 'title' },
      { start: 5, end: 6, as: 'blank' },
      { start: 6, end: 13, as: 'body' },
    ];
    const lines = [...linesOf('Title day\nbody', spans)];
    expect(lines.map(({ pieces }) => pieces.map(({ text, of }) => [text, of.as]))).toEqual([
      [
        ['Title', 'title'],
        [' ', 'blank'],
        ['day', 'body'],
      ],
      [['bod', 'body']],
    ]);
  });

  test('hold every character but the line ends, in order, each with the span that covers it', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (text, cuts) => {
        const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < text.length), text.length])].sort(
          (a, b) => a - b,
        );
        const spans = ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end })).filter(({ start, end }) => start < end);
        const pieces = [...linesOf(text, spans)].flatMap(({ pieces }) => pieces);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.replace(/[\r\n]/g, ''));
        for (const { start, end, of, text: words } of pieces) {
          expect(words).toBe(text.slice(start, end));
          expect(of.start <= start && end <= of.end).toBe(true);
        }
      }),
    );
  });
});
