import type { Authorities, Authority } from '../schemas/authority.ts';
import type { EntryHead } from '../schemas/entry.ts';
import type { EntryId } from '../schemas/ids.ts';
import type { Filable, Headings } from './authorities/headings.ts';
import { fullNamesOf } from './authorities/names.ts';
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

/**
 * The names under which search finds an entry besides its words: those who speak or sign, places, tags, each as printed,
 * and every other full name that the archive knows of these and of its event.
 */
export function namesOf(
  { speakers, places, tags, event, known, withdrawn }: Filable & Pick<EntryHead, 'tags' | 'withdrawn'>,
  { people, places: sites, events }: Authorities,
): string[] {
  if (withdrawn !== null) return [];
  const other = [
    ...pick(people, Object.values(known?.speakers ?? {})),
    ...pick(sites, Object.values(known?.places ?? {})),
    ...pick(events, [event]),
  ].flatMap((authority) => fullNamesOf(authority).map(({ name }) => name));
  return [...new Set([...speakers, ...places, ...tags, ...other])];
}

const pick = <A extends Authority>(authorities: readonly A[], ids: readonly (string | null)[]): A[] =>
  authorities.filter(({ id }) => ids.includes(id));
