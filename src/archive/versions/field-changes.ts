import type { Entry } from '../../schemas/entry.ts';
import { writeDate } from '../dates/in-words.ts';
import { TYPE_NAMES } from '../type-names.ts';

/** What an entry says of itself, as far as versions are compared by it. */
type Described = Pick<Entry, 'type' | 'title' | 'dates' | 'places' | 'speakers' | 'tags' | 'forwardedFrom' | 'source'>;

/** A field that differs between two versions; null where a version states none. */
export interface FieldChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields that are compared, in this order, each as a text. */
const FIELDS: readonly { label: string; read: (entry: Described, language: string) => string | null }[] = [
  { label: 'Title', read: ({ title }) => title },
  { label: 'Type', read: ({ type }) => TYPE_NAMES[type].one },
  { label: 'Took place', read: ({ dates }, language) => writeDate(dates.event, language) },
  { label: 'Published on', read: ({ dates }, language) => writeDate(dates.published, language) },
  { label: 'Place', read: ({ places }) => list(places) },
  { label: 'Speaker', read: ({ speakers }) => list(speakers) },
  { label: 'Published by', read: ({ source }) => source.publisher },
  { label: 'Page address', read: ({ source }) => source.url },
  { label: 'Forwarded from', read: ({ forwardedFrom }) => forwardedFrom },
  { label: 'Tags', read: ({ tags }) => list(tags.map((tag) => `#${tag}`)) },
];

/**
 * What differs between two versions of an entry besides its text.
 *
 * @param language BCP 47, the language of the page.
 */
export function compareFields(older: Described, newer: Described, language: string): readonly FieldChange[] {
  return FIELDS.map(({ label, read }) => ({
    label,
    before: read(older, language),
    after: read(newer, language),
  })).filter(({ before, after }) => before !== after);
}

const list = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(', '));
