import { describe, expect, test } from 'vitest';
import { lineStarts } from '../../../../src/archive/capture/lines.ts';
import { documentPath } from '../../../../src/archive/addresses/links.ts';
import { renderText } from '../../../../src/render/entry/text.ts';
import { Entry } from '../../../../src/schemas/entry.ts';
import { ENTRY, LEDGER, TEXT } from '../../invented-capture.ts';

const id = 'aaaaaa';
const found = { since: '2024-05-03', capture: 'page two.txt' };

describe('a paragraph says to those who come to it', () => {
  test('that its text is the same, where nothing happened to it', () => {
    expect(render({})).toContain(
      '<p class="note came" data-pagefind-ignore>You came to paragraph 1. Its text is the same as when it was first published here.</p>',
    );
  });

  test('that it was edited, when that was found and in which capture, and the change itself', () => {
    const made = render({ changes: [{ what: 'edited', id, text: 'Good <night> to all.', ...found }] });
    expect(made).toContain('You came to paragraph 1.</p>');
    expect(made).toContain('It was edited since it was first published here. Found on 3 May 2024 in the capture <a');
    expect(made.replace(/<span class="vh aloud">.*?<\/span>/g, '')).toContain(
      '<p class="src was">Good &#60;<del>night</del><ins>day</ins>&#62; to all.</p>',
    );
  });

  test.each([
    [{ what: 'moved', after: 'bbbbbb' }, 'It was moved: it stood behind <a href="#bbbbbb">¶ 2</a> before.'],
    [{ what: 'moved', after: null }, 'It was moved: it stood at the top before.'],
    [{ what: 'added' }, 'It was added to this document.'],
    [
      { what: 'returned', gone: '2024-04-01' },
      'It is back in the text, from which it was gone on 1 April 2024. Found on 3 May 2024',
    ],
  ])('what else happened to it: %j', (change, words) => {
    expect(render({ changes: [{ ...change, id, ...found }] })).toContain(words);
  });

  test.each([
    ['merged', 'It holds the text of <a href="#zzzzzz">a paragraph that is gone</a>.'],
    ['split', 'It holds part of <a href="#zzzzzz">a paragraph that is gone</a>.'],
  ])('what it took in of one that was %s', (fate, words) => {
    const retired = [{ id: 'zzzzzz', fate, to: [id], text: 'We slept.', after: null, ...found }];
    expect(render({ retired })).toContain(words);
  });

  test('where the two versions stand side by side, if the change came with a capture', () => {
    const versions = [...ENTRY.versions, { capture: 'page two.txt', captured: null, sha256: 'b'.repeat(64) }];
    const edited = { what: 'edited', id, text: 'Good <night> to all.', ...found };
    const link = '<a href="../versions/a-meeting/aaaaaaaa-bbbbbbbb.html">See both versions</a>';
    expect(render({ versions, changes: [edited] })).toContain(link);
    expect(render({ versions, changes: [{ ...edited, capture: null }] })).not.toContain('See both versions');
  });

  test('nothing on the page of an older version', () => {
    expect(render({}, 'versions/a-meeting/aaaaaaaa.html')).not.toContain('You came to');
  });
});

const render = (history: object, page = documentPath(ENTRY.id)): string =>
  renderText(
    Entry.parse({ ...ENTRY, ...history }),
    { ledger: LEDGER, text: TEXT, starts: lineStarts(TEXT) },
    page,
    'en',
  ).html;
