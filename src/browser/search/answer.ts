import { groupOf, tally, type Group } from './groups.ts';
import type { Counts, Pagefind, Result, SearchOptions } from './pagefind.ts';
import { asksOnePhrase, type Query } from './query.ts';
import { without, type Chosen, type Sort, type State } from './state.ts';

/** What the archive answers to a query. */
export interface Answer {
  /** The entries found, as many as were asked for. */
  readonly groups: readonly Group[];
  /** How many entries answer; where not all are read and a phrase is asked for, at most so many. */
  readonly entries: number;
  /** How many paragraphs of them; null where not all entries are read. */
  readonly paragraphs: number | null;
  /** How many entries each value of each facet would leave, what is chosen in the other facets given. */
  readonly counts: Counts;
}

/**
 * Asks the index. Words must all stand in an entry, phrases must stand in it as they are. Where several
 * words are asked for without quotation marks, entries that hold them one after the other come first.
 *
 * @param limit How many entries are read at most.
 */
export async function ask(index: Pagefind, query: Query, { chosen, sort }: State, limit: number): Promise<Answer> {
  const facets = Object.keys(chosen);
  const [found, ...others] = await Promise.all([
    find(index, query, chosen, sort, limit),
    ...facets.map((facet) => find(index, query, without(chosen, facet), sort, limit)),
  ]);
  const { groups, entries, counts } = found;
  return {
    groups,
    entries,
    paragraphs: groups.length < entries ? null : groups.reduce((sum, { hits }) => sum + hits.length, 0),
    counts: { ...counts, ...Object.fromEntries(facets.map((facet, i) => [facet, others[i]?.counts[facet] ?? {}])) },
  };
}

type Finding = Pick<Answer, 'groups' | 'entries' | 'counts'>;

async function find(index: Pagefind, query: Query, chosen: Chosen, sort: Sort, limit: number): Promise<Finding> {
  const options: SearchOptions = {
    filters: Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: values }])),
    ...(sort === 'relevance' ? {} : { sort: { [sort]: sort === 'newest' ? 'desc' : 'asc' } }),
  };
  const [plain, quoted] = await Promise.all([
    index.search(query.plain, options),
    asksOnePhrase(query) ? index.search(`"${query.plain}"`, options) : null,
  ]);
  // The index misses some places of a phrase: all pages that have its words are read, where they are not too many.
  const trusted = query.phrases.length > 0 && quoted !== null && plain.results.length > limit ? quoted : null;
  const results = trusted?.results ?? merge(plain.results, quoted?.results ?? [], sort);
  // Of several indexes each has its own order by date: what comes first in all of them is among the first of each.
  const reach = sort === 'relevance' ? limit : limit * index.indexes;
  const fragments = await Promise.all(results.slice(0, reach).map((result) => result.data()));
  const groups = fragments.map((fragment) => groupOf(fragment, query)).filter((group) => group !== null);
  const whole = results.length <= reach;
  return {
    groups: groups.toSorted(ORDERS[sort]).slice(0, limit),
    entries: whole ? groups.length : results.length,
    counts: whole && query.phrases.length > 0 ? tally(groups) : (trusted ?? plain).filters,
  };
}

/** Groups that are equal stay in the order of the index. */
const ORDERS: Readonly<Record<Sort, (a: Group, b: Group) => number>> = {
  relevance: (a, b) => Number(b.exact) - Number(a.exact),
  newest: (a, b) => compare(b.days.newest, a.days.newest),
  oldest: (a, b) => compare(a.days.oldest, b.days.oldest),
};

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** All results once: by relevance those of the phrase first, else in the order of the index. */
function merge(plain: readonly Result[], quoted: readonly Result[], sort: Sort): Result[] {
  const ordered = sort === 'relevance' ? [...quoted, ...plain] : [...plain, ...quoted];
  return [...new Map(ordered.map((result) => [result.id, result])).values()];
}
