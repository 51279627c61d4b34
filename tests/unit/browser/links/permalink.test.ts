import { describe, expect, test } from 'vitest';
import {
  asksForPassage,
  linkWithMarks,
  marksOfAddress,
  paragraphOf,
  passageLink,
  permanentLink,
  queryWithoutMarks,
  quoteLink,
  quoteOfAddress,
} from '../../../../src/browser/links/permalink.ts';

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

const PAGE = 'https://example.org/documents/a.html';

test('the link to a passage alone asks for it, and the permanent link does not', () => {
  const link = passageLink(`${PAGE}?mark=pact#zzzzzz`, 'abcdef');
  expect(link).toBe(`${PAGE}?view=passage#abcdef`);
  expect(asksForPassage(link)).toBe(true);
  expect(asksForPassage(permanentLink(link, 'abcdef'))).toBe(false);
});

describe('the link to words', () => {
  test('carries them, and as a text fragment too where they stand once', () => {
    const link = quoteLink(PAGE, 'abcdef', ['the people-to-people pact, & more'], { once: true });
    expect(link).toMatch(/#abcdef:~:text=the%20people%2Dto%2Dpeople%20pact%2C%20%26%20more$/);
    expect(quoteOfAddress(link)).toEqual(['the people-to-people pact, & more']);
    expect(paragraphOf(link)).toBe('abcdef');
  });

  test('carries the ends of a long passage', () => {
    const link = quoteLink(PAGE, 'abcdef', ['от начала', 'до конца'], { once: true });
    expect(quoteOfAddress(link)).toEqual(['от начала', 'до конца']);
    expect(decodeURIComponent(link)).toContain(':~:text=от начала,до конца');
  });

  test('has no text fragment where a browser could find them elsewhere', () => {
    expect(quoteLink(PAGE, 'abcdef', ['the'], { once: false })).toBe(`${PAGE}?words=the#abcdef`);
  });
});

test('an address without words quotes none', () => {
  expect(quoteOfAddress(`${PAGE}?words=%20#abcdef`)).toBeNull();
});

test('what a search found is taken off an address, and nothing else', () => {
  expect(queryWithoutMarks(`${PAGE}?mark=a&words=b&mark=c`)).toBe('?words=b');
  expect(queryWithoutMarks(`${PAGE}?mark=a`)).toBe('');
});
