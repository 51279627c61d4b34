import { makePassageIndex, type Indexed } from '../../../../../scripts/publish/passages/passage-index.ts';
import { knowFamilies, type Family } from '../../../../../src/archive/corpus/stems.ts';
import { stemOf } from '../../../../../scripts/publish/stemmers.ts';
import { readDocuments, readFamilies } from '../../../../../src/browser/search/passages/documents.ts';
import type { PassageIndex } from '../../../../../src/browser/search/passages/index.ts';
import { makeLexicon } from '../../../../../src/browser/search/passages/lexicon.ts';
import { TABLE_PATH, type Table } from '../../../../../src/search/passages/parts.ts';

/** A document of a test: its paragraphs, and what else matters there. */
export type Told = Partial<Omit<Indexed, 'paragraphs'>> & { readonly paragraphs: readonly string[] };

/** A document as the index takes it up, in English and with nothing but its paragraphs unless more is told. */
const documentOf = ({ paragraphs, ...told }: Told): Indexed => ({
  language: 'en',
  title: null,
  names: [],
  speakers: [],
  date: null,
  dated: false,
  filters: [],
  page: '',
  about: '',
  file: null,
  ...told,
  paragraphs: paragraphs.map((text) => ({ text, speaker: null })),
});

/**
 * The index of passages of some documents, as a page reads it from what the build writes.
 *
 * @param asked Is told the path of every script that is loaded.
 * @param families Words of names that have one stem in all their cases.
 */
export function indexOf(
  documents: readonly Told[],
  asked: (path: string) => void = () => {},
  families: readonly Family[] = [],
): PassageIndex {
  const parts = makePassageIndex(documents.map(documentOf), stemOf, families);
  const load = (path: string): Promise<unknown> => {
    asked(path);
    const part = parts.get(path);
    return part === undefined
      ? Promise.reject(new Error(`no script is called ${path}`))
      : Promise.resolve(JSON.parse(JSON.stringify(part)) as unknown);
  };
  const table = parts.get(TABLE_PATH) as Table;
  const stemFor = (language: string) => knowFamilies(stemOf(language), readFamilies(table));
  return { documents: readDocuments(table), lexicon: makeLexicon(table.words, load, stemFor), stemFor };
}
