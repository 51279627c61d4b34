import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../../src/browser/search/excerpt.ts';
import { wordsOf, type Range } from '../../../../src/archive/corpus/words.ts';

const long = Array.from({ length: 200 }, (_, i) => `word${String(i)}`).join(' ');
const rangeOf = (word: string): Range => [long.indexOf(word), long.indexOf(word) + word.length];
const textOf = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join('');

describe('excerptOf', () => {
  test('shows a short paragraph whole', () => {
    const { pieces, cut } = excerptOf('One pact for all.', [[4, 8]]);
    expect(pieces).toEqual([
      { text: 'One ', marked: false },
      { text: 'pact', marked: true },
      { text: ' for all.', marked: false },
    ]);
    expect(cut).toEqual({ before: false, after: false });
  });

  test('goes where most was found, and cuts between words', () => {
    const { pieces, cut } = excerptOf(long, [rangeOf('word3 '), rangeOf('word150'), rangeOf('word152')]);
    const words = textOf(pieces).trim().split(' ');
    expect(words).toContain('word150');
    expect(words).not.toContain('word3');
    expect(words.every((word) => /^word\d+$/.test(word))).toBe(true);
    expect(cut).toEqual({ before: true, after: true });
  });

  test('is always a stretch of the paragraph that holds a mark, in words of the paragraph', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé,.]{1,12}$/), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(words, fc.nat(), (parts, at) => {
        const text = parts.join(' ');
        const found = wordsOf(text);
        const mark = found[at % Math.max(found.length, 1)];
        if (mark === undefined) return;
        const { pieces } = excerptOf(text, [[mark.start, mark.end]]);
        expect(text).toContain(textOf(pieces));
        expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual([
          text.slice(mark.start, mark.end),
        ]);
      }),
    );
  });
});
