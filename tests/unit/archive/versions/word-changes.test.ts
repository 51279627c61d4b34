import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEdit } from '../../../../src/archive/versions/word-changes.ts';

const SIGN = { same: ' ', deleted: '-', inserted: '+' };
const tell = (before: string, after: string): readonly string[] =>
  describeEdit(before, after).map(({ kind, text }) => `${SIGN[kind]}${text}`);

describe('the difference of two wordings', () => {
  it('is told by words', () => {
    expect(tell('The harbour is closed.', 'The port is closed.')).toEqual([
      ' The ',
      '-harbour',
      '+port',
      '  is closed.',
    ]);
  });

  it('is told by words where no space stands between them', () => {
    expect(tell('各国人民希望和平。', '各国政府希望和平。')).toEqual([' 各国', '-人民', '+政府', ' 希望和平。']);
  });

  it('joins words that changed one after the other', () => {
    expect(tell('Мы построим мост через реку.', 'Мы откроем порт через реку.')).toEqual([
      ' Мы ',
      '-построим мост',
      '+откроем порт',
      '  через реку.',
    ]);
  });

  it('is one piece where nothing changed, and none where there is no text', () => {
    expect(tell('Thank you.', 'Thank you.')).toEqual([' Thank you.']);
    expect(tell('', '')).toEqual([]);
  });

  it('makes up both wordings letter for letter', () => {
    const words = fc.array(fc.constantFrom('a', 'b ', ' ', 'в. ', '中', '国家', '  ', '\n', '12'), { maxLength: 25 });
    fc.assert(
      fc.property(words, words, (old, young) => {
        const pieces = describeEdit(old.join(''), young.join(''));
        const without = (kind: string): string =>
          pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
        expect(without('inserted')).toBe(old.join(''));
        expect(without('deleted')).toBe(young.join(''));
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
