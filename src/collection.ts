import { getCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { newestFirst } from './archive/order.ts';
import { readArchive } from './loaders/archive.ts';
import type { EntryHead } from './schemas/entry.ts';
import { StoredCapture, StoredEntry } from './schemas/stored.ts';

/** An entry as pages and lists know it: what its file says of it, and what the site keeps of its text. */
export type ListedEntry = EntryHead & Omit<StoredEntry, 'head'>;

/** What the collection says of itself. The build runs in the folder of the project. */
export const archive = await readArchive(pathToFileURL(`${process.cwd()}/`));

/** All entries, newest first, those without a date last. Read once, for all pages. */
export const entries: readonly ListedEntry[] = newestFirst(
  (await getCollection('entries')).map(({ data: { head, ...kept } }) => ({ ...head, ...kept })),
);

/** All captures, by their paths. */
export const captures: readonly StoredCapture[] = (await getCollection('captures'))
  .map(({ data }) => data)
  .sort((a, b) => (a.capture < b.capture ? -1 : 1));

/** The figures of the footer. Characters are UTF-16 code units, as in the ledgers. */
export const counts = {
  entries: entries.length,
  captures: captures.length,
  characters: captures.reduce((sum, { length }) => sum + length, 0),
  paragraphs: entries.reduce((sum, { outline }) => sum + outline.length, 0),
} as const;
