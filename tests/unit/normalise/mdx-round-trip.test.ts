import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntry, serialiseEntry } from '../../../scripts/normalise/mdx.ts';
import { Entry } from '../../../src/schemas/entry.ts';
import { readAs } from '../../../src/archive/capture/reading.ts';

const HOSTILE = [
  'import ',
  'export ',
  '{',
  '}',
  '<',
  '>',
  '`',
  '```',
  '---',
  '\t',
  '  ',
  '\u202e',
  '\u200b',
  '\ufeff',
  '&lt;',
  '&',
  '*',
  '_',
  '#',
  '1. ',
  '- ',
  '\\',
  '<P>',
  '</P>',
  '<!--',
  '$',
  '~~',
  'http://a.b',
  '!',
  '[',
  ']',
  '(',
  ')',
  '|',
  ':',
  '"',
  "'",
  '…',
  '<...>',
  'Речь',
  '习近平',
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), {
    minLength: 1,
  })
  .map((parts) => readAs(parts.join('')).toWellFormed())
  .filter((text) => text !== '');

describe('an entry on disk', () => {
  test('reads back the very text that was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), hostileText, (texts, label) => {
        const entry = makeEntry(texts, label);
        expect(parseEntry(serialiseEntry(entry), 'entry.mdx')).toEqual(entry);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '{1+1}',
    'import x from "y"',
    'export const x = 1',
    '<P id={1}>a</P>',
    '<P {...x}>a</P>',
    '<script>alert(1)</script>',
    '<P id="aaaaaa" start="0" end="1">{a}</P>',
    'words',
    '# Words',
  ])('that holds %s is refused with its line', (code) => {
    const source = `${serialiseEntry(makeEntry(['words'], 'A:'))}\n${code}\n`;
    expect(() => parseEntry(source, 'entry.mdx')).toThrow(/^entry\.mdx:\d+: /);
  });

  test('whose front matter is JavaScript is refused, not run', () => {
    expect(() => parseEntry('---js\nglobalThis.ran = true\n---\n', 'entry.mdx')).toThrow('entry.mdx:1');
    expect('ran' in globalThis).toBe(false);
  });
});

function makeEntry(texts: readonly string[], label: string): Entry {
  const sha256 = '0'.repeat(64);
  return Entry.parse({
    id: 'a',
    type: 'speech',
    title: texts[0],
    date: null,
    dates: { event: null, published: null, captured: null },
    event: null,
    speakers: [label],
    places: [],
    tags: texts,
    language: 'en',
    forwardedFrom: null,
    basis: {},
    source: { capture: 'a.txt', sha256, publisher: null, url: null },
    variants: [],
    versions: [{ capture: 'a.txt', captured: null, sha256 }],
    retired: [],
    changes: [],
    formerly: [],
    withdrawn: null,
    paragraphs: texts.map((text, i) => ({
      id: `a0000${String(i)}`,
      text,
      start: i,
      end: i + 1,
      kind: 'text',
      speaker: i === 1 ? label : null,
      label: i === 1 ? label : null,
      ...(i === 2
        ? {
            parts: [
              [2, 3],
              [4, 5, ''],
            ],
          }
        : {}),
    })),
    between: [
      { as: 'omission', text: texts[0], start: 9, end: 10, after: null },
      { as: 'caption', text: texts[0], start: 9, end: 10, after: 'a00000' },
    ],
  });
}
