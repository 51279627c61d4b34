import type { Family } from '../../../archive/corpus/stems.ts';
import { readNumbers } from '../../../search/passages/numbers.ts';
import { BEFORE_TEXT, type Bare, type Table } from '../../../search/passages/parts.ts';

/** All documents of the archive, by their numbers: in the order of their dates, those without one last. */
export interface Documents {
  readonly count: number;
  /** How many have a date. */
  readonly dated: number;
  /** The language of each, BCP 47. */
  readonly languageOf: (document: number) => string;
  /** The name of its text in the index of Pagefind; null where that has none. */
  readonly textOf: (document: number) => string | null;
  /** What is shown of one without a text. */
  readonly bareOf: (document: number) => Bare | null;
  /** How many paragraphs it has. */
  readonly sizeOf: (document: number) => number;
  /** How many passages all documents have. */
  readonly passages: number;
  /** The passages of a document: the first, and the first behind them. */
  readonly passagesOf: (document: number) => readonly [first: number, end: number];
  /** The document in which a passage stands. */
  readonly ofPassage: (passage: number) => number;
  /** What a passage is of its document: its title, its names, or the paragraph of a number, from 1. */
  readonly placeOf: (passage: number) => 'title' | 'names' | number;
  /** The names of the facets. */
  readonly facets: readonly string[];
  /** The values of a facet that a document has. */
  readonly valuesOf: (document: number, facet: string) => readonly string[];
}

/** Reads the table of the index. */
export function readDocuments(table: Table): Documents {
  const sizes = readNumbers(table.sizes);
  const languages = readNumbers(table.inLanguage);
  const texts = table.texts.split(' ');
  const first: number[] = [];
  let passages = 0;
  for (const size of sizes) {
    first.push(passages);
    passages += BEFORE_TEXT + size;
  }
  const holders = new Int32Array(passages);
  for (const [document, from] of first.entries()) holders.fill(document, from, first[document + 1] ?? passages);
  const facets = new Map(table.facets.map(({ name, values, of }) => [name, readValues(values, of)]));
  return {
    count: sizes.length,
    dated: table.dated,
    languageOf: (document) => table.languages[languages[document] ?? 0] ?? '',
    textOf: (document) => (texts[document] === '-' ? null : (texts[document] ?? null)),
    bareOf: (document) => table.bare[String(document)] ?? null,
    sizeOf: (document) => sizes[document] ?? 0,
    passages,
    passagesOf: (document) => [first[document] ?? 0, first[document + 1] ?? passages],
    ofPassage: (passage) => holders[passage] ?? 0,
    placeOf: (passage) => {
      const slot = passage - (first[holders[passage] ?? 0] ?? 0);
      return slot === 0 ? 'title' : slot === 1 ? 'names' : slot - BEFORE_TEXT + 1;
    },
    facets: [...facets.keys()],
    valuesOf: (document, facet) => facets.get(facet)?.[document] ?? [],
  };
}

/** The families of the words of names, as the table has them. */
export const readFamilies = ({ families }: Pick<Table, 'families'>): readonly Family[] =>
  families.map((line): Family => {
    const [stem = '', ...forms] = line.split(' ');
    return [stem, ...forms];
  });

function readValues(values: readonly string[], of: string): string[][] {
  const numbers = readNumbers(of);
  const read: string[][] = [];
  for (let i = 0; i < numbers.length;) {
    const count = numbers[i] ?? 0;
    read.push(numbers.slice(i + 1, i + 1 + count).map((number) => values[number] ?? ''));
    i += 1 + count;
  }
  return read;
}
