import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST, readNumbers, writeNumbers } from '../../../src/search/passages/numbers.ts';

const number = fc.oneof(fc.nat(200), fc.nat(70_000), fc.nat(LARGEST));

test('numbers are read as they were written, also from the bytes of a script', () => {
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const script = new TextEncoder().encode(JSON.stringify(writeNumbers(numbers)));
      expect(readNumbers(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(script)) as string)).toEqual(
        numbers,
      );
    }),
  );
});

test('around each gap no two numbers share a character, and none needs to be escaped', () => {
  const numbers = [...Array.from({ length: 300 }, (_, i) => i), ...Array.from({ length: 4000 }, (_, i) => 0xd000 + i)];
  const text = writeNumbers([...numbers, LARGEST]);
  expect(readNumbers(text)).toEqual([...numbers, LARGEST]);
  expect(JSON.stringify(text)).toBe(`"${text}"`);
  expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
});

test.each([-1, LARGEST + 1, NaN])('%d is refused', (number) => {
  expect(() => writeNumbers([number])).toThrow(/has no character, expected 0 to/);
});
