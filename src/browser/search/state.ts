/** The order of results. */
export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** What is chosen in each facet, by the name of the facet; within one facet, any of the values will do. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** The first and the last of some years; null where there is no end on that side. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

/** All that makes a search; the address carries it whole. */
export interface State {
  readonly q: string;
  readonly chosen: Chosen;
  readonly years: Years;
  readonly sort: Sort;
}

/** All years, and what has none. */
export const ANY_YEAR: Years = { from: null, to: null };

/** Whether years leave some out. */
export const isLimited = ({ from, to }: Years): boolean => from !== null || to !== null;

/** Reads a search from the query of an address. What it doesn't know is left out. */
export function readState(search: string, facets: readonly string[]): State {
  const params = new URLSearchParams(search);
  const chosen = facets.map((facet) => [facet, [...new Set(params.getAll(facet))].filter(Boolean)] as const);
  return {
    q: params.get('q') ?? '',
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    years: { from: readYear(params.get('from')), to: readYear(params.get('to')) },
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
  };
}

/** Writes a search as the query of an address, `?` first; empty for the empty search. */
export function writeState({ q, chosen, years, sort }: State): string {
  const params = new URLSearchParams();
  if (q !== '') params.set('q', q);
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) params.append(facet, value);
  for (const [end, year] of Object.entries(years)) if (year !== null) params.set(end, String(year));
  if (sort !== 'relevance') params.set('sort', sort);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

const readYear = (year: string | null): number | null => (/^\d{4}$/.test(year ?? '') ? Number(year) : null);

/** The same search with a value of a facet added, or taken away where it was chosen. */
export function toggle(state: State, facet: string, value: string): State {
  const before = state.chosen[facet] ?? [];
  const values = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...state, chosen: { ...without(state.chosen, facet), ...(values.length === 0 ? {} : { [facet]: values }) } };
}

/** What is chosen in all facets but one. */
export function without(chosen: Chosen, facet: string): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== facet));
}

/** The address of a search, from the root of the site. */
export const hrefOf = (state: State): string => `search.html${writeState(state)}`;
