import { narrow } from './narrow.ts';
import { match } from './passages/find.ts';
import type { PassageIndex } from './passages/index.ts';
import { parseQuery, type Query } from './query.ts';
import { ANY_YEAR, isLimited, without, type State } from './state.ts';

/** A wider search than one that found nothing. */
export interface Suggestion {
  readonly state: State;
  /** What it does without. */
  readonly drops:
    | { readonly what: 'quotes' | 'excluded' | 'years' | 'facets' }
    | { readonly what: 'facet'; readonly facet: string; readonly values: readonly string[] }
    | { readonly what: 'word'; readonly word: string };
}

/** Wider searches, each by one step: without the quotation marks, without what is excluded, without one of the words, without one of the facets or the years, in the whole archive. */
export function widen(state: State): Suggestion[] {
  const facets = Object.keys(state.chosen);
  const query = parseQuery(state.q);
  const whole: State = { ...state, chosen: {}, years: ANY_YEAR };
  const limits = facets.length + Number(isLimited(state.years));
  return [
    ...widenWords(query).map(({ q, drops }) => ({ state: { ...state, q }, drops })),
    ...facets.map((facet) => ({
      state: { ...state, chosen: without(state.chosen, facet) },
      drops: { what: 'facet' as const, facet, values: state.chosen[facet] ?? [] },
    })),
    ...(isLimited(state.years) ? [{ state: { ...state, years: ANY_YEAR }, drops: { what: 'years' as const } }] : []),
    ...(limits > 1 ? [{ state: whole, drops: { what: 'facets' as const } }] : []),
  ];
}

function widenWords({ items, excluded, plain }: Query): { q: string; drops: Suggestion['drops'] }[] {
  const write = (kept: Query['items']): string =>
    kept.map(({ text, by }) => (by === 'form' ? `"${text}"` : text)).join(' ');
  const barred = excluded.map((item) => `-${write([item])}`);
  return [
    ...(items.some(({ by }) => by === 'form')
      ? [{ q: [plain, ...barred].join(' '), drops: { what: 'quotes' as const } }]
      : []),
    ...(excluded.length > 0 ? [{ q: write(items), drops: { what: 'excluded' as const } }] : []),
    ...(items.length > 1
      ? items.map((item) => ({
          q: [write(items.filter((other) => other !== item)), ...barred].join(' '),
          drops: { what: 'word' as const, word: item.text },
        }))
      : []),
  ];
}

/** How many wider searches are offered at most. */
const OFFERED = 6;

/** The wider searches that find something, with how many entries they find; those that find least, and so lose least, first. */
export async function suggest(index: PassageIndex, state: State): Promise<(Suggestion & { entries: number })[]> {
  const tried = await Promise.all(
    widen(state).map(async (suggestion) => {
      const { found } = await match(index, parseQuery(suggestion.state.q));
      return { ...suggestion, entries: narrow(found, index.documents, suggestion.state).left.length };
    }),
  );
  return tried
    .filter(({ entries }) => entries > 0)
    .sort((a, b) => a.entries - b.entries)
    .slice(0, OFFERED);
}
