import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, quoteFrom } from '../../../../src/browser/links/quote.ts';

const TEXT = 'The harbour office, for its part, opened the northern basin to boats.';
const at = (words: string, text = TEXT): [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};
const slices = (text: string, ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.map(([start, end]) => text.slice(start, end));

describe('words selected', () => {
  test('are quoted as whole words, without the blanks and marks around them', () => {
    expect(quoteFrom(TEXT, at('arbour office, '))).toEqual(['harbour office']);
  });

  test('are none where only blanks and marks are selected', () => {
    expect(quoteFrom(TEXT, at(', '))).toBeNull();
  });

  test('are quoted by their ends where there are many', () => {
    const long = Array.from({ length: 40 }, (_, i) => `word${String(i)}`).join(' ');
    const [first, last] = quoteFrom(long, [0, long.length]) ?? [];
    expect(first).toMatch(/^word0 .* word11$/);
    expect(last).toMatch(/^word28 .* word39$/);
    expect(slices(long, findQuote(long, [first ?? '', last ?? '']))).toEqual([long]);
  });

  test('are characters where a script sets no blanks', () => {
    const text = '港口管理局周一宣布，经过一个冬天的维修';
    expect(quoteFrom(text, at('周一', text))).toEqual(['周一']);
    expect(slices(text, findQuote(text, ['周一宣布 经过']))).toEqual(['周一宣布，经过']);
  });
});

describe('words quoted', () => {
  test('are found whatever their case, accents and punctuation', () => {
    expect(slices(TEXT, findQuote(TEXT, ['HÁRBOUR office – for']))).toEqual(['harbour office, for']);
  });

  test('are found at each place where they stand', () => {
    expect(findQuote(TEXT, ['the'])).toHaveLength(2);
  });

  test('are not found where a word of them is another, or their ends stand the wrong way round', () => {
    expect(findQuote(TEXT, ['southern basin'])).toEqual([]);
    expect(findQuote(TEXT, ['northern basin', 'harbour office'])).toEqual([]);
    expect(findQuote(TEXT, ['…'])).toEqual([]);
  });

  test('are found again in the text from which they were taken', () => {
    const text = fc.array(fc.constantFrom('Harbour', 'été', 'маяк', '灯塔', 'a-b', '“', '<...>', '5,2'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
        const whole = parts.join(' ');
        const [start, end] = [a % whole.length, b % whole.length].sort((x, y) => x - y);
        const quote = quoteFrom(whole, [start ?? 0, end ?? 0]);
        return quote === null || findQuote(whole, quote).length > 0;
      }),
    );
  });
});
