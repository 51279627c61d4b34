import { ORDERS, type Order } from '../../archive/corpus/hit-order.ts';

/** What the lines of a concordance can be narrowed by. */
export const FACETS = ['type', 'speaker', 'year', 'language'] as const;
export type Facet = (typeof FACETS)[number];

/** All that makes a concordance; the address carries it whole. */
export interface State {
  readonly q: string;
  /** Whether all forms of a word answer, or only the one that was typed. */
  readonly allForms: boolean;
  readonly order: Order;
  readonly chosen: ReadonlyMap<Facet, string>;
}

/** Reads a concordance from the query of an address. What it doesn't know is left out. */
export function readState(query: string): State {
  const params = new URLSearchParams(query);
  return {
    q: params.get('q')?.trim() ?? '',
    allForms: params.get('forms') === 'all',
    order: ORDERS.find((order) => order === params.get('sort')) ?? 'newest',
    chosen: new Map(
      FACETS.map((facet) => [facet, params.get(facet) ?? ''] as const).filter(([, value]) => value !== ''),
    ),
  };
}

/** Writes a concordance as the query of an address, `?` first; empty for the empty one. */
export function writeState({ q, allForms, order, chosen }: State): string {
  const params = new URLSearchParams();
  if (q !== '') params.set('q', q);
  if (allForms) params.set('forms', 'all');
  if (order !== 'newest') params.set('sort', order);
  for (const [facet, value] of chosen) params.set(facet, value);
  return params.size === 0 ? '' : `?${params.toString()}`;
}
