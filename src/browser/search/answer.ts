import { asItIs } from '../../archive/corpus/stems.ts';
import type { Range } from '../../archive/corpus/words.ts';
import { groupOf, nearlyOf, type Group, type Shown } from './groups.ts';
import type { Index } from './load.ts';
import { markItems } from './marks.ts';
import { narrow, type Counts } from './narrow.ts';
import { orderByDate, orderFound, orderSpread } from './order.ts';
import { match, measure, type Finding } from './passages/find.ts';
import type { Fragment } from './pagefind.ts';
import type { Found } from './passages/gather.ts';
import type { Query } from './query.ts';
import type { State } from './state.ts';

/** What the archive answers to a query. */
export interface Answer {
  /** The entries found, as many as were asked for and are read so far. */
  readonly groups: readonly Group[];
  /** All entries that answer, in the order of the list; behind those that were asked for, in that of the index of passages. */
  readonly all: readonly Found[];
  /** What the index of passages answered. */
  readonly finding: Finding;
  /** Entries of which a paragraph has most of what was asked for, but not all. */
  readonly nearly: readonly Group[];
  /** How many entries answer. */
  readonly entries: number;
  /** How many paragraphs of them have all that was asked for, a title counted as one. */
  readonly paragraphs: number;
  /** How many entries each value of each facet would leave, what is chosen in the other facets given. */
  readonly counts: Counts;
  /** How many things were asked for: words, beginnings, rows of words. */
  readonly asked: number;
  /** Where something was found in a name. */
  readonly markIn: (name: string) => readonly Range[];
  /** The last word, where no text has it and it was read as the beginning of one. */
  readonly beginning: string | null;
  /** Whether more of the entries asked for are still to come. */
  readonly unfinished: boolean;
}

/**
 * Answers a query: from the index of passages which entries, how many and in which order; from Pagefind their texts,
 * and the order of those in which the words are spread over several paragraphs.
 *
 * @param limit How many entries are read at most.
 * @param show Is given what can be shown before all is there.
 * @throws {Error} where a part of the index can't be loaded.
 */
export async function ask(
  index: Index,
  query: Query,
  state: State,
  limit: number,
  show: (answer: Answer) => void = () => {},
): Promise<Answer> {
  const { documents } = index;
  const matched = await match(index, query);
  const { left, counts } = narrow(matched.found, documents, state);
  foretell(index, matched.items.length, left, limit);
  const finding = await measure(index, query, matched);
  const row = finding.items.flatMap(({ terms }) => terms);
  const readGroup = async (shown: Shown): Promise<Group> =>
    groupOf(index, await readText(index, shown.document), shown, finding);
  const nearby = narrow(
    finding.nearly.map((passage) => ({ passage, document: documents.ofPassage(passage) })),
    documents,
    state,
  ).left;
  const answer: Answer = {
    groups: [],
    all: left,
    finding,
    nearly: [],
    entries: left.length,
    paragraphs: countWhole(finding, left),
    counts,
    asked: finding.items.length,
    markIn: (name) => markItems(name, finding.items, asItIs),
    beginning: finding.beginning,
    unfinished: false,
  };
  if (state.sort !== 'relevance') {
    const all = orderByDate(left, documents, state.sort);
    return { ...answer, all, groups: await Promise.all(all.slice(0, limit).map(readGroup)) };
  }
  const { together, spread } = orderFound(left, finding);
  // All are asked for at once; those that come first are shown when they are there.
  const reading = together.slice(0, limit).map(readGroup);
  const whole = Promise.all(reading);
  // Where one can't be read, it is told where they are waited for.
  whole.catch(() => {});
  const nearly = await Promise.all(
    nearby.map(async ({ passage, document }) => nearlyOf(index, await readText(index, document), passage, row)),
  );
  const head = await Promise.all(reading.slice(0, HEAD));
  const isWhole = together.length >= limit || spread.length === 0;
  if ((reading.length > HEAD || !isWhole) && head.length + nearly.length > 0)
    show({ ...answer, nearly, groups: head, unfinished: true });
  const first = await whole;
  if (isWhole) return { ...answer, nearly, all: [...together, ...spread], groups: first };
  if (first.length > HEAD) show({ ...answer, nearly, groups: first, unfinished: true });
  const ranked = spread.length === 1 ? [] : await index.rank(query.plain);
  const others = orderSpread(spread, ranked, documents);
  const next = await Promise.all(others.slice(0, limit - first.length).map(readGroup));
  return { ...answer, nearly, all: [...together, ...others], groups: [...first, ...next] };
}

/** So many entries are shown before the others are read. */
const HEAD = 1;

/** So many texts at most are asked for before it is known whether they come first. */
const FORETOLD = 4;

/** Where few documents have everything in one passage, they come first in whatever order: their texts are asked for before that is known. */
function foretell(index: Index, asked: number, left: Finding['found'], limit: number): void {
  const first = left.filter(({ together }) => together === asked);
  // Where one can't be read, it is told where it is waited for.
  if (first.length <= Math.min(limit, FORETOLD))
    for (const { document } of first) readText(index, document).catch(() => {});
}

/** How many passages have all that was asked for. */
const countWhole = ({ items }: Finding, left: Finding['found']): number =>
  left.reduce((sum, { together, hits }) => sum + (together === items.length ? hits.length : 0), 0);

/** The text of a document that answers, as Pagefind keeps it; of one without paragraphs, of which it keeps nothing, likewise. */
export function readText({ documents, readText }: Index, document: number): Promise<Fragment> {
  const name = documents.textOf(document);
  if (name !== null) return readText(name);
  const [page, title, about] = documents.bareOf(document) ?? ['', '', ''];
  return Promise.resolve({
    url: `/${page}`,
    content: '',
    meta: { title },
    anchors: [{ id: 'facts', title: about, location: 0 }],
  });
}
