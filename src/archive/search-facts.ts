import type { EntryHead } from '../schemas/entry.ts';
import type { EntryId } from '../schemas/ids.ts';
import type { Headings } from './authorities/headings.ts';
import { writeDate } from './dates.ts';
import { facetsOf, type FacetKey, type Filed } from './facets.ts';
import { TYPE_NAMES } from './type-names.ts';
import { mainDate } from './when.ts';

/** What the search index is told of an entry besides its title and its words. */
export interface SearchFacts {
  /** The facets it is filed under: the name of the facet and that of the value, as in addresses. */
  readonly filters: readonly (readonly [FacetKey, string])[];
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
    entries.map((entry) => [
      entry.id,
      {
        filters: filters.get(entry.id) ?? [],
        about: `${TYPE_NAMES[entry.type].one}, ${writeDate(mainDate(entry), language) ?? 'date not stated'}`,
      },
    ]),
  );
}

/** The names under which search finds an entry besides its words: those who speak or sign, places, tags. Other spellings of a name belong here too. */
export const namesOf = ({
  speakers,
  places,
  tags,
  withdrawn,
}: Pick<EntryHead, 'speakers' | 'places' | 'tags' | 'withdrawn'>): string[] =>
  withdrawn === null ? [...speakers, ...places, ...tags] : [];
