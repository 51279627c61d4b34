import { describe, expect, test } from 'vitest';
import { lineStarts } from '../../../../src/archive/capture/lines.ts';
import { documentPath } from '../../../../src/archive/addresses/links.ts';
import { renderText } from '../../../../src/render/entry/text.ts';
import { Entry, Retired } from '../../../../src/schemas/entry.ts';
import { ENTRY, LEDGER, TEXT } from '../../invented-capture.ts';

const found = { since: '2024-05-03', capture: 'page two.txt' };

describe('a paragraph that is no longer in the text', () => {
  test('is an anchor with its last wording, folded, and out of the search index', () => {
    expect(render({ fate: 'removed' })).toContain(
      '<div class="gone" id="zzzzzz" data-pagefind-ignore="all"><p class="note">A paragraph stood here that is no longer in the text. ' +
        'Found on 3 May 2024 in the capture <a class="src" href="../captures/page%20two.txt.html">page two.txt</a>.</p>' +
        '<details><summary>Last wording</summary><p class="src">We &#60;slept&#62; early.</p></details></div>',
    );
  });

  test.each([
    [{ fate: 'merged', to: ['bbbbbb'] }, 'is part of <a href="#bbbbbb">¶ 2</a> now.'],
    [
      { fate: 'split', to: ['aaaaaa', 'bbbbbb'] },
      'parted into <a href="#aaaaaa">¶ 1</a> and <a href="#bbbbbb">¶ 2</a>.',
    ],
    [{ fate: 'merged', to: ['yyyyyy'] }, 'is part of <a href="#yyyyyy">a paragraph that is gone too</a> now.'],
    [
      { fate: 'moved', to: ['cccccc'], entry: 'another-meeting' },
      'stands in <a href="another-meeting.html#cccccc">another document</a> now.',
    ],
    [{ fate: 'withdrawn', text: '' }, 'was withdrawn.'],
  ])('says what happened to it, and leads to where its text went: %j', (fate, words) => {
    expect(render(fate)).toContain(words);
  });

  test('has nothing to unfold where its wording was withdrawn', () => {
    expect(render({ fate: 'withdrawn', text: '' })).not.toContain('<details>');
  });

  test('names no capture where the same one was read anew', () => {
    expect(render({ fate: 'removed', capture: null })).toContain('Found on 3 May 2024, when the same capture was read');
  });

  test('stands where it stood: above the first paragraph, or behind another, in their order', () => {
    const made = renderAll([
      { id: 'xxxxxx', fate: 'removed', after: 'aaaaaa' },
      { id: 'yyyyyy', fate: 'removed', after: null },
      { id: 'zzzzzz', fate: 'removed', after: 'aaaaaa' },
    ]);
    const ids = [...made.matchAll(/ id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['yyyyyy', 'aaaaaa', 'xxxxxx', 'zzzzzz', 'bbbbbb']);
  });

  test('is told in the language of the page, its wording in that of the text', () => {
    expect(render({ fate: 'removed' }, 'ru')).toMatch(/<p class="note" lang="en">.+<p class="src">We/);
  });
});

const render = (fate: object, language = 'en'): string => renderAll([{ after: 'aaaaaa', ...fate }], language);

function renderAll(retired: readonly object[], language = 'en'): string {
  const paragraphs = retired.map((fate) =>
    Retired.parse({ id: 'zzzzzz', to: [], text: 'We <slept> early.', ...found, ...fate }),
  );
  const entry = Entry.parse({ ...ENTRY, language, retired: paragraphs });
  return renderText(entry, { ledger: LEDGER, text: TEXT, starts: lineStarts(TEXT) }, documentPath(entry.id), 'en').html;
}
