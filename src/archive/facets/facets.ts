import { ENTRY_FOLDERS, type EntryHead, type EntryType } from '../../schemas/entry.ts';
import { NO_AUTHORITIES } from '../../schemas/authority.ts';
import { headingsOf, type Filable, type Headings } from '../authorities/headings.ts';
import { writeYear } from '../dates/in-words.ts';
import { groupBy, type Group } from './groups.ts';
import { NONE } from '../addresses/slugs.ts';
import { tagsOf } from './tags.ts';
import { TYPE_NAMES } from '../type-names.ts';
import { dateBasis, newestFirst, type DateBasis, type Dated } from '../dates/when.ts';
import { yearsOf } from '../dates/years.ts';

/** What the facets ask of an entry. */
export type Filed = Dated & Filable & Pick<EntryHead, 'tags' | 'language' | 'source' | 'withdrawn'>;

export type FacetKey = 'type' | 'speaker' | 'event' | 'place' | 'year' | 'language' | 'basis' | 'source' | 'tag';

/** One value of a facet with the entries that have it. */
export interface FacetValue<E> {
  /** Its name in addresses. */
  slug: string;
  label: string;
  /** Whose words the label is: printed in a capture, or the archive's own. */
  voice: 'source' | 'archive';
  /** The page that lists its entries, from the root of the site. */
  path: string;
  /** Newest first. */
  entries: readonly E[];
}

/** One way of narrowing the list. */
export interface Facet<E> {
  key: FacetKey;
  label: string;
  /** In the order in which they are offered. */
  values: readonly FacetValue<E>[];
}

/** What the archive calls each way of knowing a date. */
export const BASIS_NAMES: Record<DateBasis, string> = {
  stated: 'Stated in the capture',
  part: 'Partly supplied',
  supplied: 'Supplied',
};

/**
 * The facets of a list of entries, each with the values that occur.
 *
 * @param headings What entries are filed under; without it, names as printed.
 */
export function facetsOf<E extends Filed>(
  entries: readonly E[],
  headings: Headings = headingsOf(NO_AUTHORITIES),
): Facet<E>[] {
  const all = newestFirst(entries);
  // What a withdrawn text stated is not told; nor is it told that it stated nothing.
  const having = (test: (entry: E) => boolean): E[] => all.filter((entry) => entry.withdrawn === null && test(entry));
  const speakers = groupBy(all, headings.speakers, { ids: headings.ids.people });
  const events = groupBy(all, headings.event, { ids: headings.ids.events });
  const places = groupBy(all, headings.places, { ids: headings.ids.places });
  const known = { events: new Set(headings.ids.events), places: new Set(headings.ids.places) };
  const sources = groupBy(all, ({ source }) => (source.publisher === null ? [] : [source.publisher]));
  const facets: Facet<E>[] = [
    { key: 'type', label: 'Type', values: typeValues(all) },
    {
      key: 'speaker',
      label: 'Speaker',
      values: [
        ...mostFirst(speakers).map(({ slug, name, entries }) => printed(`people/${slug}.html`, slug, name, entries)),
        own(
          'speaker',
          NONE,
          'Not stated',
          having(({ speakers }) => speakers.length === 0),
        ),
      ],
    },
    {
      key: 'event',
      label: 'Event',
      values: mostFirst(events).map(({ slug, name, entries }) =>
        own('event', slug, name, entries, known.events.has(slug) ? `events/${slug}.html` : undefined),
      ),
    },
    {
      key: 'place',
      label: 'Place',
      values: mostFirst(places).map(({ slug, name, entries }) =>
        own('place', slug, name, entries, known.places.has(slug) ? `places/${slug}.html` : undefined),
      ),
    },
    { key: 'year', label: 'Year', values: yearValues(all) },
    { key: 'language', label: 'Language', values: languageValues(all.filter(({ withdrawn }) => withdrawn === null)) },
    { key: 'basis', label: 'Date', values: basisValues(all) },
    {
      key: 'source',
      label: 'Publisher',
      values: [
        ...mostFirst(sources).map(({ slug, name, entries }) => own('source', slug, name, entries)),
        own(
          'source',
          NONE,
          'Not stated',
          having(({ source }) => source.publisher === null),
        ),
      ],
    },
    {
      key: 'tag',
      label: 'Tag',
      values: mostFirst(tagsOf(all)).map(({ slug, name, entries }) =>
        printed(`tags/${slug}.html`, slug, `#${name}`, entries),
      ),
    },
  ];
  return facets
    .map((facet) => ({ ...facet, values: facet.values.filter(({ entries }) => entries.length > 0) }))
    .filter(({ values }) => values.length > 0);
}

function typeValues<E extends Filed>(entries: readonly E[]): FacetValue<E>[] {
  const types = Map.groupBy(entries, ({ type }) => type);
  return (Object.keys(ENTRY_FOLDERS) as EntryType[]).map((type) =>
    own('type', type, TYPE_NAMES[type].many, types.get(type)),
  );
}

/** An entry whose date may be of several years has each of them. */
function yearValues<E extends Filed>(entries: readonly E[]): FacetValue<E>[] {
  const { all, of } = yearsOf(entries.map(({ date }) => date));
  const years = new Map<number | null, E[]>();
  for (const entry of entries) {
    const own = of(entry.date);
    for (const year of own.length === 0 ? [null] : own) {
      const list = years.get(year) ?? [];
      list.push(entry);
      years.set(year, list);
    }
  }
  return [
    ...all.toReversed().map((year) => own('year', String(year), writeYear(year, 'en'), years.get(year))),
    own('year', NONE, 'Not known', years.get(null)),
  ];
}

/** The languages of the texts, where there are several. */
function languageValues<E extends Filed>(entries: readonly E[]): FacetValue<E>[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = groupBy(entries, ({ language }) => [language]);
  if (languages.length < 2) return [];
  return mostFirst(languages).map(({ name, entries }) =>
    name === 'und'
      ? own('language', NONE, 'Not known', entries)
      : own('language', name.toLowerCase(), names.of(name) ?? name, entries),
  );
}

function basisValues<E extends Filed>(entries: readonly E[]): FacetValue<E>[] {
  const bases = Map.groupBy(entries, dateBasis);
  return [
    ...(Object.keys(BASIS_NAMES) as DateBasis[]).map((basis) =>
      own('basis', basis, BASIS_NAMES[basis], bases.get(basis)),
    ),
    own('basis', NONE, 'Not known', bases.get(null)),
  ];
}

/** A value in the words of the archive, with a page of its own below `documents/`, where no entry's id can clash, or in an index. */
const own = <E>(
  key: FacetKey,
  slug: string,
  label: string,
  entries: readonly E[] = [],
  path = `documents/${key}/${slug}.html`,
): FacetValue<E> => ({ slug, label, voice: 'archive', path, entries });

/** A value in the words of a capture, with the page that an index has for it. */
const printed = <E>(path: string, slug: string, label: string, entries: readonly E[]): FacetValue<E> => ({
  slug,
  label,
  voice: 'source',
  path,
  entries,
});

const mostFirst = <E>(groups: readonly Group<E>[]): Group<E>[] =>
  [...groups].sort((a, b) => b.entries.length - a.entries.length);
