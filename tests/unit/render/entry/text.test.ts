import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { lineStarts } from '../../../../src/archive/capture/lines.ts';
import { renderApparatus } from '../../../../src/render/entry/apparatus.ts';
import { renderText } from '../../../../src/render/entry/text.ts';
import { ParagraphId } from '../../../../src/schemas/ids.ts';
import { ENTRY, LEDGER, TEXT } from '../../invented-capture.ts';

const capture = { ledger: LEDGER, text: TEXT, starts: lineStarts(TEXT) };
const PAGE = 'documents/a-meeting.html';
const rendered = renderText(ENTRY, capture, PAGE, 'en').html;

describe('the text of an entry', () => {
  test('has each paragraph under its id, with its number as a link to it, and its very words', () => {
    expect(rendered).toContain('<div class="p" id="aaaaaa" data-pagefind-title="1/18">');
    expect(rendered).toContain(
      '<a class="n" href="#bbbbbb" aria-label="Link to paragraph 2" data-pagefind-ignore>2</a>',
    );
    expect(wordsOf(rendered)).toEqual(ENTRY.paragraphs.map(({ text }) => text));
  });

  test('has the label of a turn as printed, above its first paragraph', () => {
    expect(rendered).toContain('<p class="label" data-pagefind-ignore>The Minister Jane Doe:</p><p class="words">Good');
  });

  test('marks an omission within a line and one that stands alone, in the characters of the source', () => {
    expect(rendered).toContain(
      'We left <span class="om" title="Omission marked in the source">&#60;...&#62;</span> at',
    );
    expect(rendered).toMatch(/<p class="om alone"[^>]*><span>&#60;...&#62;<\/span><\/p>/);
  });

  test('notes in the margin what was taken out before a paragraph, and links its line', () => {
    expect(rendered).toContain(
      'Before it, line 3 of the capture, <span class="src">Menu</span>, is page furniture. <a href="../captures/page%20one.txt.html#L3">See the line</a>',
    );
  });

  test('joins list items that follow one another into one list', () => {
    const [first, second] = ENTRY.paragraphs;
    if (first === undefined || second === undefined) throw new Error('the invented entry has two paragraphs');
    const items = {
      ...ENTRY,
      between: [],
      paragraphs: [
        { ...first, kind: 'item' as const },
        { ...second, kind: 'item' as const },
      ],
    };
    const made = renderText(items, capture, PAGE, 'en').html;
    expect(made.match(/role="list"/g)).toHaveLength(1);
    expect(made.match(/role="listitem"/g)).toHaveLength(2);
  });
});

describe('the apparatus of an entry', () => {
  const made = renderApparatus(
    { ...ENTRY, labels: [{ speaker: 'Jane Doe', label: 'The Minister Jane Doe:' }] },
    {
      language: 'en',
      personHref: () => '../people/jane-doe.html',
      tagHref: () => undefined,
      placeHref: () => undefined,
      event: null,
      named: [
        { label: 'People named', names: [] },
        {
          label: 'Places named',
          names: [
            { name: 'Halden', href: '../places/halden.html', title: true, paragraphs: placesOf(1, 2) },
            { name: 'Norvik', href: '../places/norvik.html', title: false, paragraphs: placesOf(...Array(10).keys()) },
          ],
        },
      ],
    },
  ).html;

  test('sets what is stated in the serif, and links the speaker', () => {
    expect(made).toContain('<dd class="src"><time datetime="2020-05-01">1 May 2020</time></dd>');
    expect(made).toContain('<dd class="src"><a href="../people/jane-doe.html">Jane Doe</a></dd>');
    expect(made).toContain('<dt>Named as</dt><dd class="src">The Minister</dd>');
  });

  test('puts what is supplied in brackets, with the reason', () => {
    expect(made).toContain(
      '<dd><span class="sup"><i>[</i>Town<i>]</i></span><small>Supplied: the town of &#60;the&#62; office</small></dd>',
    );
  });

  test('leads from whom and what it names to the paragraphs, and counts those for which there is no room', () => {
    expect(made).not.toContain('People named');
    expect(made).toContain(
      '<dt>Places named</dt><dd><ul class="app-named"><li><a href="../places/halden.html">Halden</a> <span>in the title, ¶\u00a0<a href="#paras1">1</a>, <a href="#paras2">2</a></span></li>',
    );
    expect(made).toMatch(
      /Norvik<\/a> <span>¶\u00a0<a href="#paras0">0<\/a>, .*<a href="#paras7">7<\/a> and 2 more<\/span>/,
    );
  });

  test('says what is not stated', () => {
    expect(made).toContain('<dt>Published by</dt><dd class="dim">not stated</dd>');
  });
});

/** Paragraphs of some numbers, each called after its own. */
function placesOf(...numbers: readonly number[]): { number: number; id: ParagraphId }[] {
  return numbers.map((number) => ({ number, id: ParagraphId.parse(`paras${String(number)}`) }));
}

/** The text of each element that holds the words of a paragraph. */
function wordsOf(source: string): string[] {
  const found: string[] = [];
  const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'words'))
      found.push(textOf(node));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(source));
  return found;
}
