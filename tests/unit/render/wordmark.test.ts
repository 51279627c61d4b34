import { expect, test } from 'vitest';
import { colourWordmark } from '../../../src/render/wordmark.ts';

const TOKENS = ':root{--ink:#111;--signal:#22f}';

test('a drawing takes the colours of the house and tells its size', () => {
  const drawing =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 57.5 12"><path d=""/></svg>';
  const { svg, width, height } = colourWordmark(drawing, TOKENS);
  expect([width, height]).toEqual([57.5, 12]);
  expect(svg).toContain(`viewBox="0 0 57.5 12"><style>${TOKENS}path{fill:var(--ink)}`);
  expect(svg.replace(/<style>.*<\/style>/, '')).toBe(drawing);
});

test('a drawing without a size is refused', () => {
  expect(() => colourWordmark('<svg width="3"/>', TOKENS)).toThrow('expected an <svg> with a viewBox');
  expect(() => colourWordmark('a picture', TOKENS)).toThrow('wordmark.svg');
});
