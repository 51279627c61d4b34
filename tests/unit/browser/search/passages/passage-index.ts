import { makePassageIndex, type Indexed } from '../../../../../scripts/publish/passages/passage-index.ts';
import { stemOf } from '../../../../../scripts/publish/stemmers.ts';
import { readDocuments } from '../../../../../src/browser/search/passages/documents.ts';
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
 */
export function indexOf(documents: readonly Told[], asked: (path: string) => void = () => {}): PassageIndex {
  const parts = makePassageIndex(documents.map(documentOf), stemOf);
  const load = (path: string): Promise<unknown> => {
    asked(path);
    const part = parts.get(path);
    return part === undefined
      ? Promise.reject(new Error(`no script is called ${path}`))
      : Promise.resolve(JSON.parse(JSON.stringify(part)) as unknown);
  };
  const table = parts.get(TABLE_PATH) as Table;
  return { documents: readDocuments(table), lexicon: makeLexicon(table.words, load, stemOf), stemFor: stemOf };
}
