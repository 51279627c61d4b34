import { getCollection } from 'astro:content';
import { findUnstated } from '../archive/authorities/statements.ts';
import { headingsOf } from '../archive/authorities/headings.ts';
import { peopleOf } from '../archive/facets/people.ts';
import { searchFactsOf } from '../archive/facets/search-facts.ts';
import { foldTag, tagsOf } from '../archive/facets/tags.ts';
import { newestFirst } from '../archive/dates/when.ts';
import { foldersOfBuild } from '../folders.ts';
import { languageOf, readArchive } from '../loaders/archive.ts';
import { readAuthorities } from '../loaders/authorities.ts';
import { AUTHORITY_KINDS, type AuthorityKind } from '../schemas/authority.ts';
import type { EntryHead } from '../schemas/entry.ts';
import { StoredCapture, StoredEntry } from '../schemas/stored.ts';

/** An entry as pages and lists know it: what its file says of it, and what the site keeps of its text. */
export type ListedEntry = EntryHead & Omit<StoredEntry, 'head'>;

const { content } = foldersOfBuild();

/** What the collection says of itself. */
export const archive = await readArchive(content);

/** The language of the archive's own words, BCP 47. */
export const language = languageOf(archive);

const known = readAuthorities(content);

/** Whom and what the collection knows by name. */
export const { authorities } = known;

/** What entries are filed under. */
export const headings = headingsOf(authorities);

/** All entries, newest first, those without a date last. Read once, for all pages. */
export const entries: readonly ListedEntry[] = newestFirst(
  (await getCollection('entries')).map(({ data }) => listed(data)),
);

const unstated = findUnstated(authorities, entries, known.whereIs);
if (unstated.length > 0) throw new Error(unstated.join('\n'));

/** A text as pages and lists know it. */
export function listed({ head, ...kept }: StoredEntry): ListedEntry {
  return { ...head, ...kept };
}

/** What the search index is told of each entry. */
export const searchFacts = searchFactsOf(entries, language, headings);

/** The address of the page of each person whom no authority knows, and of each tag, by its name as printed. */
const personSlugs = new Map(peopleOf(entries, headings).map(({ name, slug }) => [name, slug]));
const tagSlugs = new Map(tagsOf(entries).map(({ name, slug }) => [foldTag(name), slug]));

/** The page of a speaker of an entry, from the root of the site. */
export const personPath = ({ known }: Pick<ListedEntry, 'known'>, name: string): string | undefined =>
  pathIn('people', known.speakers[name] ?? personSlugs.get(name));

/** The page of a place of an entry, from the root of the site, where an authority knows it. */
export const placePath = ({ known }: Pick<ListedEntry, 'known'>, name: string): string | undefined =>
  pathIn('places', known.places[name]);

const preferredNames = new Map<string, string>(
  AUTHORITY_KINDS.flatMap((kind) => authorities[kind].map(({ id, name }) => [`${kind}/${id}`, name] as const)),
);

/** The name that pages use of an authority; undefined where there is none of that id. */
export const nameOf = (kind: AuthorityKind, id: string): string | undefined => preferredNames.get(`${kind}/${id}`);

/** The page of a tag, from the root of the site. */
export const tagPath = (tag: string): string | undefined => pathIn('tags', tagSlugs.get(foldTag(tag)));

const pathIn = (folder: string, slug: string | undefined): string | undefined =>
  slug === undefined ? undefined : `${folder}/${slug}.html`;

/** All captures, by their paths. */
export const captures: readonly StoredCapture[] = (await getCollection('captures'))
  .map(({ data }) => data)
  .sort((a, b) => (a.capture < b.capture ? -1 : 1));

/** The captures whose text may be shown. */
const shown = captures.filter(({ withdrawn }) => !withdrawn);

/** The figures of the footer. Characters are code points, as a reader would count them, of what is shown. */
export const counts = {
  entries: entries.length,
  captures: captures.length,
  characters: shown.reduce((sum, { codePoints }) => sum + codePoints, 0),
  unaccounted: captures.reduce((sum, { unaccounted }) => sum + unaccounted, 0),
  paragraphs: entries.reduce((sum, { outline }) => sum + outline.length, 0),
} as const;

const captureByPath = new Map(captures.map((capture) => [capture.capture, capture]));

/**
 * The capture that an entry was taken from.
 *
 * @throws {Error} where it has no ledger.
 */
export function captureOf({ id, source }: Pick<ListedEntry, 'id' | 'source'>): StoredCapture {
  const capture = captureByPath.get(source.capture);
  if (capture === undefined)
    throw new Error(`${id}: its capture ${source.capture} has no ledger; run \`npm run normalise\``);
  return capture;
}

/** Each entry by its id. */
export const entryById: ReadonlyMap<string, ListedEntry> = new Map(entries.map((entry) => [entry.id, entry]));

/** Who published the source of a capture: as its entries have it, or as its note does; null where that is not recorded. */
export const publisherOf = ({ entries, note }: StoredCapture): string | null =>
  entries.map(({ id }) => entryById.get(id)?.source.publisher).find((name) => name != null) ??
  note?.publisher?.value ??
  null;
