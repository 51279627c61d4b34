import { GROUPINGS, type Grouping } from '../../archive/corpus/trends.ts';

/** How many queries are counted side by side. */
const MOST_QUERIES = 4;

/** What is drawn: how often words occur, or how often in 10,000 words. */
export const MEASURES = ['rate', 'count'] as const;
export type Measure = (typeof MEASURES)[number];

/** All that makes a count by years; the address carries it whole. */
export interface State {
  readonly queries: readonly string[];
  readonly allForms: boolean;
  readonly by: Grouping;
  readonly measure: Measure;
}

/** Reads a count from the query of an address. What it doesn't know is left out. */
export function readState(query: string): State {
  const params = new URLSearchParams(query);
  const typed = params.getAll('q').map((words) => words.trim());
  return {
    queries: [...new Set(typed)].filter(Boolean).slice(0, MOST_QUERIES),
    allForms: params.get('forms') === 'all',
    by: GROUPINGS.find((by) => by === params.get('by')) ?? 'all',
    measure: MEASURES.find((measure) => measure === params.get('per')) ?? 'rate',
  };
}

/** Writes a count as the query of an address, `?` first; empty for the empty one. */
export function writeState({ queries, allForms, by, measure }: State): string {
  const params = new URLSearchParams(queries.map((query) => ['q', query]));
  if (allForms) params.set('forms', 'all');
  if (by !== 'all') params.set('by', by);
  if (measure !== 'rate') params.set('per', measure);
  return params.size === 0 ? '' : `?${params.toString()}`;
}
