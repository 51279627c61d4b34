import type { Facet, FacetKey } from '../facets/facets.ts';

/** The feed of all entries, and that of what changed; without the extension of either form. */
export const ENTRIES_FEED = 'documents';
export const CHANGES_FEED = 'changes';

/** The facets of which every value has a feed of its own, beside its page. */
const FOLLOWED: readonly FacetKey[] = ['type', 'speaker', 'event', 'tag'];

/** A feed of some entries. */
export interface EntryFeed<E> {
  /** From the root of the site, without the extension: that of the page, which is called the same. */
  readonly path: string;
  /** What its entries have in common; null where it is of all. */
  readonly of: string | null;
  readonly entries: readonly E[];
}

/** The feeds of entries: of all of them, and of each type, speaker, event and tag. */
export function entryFeedsOf<E>(entries: readonly E[], facets: readonly Facet<E>[]): EntryFeed<E>[] {
  const narrowed = facets
    .filter(({ key }) => FOLLOWED.includes(key))
    .flatMap(({ values }) => values)
    .map(({ path, label, entries }) => ({ path: path.replace(/\.html$/, ''), of: label, entries }));
  return [{ path: ENTRIES_FEED, of: null, entries }, ...narrowed];
}

/** A feed in either form, from the root of the site. */
export const atomPath = (feed: string): string => `${feed}.atom`;
export const jsonFeedPath = (feed: string): string => `${feed}.json`;
