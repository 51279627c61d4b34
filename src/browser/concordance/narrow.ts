import type { Hit } from '../../archive/corpus/concordance.ts';
import type { Passage } from '../../archive/corpus/corpus.ts';
import { narrow, tokenOf, type Token } from '../../archive/facets/narrowing.ts';
import { yearsOf } from '../../archive/dates/years.ts';
import type { Facet } from './state.ts';

/** The value of what is not known, as in addresses of lists. */
const NONE = 'none';

/** The lines that are left of a concordance, and how many each value of a facet would leave. */
export interface Narrowed {
  readonly hits: readonly Hit[];
  readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
}

/** Narrows the lines of a concordance to those that have every value chosen. */
export function narrowHits(hits: readonly Hit[], chosen: ReadonlyMap<Facet, string>): Narrowed {
  const years = yearsOf([...new Set(hits.map(({ passage: { of } }) => of.date))]);
  const listValues = (passage: Passage): readonly (readonly [Facet, string])[] =>
    valuesOf(passage, years.of(passage.of.date));
  const known = new Map<Passage, readonly Token[]>();
  const tokensOf = (passage: Passage): readonly Token[] => {
    const tokens = known.get(passage) ?? listValues(passage).map(([facet, value]) => tokenOf(facet, value));
    known.set(passage, tokens);
    return tokens;
  };
  const { shown, counts } = narrow(
    hits.map(({ passage }) => tokensOf(passage)),
    { chosen: new Map([...chosen].map(([facet, value]) => [facet, new Set([value])])), oldestFirst: false },
  );
  const values = new Map<Facet, Map<string, number>>();
  for (const [facet, value] of new Set([...known.keys()].flatMap(listValues))) {
    const of = values.get(facet) ?? new Map<string, number>();
    values.set(facet, of.set(value, counts.get(tokenOf(facet, value)) ?? 0));
  }
  return { hits: hits.filter((_, i) => shown[i]), counts: values };
}

function valuesOf({ of, speakers }: Passage, years: readonly number[]): (readonly [Facet, string])[] {
  return [
    ['type', of.type],
    ...(years.length === 0 ? [NONE] : years).map((year) => ['year', String(year)] as const),
    ['language', of.language],
    ...(speakers.length === 0 ? [NONE] : speakers).map((speaker) => ['speaker', speaker] as const),
  ];
}
