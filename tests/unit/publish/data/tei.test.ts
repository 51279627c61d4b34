import { XmlDocument } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { readEntries } from '../../../../scripts/publish/data.ts';
import { teiPath, TEI_CORPUS } from '../../../../src/archive/addresses/data-files.ts';
import type { Entry } from '../../../../src/schemas/entry.ts';
import { dataOf, need } from '../../../support/data.ts';
import { inventCollection } from '../../../support/invented-collection.ts';
import { findForeign, readIds, TEI } from '../../../support/tei.ts';

const invented = await inventCollection();
afterAll(() => invented[Symbol.dispose]());
const COLLECTIONS = [
  ['the collection of the project', await dataOf('content'), await readEntries('content')],
  ['one with all that can be', await dataOf(invented.folders.content), await readEntries(invented.folders.content)],
] as const;

/** The ids of the paragraphs of an entry, and of those that are gone, each with its words. */
const paragraphsOf = ({ paragraphs, retired }: Entry): [string, string][] => [
  ...paragraphs.map(({ id, text }): [string, string] => [id, text]),
  ...retired.map(({ id, text }): [string, string] => [id, text]),
];

describe.each(COLLECTIONS)('%s', (_, files, entries) => {
  const corpus = XmlDocument.fromString(need(files, TEI_CORPUS));

  test('gives every paragraph of every entry under its id, with its words and no others', () => {
    for (const entry of entries) {
      using document = XmlDocument.fromString(need(files, teiPath(entry.id)));
      const ids = readIds(document).filter(([id]) => !/^speaker-\d+$/.test(id));
      expect(ids).toEqual(paragraphsOf(entry));
    }
  });

  test('gives them in the corpus behind the name of the entry, each with the address of its twin', () => {
    const ids = readIds(corpus).filter(([id]) => !/\.speaker-\d+$/.test(id));
    expect(ids).toEqual(
      entries.flatMap((entry) =>
        paragraphsOf(entry).map(([id, text]) => [`entry-${entry.id}.${id}`, text] as [string, string]),
      ),
    );
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
    const twins = corpus.find('//t:body//*[@xml:id]/@corresp', TEI).map(({ content }) => content);
    expect(twins).toEqual(entries.flatMap(({ id, paragraphs }) => paragraphs.map((p) => `tei/${id}.xml#${p.id}`)));
  });

  test('names no element and no attribute where TEI has none', () => {
    for (const [file, text] of files) {
      if (!file.endsWith('.xml')) continue;
      using document = XmlDocument.fromString(text);
      expect(findForeign(document), file).toEqual([]);
    }
  });

  test('has ids that XML takes for such, and points to none that is not there', () => {
    for (const [file, text] of files) {
      if (!file.endsWith('.xml')) continue;
      using document = XmlDocument.fromString(text);
      const ids = readIds(document).map(([id]) => id);
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9.-]*$/);
      const pointers = document.find('//@who | //@corresp').flatMap(({ content }) => content.split(' '));
      for (const pointer of pointers.filter((pointer) => pointer.startsWith('#')))
        expect(ids).toContain(pointer.slice(1));
    }
  });

  test('tells of each turn who speaks it', () => {
    for (const { id, paragraphs } of entries) {
      using document = XmlDocument.fromString(need(files, teiPath(id)));
      for (const paragraph of paragraphs) {
        const name = document.get(
          `//t:person[@xml:id=substring(//*[@xml:id="${paragraph.id}"]/ancestor::t:sp/@who, 2)]/t:persName`,
          TEI,
        );
        expect(name?.content ?? null).toBe(paragraph.speaker);
      }
    }
  });
});
