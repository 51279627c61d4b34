import { getCollection } from 'astro:content';
import { peopleOf } from './archive/people.ts';
import { searchFactsOf } from './archive/search-facts.ts';
import { foldTag, tagsOf } from './archive/tags.ts';
import { newestFirst } from './archive/when.ts';
import { foldersOfBuild } from './folders.ts';
import { languageOf, readArchive } from './loaders/archive.ts';
import type { EntryHead } from './schemas/entry.ts';
import { StoredCapture, StoredEntry } from './schemas/stored.ts';

/** An entry as pages and lists know it: what its file says of it, and what the site keeps of its text. */
export type ListedEntry = EntryHead & Omit<StoredEntry, 'head'>;

const { content } = foldersOfBuild();

/** What the collection says of itself. */
export const archive = await readArchive(content);

/** The language of the archive's own words, BCP 47. */
export const language = languageOf(archive);

/** All entries, newest first, those without a date last. Read once, for all pages. */
export const entries: readonly ListedEntry[] = newestFirst(
  (await getCollection('entries')).map(({ data }) => listed(data)),
);

/** A text as pages and lists know it. */
export function listed({ head, ...kept }: StoredEntry): ListedEntry {
  return { ...head, ...kept };
}

/** What the search index is told of each entry. */
export const searchFacts = searchFactsOf(entries, language);

/** The address of the page of each person, and of each tag, by its name as printed. */
const personSlugs = new Map(peopleOf(entries).map(({ name, slug }) => [name, slug]));
const tagSlugs = new Map(tagsOf(entries).map(({ name, slug }) => [foldTag(name), slug]));

/** The page of a person, from the root of the site. */
export const personPath = (name: string): string | undefined => pathIn('people', personSlugs.get(name));

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
