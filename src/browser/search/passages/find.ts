import type { Pattern } from '../../../archive/corpus/pattern.ts';
import { wholeRow, type Item, type Query } from '../query.ts';
import { measureCloseness } from './closeness.ts';
import { gather, type Found } from './gather.ts';
import type { PassageIndex } from './index.ts';
import { findNearly } from './nearly.ts';
import { findItem } from './rows.ts';

/** Which documents answer to a query, whatever else it is narrowed by. */
export interface Matched {
  /** What was asked for, as it was read: the last word may have been read as the beginning of one. */
  readonly items: readonly Item[];
  /** The last word, where no text has it and it was read as the beginning of one. */
  readonly beginning: string | null;
  /** The documents that have all of it, in order. */
  readonly found: readonly Found[];
}

/** What the index of passages answers to a query. */
export interface Finding extends Matched {
  /** Of the passages that have most of it, how much of it stands there together, from 0 to 1. */
  readonly closeness: ReadonlyMap<number, number>;
  /** Passages that lack some of the words, in which more of them stand together than in any that has all; best first. */
  readonly nearly: readonly number[];
}

/** Of how many passages it is measured how close the words stand, where there are more than that. */
const MEASURED = 400;

/** Finds the documents that answer to a query, and the passages in which they do. */
export async function find(index: PassageIndex, query: Query): Promise<Finding> {
  return measure(index, query, await match(index, query));
}

/** Loads what words will be looked up in, before they are asked for. */
export async function warm({ lexicon }: PassageIndex, items: readonly Item[]): Promise<void> {
  const terms = items.flatMap(({ terms, by }) => terms.map(({ fold, prefix }) => ({ fold, prefix, by })));
  await Promise.all(terms.map((term) => lexicon.find(term)));
}

/** Finds the documents that answer to a query. */
export async function match({ documents, lexicon }: PassageIndex, query: Query): Promise<Matched> {
  const [read, excluded] = await Promise.all([
    Promise.all(query.items.map(async (item) => ({ item, times: await findItem(lexicon, item) }))),
    Promise.all(query.excluded.map((item) => findItem(lexicon, item))),
  ]);
  const last = read.at(-1);
  const begun = last?.times.passages.length === 0 ? asBeginning(last.item) : null;
  if (begun !== null) {
    const times = await findItem(lexicon, begun);
    if (times.passages.length > 0) read[read.length - 1] = { item: begun, times };
  }
  const items = read.map(({ item }) => item);
  const wanted = read.map(({ times }) => times);
  return {
    items,
    beginning: items.at(-1) === begun ? begun.text : null,
    found: gather(documents, wanted, excluded),
  };
}

/** Measures how close the words stand in what was found, and looks for passages in which they stand closer. */
export async function measure(index: PassageIndex, query: Query, matched: Matched): Promise<Finding> {
  const { items, found } = matched;
  const row = wholeRow({ ...query, items });
  const closeness = row === null ? new Map<number, number>() : await measureCloseness(index.lexicon, row, best(found));
  // Words in quotation marks are not read as pasted where they are found.
  const closest = row === null && found.length > 0 ? 1 : Math.max(0, ...closeness.values());
  return {
    ...matched,
    closeness,
    nearly: query.excluded.length > 0 ? [] : await findNearly(index, rowOf(items), closest, found),
  };
}

/** A single word read as the beginning of one; null for anything else. */
function asBeginning({ text, terms, by }: Item): Item | null {
  const [only] = terms;
  return by === 'form' || terms.length !== 1 || only === undefined || only.prefix
    ? null
    : { text, terms: [{ fold: only.fold, prefix: true }], by };
}

/** The passages that have most of what was asked for. */
function best(found: readonly Found[]): number[] {
  const most = found.reduce((sum, { together }) => Math.max(sum, together), 0);
  const ordered = found.filter(({ together }) => together === most).sort((a, b) => b.weight - a.weight);
  return ordered.flatMap(({ hits }) => hits).slice(0, MEASURED);
}

/** All the words in the order in which they were typed, in quotation marks or not. */
const rowOf = (items: readonly Item[]): Pattern => items.flatMap(({ terms }) => terms);
