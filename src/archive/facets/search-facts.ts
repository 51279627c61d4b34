import { AUTHORITY_KINDS, type Authorities, type AuthorityKind } from '../../schemas/authority.ts';
import type { EntryHead } from '../../schemas/entry.ts';
import type { EntryId } from '../../schemas/ids.ts';
import type { StoredEntry } from '../../schemas/stored.ts';
import type { Filable, Headings } from '../authorities/headings.ts';
import { fullNamesOf } from '../authorities/names.ts';
import { writeDate } from '../dates/in-words.ts';
import { facetsOf, type FacetKey, type Filed } from './facets.ts';
import { TYPE_NAMES } from '../type-names.ts';
import { mainDate } from '../dates/when.ts';

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
 * and every other full name that the archive knows of these, of its event, and of whom and what its text names.
 */
export function namesOf(
  {
    speakers,
    places,
    tags,
    event,
    known,
    named = [],
    withdrawn,
  }: Filable & Pick<EntryHead, 'tags' | 'withdrawn'> & Partial<Pick<StoredEntry, 'named'>>,
  authorities: Authorities,
): string[] {
  if (withdrawn !== null) return [];
  const ids: Readonly<Record<AuthorityKind, readonly (string | null)[]>> = {
    people: Object.values(known?.speakers ?? {}),
    organisations: [],
    places: Object.values(known?.places ?? {}),
    events: [event],
  };
  const other = AUTHORITY_KINDS.flatMap((kind) => {
    const meant = new Set([...ids[kind], ...named.filter((here) => here.kind === kind).map(({ id }) => id)]);
    return authorities[kind].filter(({ id }) => meant.has(id)).flatMap((authority) => fullNamesOf(authority));
  });
  return [...new Set([...speakers, ...places, ...tags, ...other.map(({ name }) => name)])];
}
