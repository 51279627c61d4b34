import { describe, expect, test } from 'vitest';
import { linkWithMarks, marksOfAddress, paragraphOf, permanentLink } from '../../../src/browser/permalink.ts';

describe('permanentLink', () => {
  test.each([
    [
      'https://example.org/archive/documents/a.html?mark=pact#abcdef',
      'https://example.org/archive/documents/a.html#p2',
    ],
    ['file:///media/stick/documents/a.html', 'file:///media/stick/documents/a.html#p2'],
  ])('%s', (address, link) => {
    expect(permanentLink(address, 'p2')).toBe(link);
  });
});

test('the link of a result carries what was found, and leads to the paragraph', () => {
  const link = linkWithMarks('documents/a.html', ['north pact', 'ёлка & co'], 'abcdef');
  const address = new URL(link, 'https://example.org/search.html').href;
  expect(marksOfAddress(address)).toEqual(['north pact', 'ёлка & co']);
  expect(paragraphOf(address)).toBe('abcdef');
  expect(permanentLink(address, 'abcdef')).toBe('https://example.org/documents/a.html#abcdef');
});

test('a link to an entry of which the title was found carries nothing', () => {
  expect(linkWithMarks('documents/a.html', [])).toBe('documents/a.html');
});
