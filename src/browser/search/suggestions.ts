import { ask } from './answer.ts';
import type { Pagefind } from './pagefind.ts';
import { parseQuery } from './query.ts';
import { without, type State } from './state.ts';

/** A wider search than one that found nothing. */
export interface Suggestion {
  readonly state: State;
  /** What it does without. */
  readonly drops:
    | { readonly what: 'quotes' }
    | { readonly what: 'facet'; readonly facet: string; readonly values: readonly string[] }
    | { readonly what: 'facets' };
}

/** Wider searches, each by one step: without the quotation marks, without one of the facets, without any facet. */
export function widen(state: State): Suggestion[] {
  const facets = Object.keys(state.chosen);
  const { phrases, plain } = parseQuery(state.q);
  return [
    ...(phrases.length > 0 ? [{ state: { ...state, q: plain }, drops: { what: 'quotes' as const } }] : []),
    ...facets.map((facet) => ({
      state: { ...state, chosen: without(state.chosen, facet) },
      drops: { what: 'facet' as const, facet, values: state.chosen[facet] ?? [] },
    })),
    ...(facets.length > 1 ? [{ state: { ...state, chosen: {} }, drops: { what: 'facets' as const } }] : []),
  ];
}

/** The wider searches that find something, with how many entries they find. */
export async function suggest(
  index: Pagefind,
  state: State,
  limit: number,
): Promise<(Suggestion & { entries: number })[]> {
  const tried = await Promise.all(
    widen(state).map(async (suggestion) => {
      const { entries } = await ask(index, parseQuery(suggestion.state.q), suggestion.state, limit);
      return { ...suggestion, entries };
    }),
  );
  return tried.filter(({ entries }) => entries > 0);
}
