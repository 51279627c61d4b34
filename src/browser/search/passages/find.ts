import type { Pattern } from '../../../archive/corpus/pattern.ts';
import { wholeRow, type Item, type Query } from '../query.ts';
import { measureCloseness } from './closeness.ts';
import { gather, type Found } from './gather.ts';
import type { PassageIndex } from './index.ts';
import { findNearly } from './nearly.ts';
import { findItem } from './rows.ts';

/** What the index of passages answers to a query, whatever else it is narrowed by. */
export interface Finding {
  /** What was asked for, as it was read: the last word may have been read as the beginning of one. */
  readonly items: readonly Item[];
  /** The last word, where no text has it and it was read as the beginning of one. */
  readonly beginning: string | null;
  /** The documents that have all of it, in order. */
  readonly found: readonly Found[];
  /** Of passages that have most of it, how much of it stands there together, from 0 to 1. */
  readonly closeness: ReadonlyMap<number, number>;
  /** Passages that lack some of the words, in which more of them stand together than in any that has all; best first. */
  readonly nearly: readonly number[];
}

/** Of how many passages it is measured how close the words stand, where there are more than that. */
const MEASURED = 400;

/** Finds the documents that answer to a query. */
export async function find(index: PassageIndex, query: Query): Promise<Finding> {
  const { documents, lexicon } = index;
  const [read, excluded] = await Promise.all([
    Promise.all(query.items.map(async (item) => ({ item, times: await findItem(lexicon, item) }))),
    Promise.all(query.excluded.map((item) => findItem(lexicon, item))),
  ]);
  const last = read.at(-1);
  const begun = last?.times.size === 0 ? asBeginning(last.item) : null;
  if (begun !== null) {
    const times = await findItem(lexicon, begun);
    if (times.size > 0) read[read.length - 1] = { item: begun, times };
  }
  const items = read.map(({ item }) => item);
  const found = gather(
    documents,
    read.map(({ times }) => times),
    excluded,
  );
  const row = wholeRow({ ...query, items });
  const closeness = row === null ? new Map<number, number>() : await measureCloseness(lexicon, row, densest(found));
  // Words in quotation marks are not read as pasted where they are found.
  const closest = row === null && found.length > 0 ? 1 : Math.max(0, ...closeness.values());
  return {
    items,
    beginning: items.at(-1) === begun ? (begun?.text ?? null) : null,
    found,
    closeness,
    nearly: excluded.length > 0 ? [] : await findNearly(index, rowOf(items), closest, found),
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
function densest(found: readonly Found[]): number[] {
  const ordered = found.toSorted((a, b) => b.together - a.together || b.weight - a.weight);
  return ordered.flatMap(({ hits }) => hits).slice(0, MEASURED);
}

/** All the words in the order in which they were typed, in quotation marks or not. */
const rowOf = (items: readonly Item[]): Pattern => items.flatMap(({ terms }) => terms);
