import { describe, expect, it } from 'vitest';
import { codePoints, unaccounted } from '../../../../src/archive/capture/counts.ts';
import type { Span } from '../../../../src/schemas/ledger.ts';

const blank = (start: number, end: number): Span => ({ start, end, as: 'blank' });

describe('what a ledger leaves unaccounted for', () => {
  it.each<[string, number, Span[], number]>([
    ['nothing, where the spans cover the whole', 10, [blank(0, 4), blank(4, 10)], 0],
    ['nothing, of an empty capture', 0, [], 0],
    ['the whole, where there are no spans', 10, [], 10],
    ['a hole', 10, [blank(0, 4), blank(6, 10)], 2],
    ['an overlap', 10, [blank(0, 6), blank(4, 10)], 2],
    ['the end', 10, [blank(0, 9)], 1],
    ['what lies beyond the end', 10, [blank(0, 12)], 2],
  ])('%s', (_, length, spans, expected) => {
    expect(unaccounted({ spans }, length)).toBe(expected);
  });
});

it('counts what a reader would count', () => {
  expect(codePoints('né 🗓!')).toBe(5);
});
