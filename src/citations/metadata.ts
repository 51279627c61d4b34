import { TYPE_NAMES } from '../archive/type-names.ts';
import type { CslItem, CslName } from './csl.ts';
import type { Citable } from './item.ts';

/** A `meta` element: `name`, or `property` as OpenGraph has it, and what it says. */
export type Meta = readonly [attribute: 'name' | 'property', name: string, content: string];

/** What the head of a page says beside what a citation does. */
export interface Described {
  readonly entry: Citable;
  readonly item: CslItem;
  /** One sentence on the text. */
  readonly description: string;
}

/**
 * What the head of a page says of its text to reference managers, catalogues and networks: Highwire Press tags, Dublin
 * Core, OpenGraph. Nothing is said that is not known. Who reads names there takes them apart, so only those of people
 * are given as authors; an office is the publisher.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 * @see https://www.dublincore.org/specifications/dublin-core/dcq-html/
 * @see https://ogp.me/
 */
export function describeInHead({ entry, item, description }: Described): readonly Meta[] {
  const people = (item.author ?? []).flatMap((name) => (isPublisher(name, entry) ? [] : [inverted(name)]));
  const day = slashes(item);
  const named = (name: string, ...values: readonly (string | null | undefined)[]): Meta[] =>
    values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : [['name', name, value]]));
  const property = (name: string, value: string | null | undefined): Meta[] =>
    value === null || value === undefined ? [] : [['property', name, value]];
  const { dates, source, language, tags, places } = entry;
  const tongue = language === 'und' ? null : language;
  return [
    ...named('citation_title', item.title),
    ...named('citation_author', ...people),
    ...named('citation_date', day),
    ...named('citation_publisher', source.publisher),
    ...named('citation_language', tongue),
    ...named('citation_public_url', item.URL),
    ...named('citation_keywords', tags.join('; ')),
    // Without it Zotero takes whatever has a title for an article of a journal.
    ...named('z:itemType', item.type === 'post' ? 'forumPost' : 'webpage'),
    ...named('DC.title', item.title),
    ...named('DC.creator', ...people),
    ...named('DC.date', entry.date),
    ...named('DC.publisher', source.publisher),
    ...named('DC.language', tongue),
    ...named('DC.type', 'Text'),
    ...named('DC.identifier', item.URL ?? item.id),
    ...named('DC.source', source.url),
    ...named('DC.subject', ...tags),
    ...named('DCTERMS.spatial', ...places),
    ...named('DCTERMS.created', dates.event?.edtf),
    ...named('DCTERMS.issued', dates.published?.edtf),
    ...named('DCTERMS.isPartOf', item.archive),
    ...property('og:type', 'article'),
    ...property('og:title', item.title),
    ...property('og:site_name', item.archive),
    ...property('og:description', description),
    ...property('og:url', item.URL),
    ...property('article:published_time', isoDay(dates.published?.edtf)),
  ];
}

/** What schema.org calls each type of entry; it has no word for a speech, whose kind is then told beside it. */
const SCHEMA_TYPES = {
  speech: 'CreativeWork',
  readout: 'Report',
  article: 'Article',
  'telegram-post': 'SocialMediaPosting',
} as const;

/** An event as JSON-LD names it. */
export interface KnownEvent {
  readonly name: string;
  /** EDTF. */
  readonly date: string | null;
}

/**
 * The text as JSON-LD of schema.org.
 *
 * @returns JSON that can stand in a `script` element, whatever the text holds.
 * @see https://schema.org/CreativeWork
 */
export function writeJsonLd({ entry, item, description }: Described, event: KnownEvent | null): string {
  const { dates, source, type, places, tags, language, withdrawn } = entry;
  const authors = (item.author ?? []).map((name) =>
    isPublisher(name, entry)
      ? { '@type': 'Organization', name: plain(name) }
      : {
          '@type': 'Person',
          name: plain(name),
          ...('literal' in name ? {} : { familyName: name.family, givenName: name.given }),
        },
  );
  const known = {
    '@context': 'https://schema.org',
    '@type': SCHEMA_TYPES[type],
    '@id': item.URL,
    url: item.URL,
    identifier: item.id,
    name: item.title,
    headline: type === 'speech' ? undefined : item.title,
    genre: TYPE_NAMES[type].one,
    description,
    author: several(authors),
    publisher: source.publisher === null ? undefined : { '@type': 'Organization', name: source.publisher },
    dateCreated: isoDay(dates.event?.edtf) ?? undefined,
    datePublished: isoDay(dates.published?.edtf) ?? undefined,
    inLanguage: language === 'und' ? undefined : language,
    locationCreated: several(places.map((name) => ({ '@type': 'Place', name }))),
    about:
      event === null
        ? undefined
        : { '@type': 'Event', name: event.name, startDate: isoDay(event.date?.split('/')[0]) ?? undefined },
    keywords: several(tags),
    isBasedOn: source.url ?? undefined,
    isPartOf: { '@type': 'Collection', name: item.archive },
    version: source.sha256,
    creativeWorkStatus: withdrawn === null ? undefined : 'Withdrawn',
  };
  return JSON.stringify(known).replaceAll('<', '\\u003c');
}

const several = <Value>(values: readonly Value[]): Value | readonly Value[] | undefined =>
  values.length < 2 ? values[0] : values;

const isPublisher = (name: CslName, { speakers }: Citable): boolean => 'literal' in name && speakers.length === 0;

const inverted = (name: CslName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

const plain = (name: CslName): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);

/** The date as Google Scholar reads it, `2014/9/10`; undefined where it is open or not known. */
function slashes({ issued }: CslItem): string | undefined {
  return issued === undefined || 'literal' in issued ? undefined : issued['date-parts'][0]?.join('/');
}

/**
 * A date of EDTF as ISO 8601 without extensions; null where it is none. The days of an interval are more than one date,
 * and an open one is none: to give its first would say more than is known.
 */
function isoDay(edtf: string | null | undefined): string | null {
  const date = edtf?.replace(/-XX.*$/, '') ?? '';
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(date) ? date : null;
}
