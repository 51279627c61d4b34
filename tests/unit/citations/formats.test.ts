import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/citations/formats.ts';
import { toCslItem, type Citable } from '../../../src/citations/item.ts';
import { inventCitable, STANDING, stated, supplied } from '../../support/citable.ts';

const TEXTS: readonly (readonly [name: string, text: Citable])[] = [
  ['an article', inventCitable()],
  ['a text by an office', inventCitable({ type: 'readout', speakers: [] })],
  ['a Russian text', inventCitable({ language: 'ru', title: 'О порте № 5 и «мостах»', speakers: ['Иван Петров'] })],
  ['a post with tags', inventCitable({ type: 'telegram-post', title: '🎙 On #tides', tags: ['tides', 'harbour'] })],
  ['signs of TeX', inventCitable({ title: 'A_b & c% of $5 #1 {x} ~ ^ \\n' })],
  [
    'a month',
    inventCitable({
      date: stated('2023-04').edtf,
      dates: { event: null, published: stated('2023-04'), captured: null },
    }),
  ],
  ['no date', inventCitable({ date: null, dates: { event: null, published: null, captured: null } })],
  [
    'an open date',
    inventCitable({
      date: supplied('2023-04-02/..').edtf,
      dates: { event: null, published: supplied('2023-04-02/..'), captured: null },
    }),
  ],
];

const read = (name: string, text: Citable): Readonly<Record<string, unknown>> => {
  const format = FORMATS.find((known) => known.name === name);
  const written = format?.write([toCslItem(text, STANDING)]) ?? '';
  const [item] = new Cite(written, { generateGraph: false }).data;
  return item ?? {};
};

for (const name of ['BibTeX', 'BibLaTeX', 'RIS', 'CSL-JSON'])
  for (const [what, text] of TEXTS)
    test(`${what} comes back from ${name} as it was`, () => {
      const item = toCslItem(text, STANDING);
      const back = read(name, text);
      expect(back['title']).toBe(item.title);
      expect(back['URL']).toBe(item.URL);
      expect(back['note']).toBe(item.note);
      expect(back['publisher']).toBe(item.publisher);
      const dated = item.issued !== undefined && 'date-parts' in item.issued;
      if (dated || name === 'CSL-JSON') expect(back['issued']).toEqual(item.issued);
      else expect(back['issued']).toBeUndefined();
      expect(namesOf(back['author'])).toEqual(namesOf(item.author));
      if (name !== 'BibTeX') expect(back['language']).toBe(item.language);
      // BibTeX has no such field, and Citation.js reads it from a tag that others read as a number.
      if (!['BibTeX', 'RIS'].includes(name)) expect(back['accessed']).toEqual(item.accessed);
      expect(back['id']).toBe(text.id);
    });

/** Names as read back: BibTeX knows no name but by its family. */
function namesOf(authors: unknown): readonly string[] {
  return Array.isArray(authors)
    ? authors.map((name: unknown) =>
        Object.values(Object(name) as Record<string, string>)
          .toSorted()
          .join('|'),
      )
    : [];
}

test('a record of RIS has each value on one line', () => {
  const ris = FORMATS.find(({ name }) => name === 'RIS')?.write([
    toCslItem(inventCitable({ title: `Long ${'words '.repeat(40)}end`, speakers: ['Jane Doe', 'Wang Yi'] }), STANDING),
  ]);
  const lines = ris?.trimEnd().split('\r\n') ?? [];
  expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(`${line} `))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('AU'))).toEqual(['AU  - Doe, Jane', 'AU  - Wang, Yi']);
  expect(lines).toContain('Y2  - 2023/05/03/');
  expect(lines.at(-1)).toBe('ER  -');
});
