import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeHtml, safe } from '../../../src/render/html.ts';
import { renderVisible } from '../../../src/render/capture/visible.ts';

const hostile = fc
  .array(fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", '<script>', '&amp;', '<!--', '${'), fc.string()))
  .map((parts) => parts.join(''));

describe('HTML that is made from text', () => {
  test('holds the text as text and as attribute, and no element of its own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const made = safe`<p title="${text}">${text}</p>`.html;
        expect(made).toBe(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
        expect(escapeHtml(text)).not.toMatch(/["<>]/);
        expect(serialize(parseFragment(made)).match(/<[a-z]/g)).toHaveLength(1);
      }),
    );
  });

  test('takes in HTML as it is, lists piece by piece, and nothing for null', () => {
    const list = safe`<ul>${['<a>', safe`<li>${1}</li>`, null, undefined]}</ul>`;
    expect(list.html).toBe('<ul>&#60;a&#62;<li>1</li></ul>');
  });
});

describe('a character that can’t be seen', () => {
  const shown = (text: string): string => safe`${renderVisible(text)}`.html.replace(/<[^>]+>/g, '|');

  test.each([
    ['a\u202eb', 'a|U+202E|b'],
    ['\u200bx', '|U+200B|x'],
    ['\ufeffx', '|U+FEFF|x'],
    ['a\u0007', 'a|U+0007|'],
    ['\ud800x', '|U+D800|x'],
    ['a\tb', 'a\tb'],
    ['👩\u200d🚀 👍🏽', '👩\u200d🚀 👍🏽'],
    ['\u200d🚀', '|U+200D|🚀'],
  ])('in %j is named, unless it joins an emoji', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
