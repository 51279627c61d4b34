import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/loaders/files.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { parseEntry } from '../normalise/mdx.ts';
import { writeRecord } from '../normalise/records.ts';

/** Where the entries stand in a site, one a line. */
export const ENTRY_LINES = 'data/entries.jsonl';

/** Entries as `entries.jsonl`: one a line, in the order of their ids. */
export function writeEntryLines(entries: readonly Entry[]): string {
  return entries
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(writeRecord)
    .join('');
}

/**
 * The entries of a collection as they lie on disk, in no order.
 *
 * @param content The folder of the collection.
 * @throws {Error} with `file:line` where a file is not an entry.
 */
export async function readEntries(content: string): Promise<Entry[]> {
  const folder = path.join(content, 'entries');
  const files = await listFiles(folder, '.mdx');
  return Promise.all(files.map(async (file) => parseEntry(await readFile(path.join(folder, file), 'utf8'), file)));
}

/**
 * Writes `data/entries.jsonl` into a finished site, from the entries of a collection.
 *
 * @param content The folder of the collection.
 * @param dist The folder of the site.
 * @returns How many entries were written.
 * @throws {Error} with `file:line` where a file is not an entry.
 */
export async function writeData(content: string, dist: string): Promise<number> {
  const entries = await readEntries(content);
  const file = path.join(dist, 'data', 'entries.jsonl');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, writeEntryLines(entries));
  return entries.length;
}
