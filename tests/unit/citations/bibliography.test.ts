import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/citations/formats.ts';
import { toCslItem } from '../../../src/citations/item.ts';
import { EntryId } from '../../../src/schemas/ids.ts';
import { inventCitable, STANDING } from '../../support/citable.ts';

const ITEMS = [
  inventCitable(),
  inventCitable({ id: EntryId.parse('o-porte'), language: 'ru', title: 'О порте № 5', speakers: ['Иван Петров'] }),
  inventCitable({ id: EntryId.parse('signs'), type: 'telegram-post', title: 'A_b & c% of $5 #1 {x}', speakers: [] }),
].map((entry) => toCslItem(entry, STANDING));

for (const { name, write } of FORMATS) {
  test(`a bibliography of several texts comes back from ${name} with each of them, in its order`, () => {
    const back = new Cite(write(ITEMS), { generateGraph: false }).data;
    expect(back.map(({ id, title, note }) => ({ id, title, note }))).toEqual(
      ITEMS.map(({ id, title, note }) => ({ id, title, note })),
    );
  });

  test(`a bibliography in ${name} holds what the files of its texts do`, () => {
    if (name === 'CSL-JSON') expect(JSON.parse(write(ITEMS))).toEqual(ITEMS);
    else for (const item of ITEMS) expect(write(ITEMS)).toContain(write([item]).trim());
  });
}
