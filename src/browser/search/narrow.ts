import type { Documents } from './passages/documents.ts';
import type { Chosen, State, Years } from './state.ts';

/** How many documents have each value of each facet. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is left of documents. */
export interface Narrowed<Found> {
  readonly left: readonly Found[];
  /** How many documents each value of each facet would leave, what is chosen in the other facets given. Years are counted whatever years are chosen. */
  readonly counts: Counts;
}

/** The facet of years; a range of them narrows as a value of it would. */
const YEAR = 'year';

/** Narrows documents to those that have one of the values chosen of each facet, and are of the years. */
export function narrow<Found extends { readonly document: number }>(
  found: readonly Found[],
  documents: Documents,
  { chosen, years }: Pick<State, 'chosen' | 'years'>,
): Narrowed<Found> {
  const counts: Record<string, Record<string, number>> = Object.fromEntries(
    documents.facets.map((facet) => [facet, {}]),
  );
  const left = found.filter(({ document }) => {
    const against = failing(document, documents, chosen, years);
    for (const facet of documents.facets) {
      if (against.some((other) => other !== facet)) continue;
      const of = (counts[facet] ??= {});
      for (const value of documents.valuesOf(document, facet)) of[value] = (of[value] ?? 0) + 1;
    }
    return against.length === 0;
  });
  return { left, counts };
}

/** The facets by which a document is left out. */
function failing(document: number, documents: Documents, chosen: Chosen, { from, to }: Years): string[] {
  const facets = Object.entries(chosen)
    .filter(([facet, values]) => !documents.valuesOf(document, facet).some((value) => values.includes(value)))
    .map(([facet]) => facet);
  const isOf = documents
    .valuesOf(document, YEAR)
    .some((year) => Number(year) >= (from ?? -Infinity) && Number(year) <= (to ?? Infinity));
  return (from === null && to === null) || isOf || facets.includes(YEAR) ? facets : [...facets, YEAR];
}
