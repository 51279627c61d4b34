import type { EntryId } from '../schemas/ids.ts';
import type { Headings } from './authorities/headings.ts';
import { writeDate } from './dates.ts';
import { facetsOf, type FacetKey, type Filed } from './facets.ts';
import { TYPE_NAMES } from './type-names.ts';
import { mainDate, spanOf } from './when.ts';

/** What the search index is told of an entry besides its title and its words. */
export interface SearchFacts {
  /** The facets it is filed under: the name of the facet and that of the value, as in addresses. */
  readonly filters: readonly (readonly [FacetKey, string])[];
  /** What results are sorted by. The index leaves out what has no key, so an entry without a date has one too: last. */
  readonly sort: { readonly newest: string; readonly oldest: string };
  /** What kind of entry it is and its date, what is supplied of it in square brackets. */
  readonly about: string;
}

/**
 * What the search index is told of each entry.
 *
 * @param language BCP 47, the language of the pages.
 * @param headings What entries are filed under.
 */
export function searchFactsOf(
  entries: readonly Filed[],
  language: string,
  headings: Headings,
): Map<EntryId, SearchFacts> {
  const filters = new Map<EntryId, [FacetKey, string][]>(entries.map(({ id }) => [id, []]));
  for (const { key, values } of facetsOf(entries, headings))
    for (const { slug, entries } of values) for (const { id } of entries) filters.get(id)?.push([key, slug]);
  return new Map(
    entries.map((entry) => {
      const { first, last } = entry.date === null ? { first: null, last: null } : spanOf(entry.date);
      const day = first ?? last;
      return [
        entry.id,
        {
          filters: filters.get(entry.id) ?? [],
          sort: { newest: day ?? '0000', oldest: day ?? '9999' },
          about: `${TYPE_NAMES[entry.type].one}, ${writeDate(mainDate(entry), language) ?? 'date not stated'}`,
        },
      ];
    }),
  );
}
