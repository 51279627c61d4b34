/**
 * The index of passages: which words stand in which paragraph, and where. Pagefind tells in which documents words stand,
 * and brings their texts; this tells what it can't: exact counts, and which paragraph holds how much of what was asked
 * for. It lies in classic scripts below `data/passages/`, loaded as they are needed, on a host and from a disk alike.
 *
 * Passages are numbered through the archive, document by document in the order of their dates: of each document its
 * title, then a passage of the names filed with it, then its paragraphs.
 *
 * The form is that of any inverted index with positions: I. Witten, A. Moffat, T. Bell, “Managing Gigabytes”, 1999.
 */
const FOLDER = 'data/passages/';

/** The script with the {@link Table}, from the root of the site. */
export const TABLE_PATH = `${FOLDER}table.js`;

/** How many passages of a document stand before its first paragraph: the title, and the names. */
export const BEFORE_TEXT = 2;

/** How many passages of a word share a script of positions, where those don't stand with the word. */
export const SEGMENT = 1024;

/** What is known of all documents before a word is looked up. Numbers are written by `writeNumbers`. */
export interface Table {
  /** The scripts of words, by the language of the texts, BCP 47. */
  readonly words: Readonly<Record<string, readonly BlockRange[]>>;
  /** The names of the texts in the index of Pagefind, parted by blanks, in the order of the documents; `-` where it has none. */
  readonly texts: string;
  /** What is shown of those without a text, by their numbers. */
  readonly bare: Readonly<Record<string, Bare>>;
  /** Of each document how many paragraphs it has. */
  readonly sizes: string;
  /** The languages of the documents, and of each which one it has. */
  readonly languages: readonly string[];
  readonly inLanguage: string;
  /** How many documents have a date; they are the first, the oldest before the others. */
  readonly dated: number;
  /** Words of names that have one stem in all their cases, parted by blanks: the stem, then the forms. */
  readonly families: readonly string[];
  /** The facets, as in addresses, each with its values; and of each document how many it has, and which. */
  readonly facets: readonly { readonly name: string; readonly values: readonly string[]; readonly of: string }[];
}

/** What is shown of a document without paragraphs, which Pagefind passes over: its page, its title, its kind and date. */
export type Bare = readonly [page: string, title: string, about: string];

/** What a script of words holds: those whose stems stand from one to the next script's, by their code units. */
export type BlockRange = readonly [firstStem: string, leastForm: string, greatestForm: string];

/** What a script of words brings: stems in order, each with the forms that have it. */
export type Block = readonly (readonly [stem: string, ...forms: BlockForm[]])[];

/**
 * A form of a word: how many words of a text it is made of (`co-operation`, read as one, is made of two); the passages in
 * which it stands, and how often; and where, or the number of the first script with that.
 */
export type BlockForm = readonly [form: string, parts: number, passages: string, positions: string | number];

/** The script with some words, from the root of the site. */
export const blockPath = (language: string, block: number): string => `${FOLDER}${language}-${String(block)}.js`;

/** The script with a segment of positions, from the root of the site. */
export const segmentPath = (language: string, segment: number): string =>
  `${FOLDER}${language}-at-${String(segment)}.js`;

/** The script that says when entries are dated and who speaks in them, from the root of the site. */
export const TURNS_PATH = `${FOLDER}turns.js`;

/** Of each document its date, EDTF, its speakers, and of its paragraphs, in runs: how many, and which speaker from 1, or 0 for none. */
export type Turns = readonly (readonly [date: string | null, speakers: readonly string[], runs: string])[];
