import {
  BEFORE_TEXT,
  TABLE_PATH,
  TURNS_PATH,
  type Block,
  type BlockRange,
  type Table,
  type Turns,
} from '../../../src/search/passages/parts.ts';
import { writeNumbers } from '../../../src/search/passages/numbers.ts';
import { knowFamilies, type Family, type Stem } from '../../../src/archive/corpus/stems.ts';
import { layOutBlocks } from './blocks.ts';
import { makeLexicon, type Lexicon } from './lexicon.ts';

/** A document as the index takes it up. */
export interface Indexed {
  /** BCP 47. */
  readonly language: string;
  readonly title: string | null;
  /** Names that are filed with it, which are found as well: speakers, places, tags. */
  readonly names: readonly string[];
  readonly speakers: readonly string[];
  readonly paragraphs: readonly { readonly text: string; readonly speaker: string | null }[];
  /** EDTF. */
  readonly date: string | null;
  /** Whether it can be ordered by its date. */
  readonly dated: boolean;
  /** The facets it is filed under, each with its value. */
  readonly filters: readonly (readonly [facet: string, value: string])[];
  /** Its page, from the root of the site. */
  readonly page: string;
  /** What kind of entry it is and its date. */
  readonly about: string;
  /** The name of its text in the index of Pagefind; null where that has none. */
  readonly file: string | null;
}

/**
 * Makes the index of passages.
 *
 * @param documents In the order of their dates, those without one last.
 * @param stemFor Gives the stem of words in a language.
 * @param families Words of names that have one stem in all their cases, whatever the language.
 * @returns What each script brings, by its path from the root of the site.
 */
export function makePassageIndex(
  documents: readonly Indexed[],
  stemFor: (language: string) => Stem,
  families: readonly Family[] = [],
): Map<string, Table | Turns | Block | string> {
  const lexicons = new Map<string, Lexicon>();
  let passage = 0;
  for (const { language, title, names, paragraphs } of documents) {
    const lexicon = lexicons.get(language) ?? makeLexicon();
    lexicons.set(language, lexicon);
    lexicon.add(passage, title ?? '');
    lexicon.add(passage + 1, ...names);
    for (const [i, { text }] of paragraphs.entries()) lexicon.add(passage + BEFORE_TEXT + i, text);
    passage += BEFORE_TEXT + paragraphs.length;
  }
  const words: Record<string, readonly BlockRange[]> = {};
  const parts = new Map<string, Table | Turns | Block | string>();
  for (const [language, lexicon] of lexicons) {
    const blocks = layOutBlocks(language, lexicon.forms(), knowFamilies(stemFor(language), families));
    words[language] = blocks.ranges;
    for (const [path, part] of blocks.parts) parts.set(path, part);
  }
  parts.set(TABLE_PATH, tableOf(documents, words, families));
  parts.set(TURNS_PATH, documents.map(turnsOf));
  return parts;
}

function tableOf(documents: readonly Indexed[], words: Table['words'], families: readonly Family[]): Table {
  const languages = Object.keys(words);
  const facets = [...new Set(documents.flatMap(({ filters }) => filters.map(([facet]) => facet)))];
  return {
    words,
    texts: documents.map(({ file }) => file ?? '-').join(' '),
    bare: Object.fromEntries(
      documents.flatMap(({ file, page, title, about }, i) => (file === null ? [[i, [page, title ?? '', about]]] : [])),
    ),
    sizes: writeNumbers(documents.map(({ paragraphs }) => paragraphs.length)),
    languages,
    inLanguage: writeNumbers(documents.map(({ language }) => languages.indexOf(language))),
    dated: documents.filter(({ dated }) => dated).length,
    families: families.map((family) => family.join(' ')),
    facets: facets.map((name) => facetOf(documents, name)),
  };
}

function facetOf(documents: readonly Indexed[], name: string): Table['facets'][number] {
  const had = documents.map(({ filters }) => filters.flatMap(([facet, value]) => (facet === name ? [value] : [])));
  const values = [...new Set(had.flat())];
  const numbers = new Map(values.map((value, i) => [value, i]));
  return {
    name,
    values,
    of: writeNumbers(had.flatMap((own) => [own.length, ...own.map((value) => numbers.get(value) ?? 0)])),
  };
}

/** Who speaks each paragraph: as its turn says; in a document without turns, as the document says of all of it. */
function turnsOf({ date, speakers, paragraphs }: Indexed): Turns[number] {
  const hasTurns = paragraphs.some(({ speaker }) => speaker !== null);
  if (!hasTurns) return [date, speakers, ''];
  const named = [...new Set(paragraphs.flatMap(({ speaker }) => speaker ?? []))];
  const runs: number[] = [];
  let before = -1;
  for (const { speaker } of paragraphs) {
    const who = speaker === null ? 0 : named.indexOf(speaker) + 1;
    if (who === before) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1;
    else runs.push(1, who);
    before = who;
  }
  return [date, named, writeNumbers(runs)];
}
