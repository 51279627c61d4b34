import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ENTRY_LINES } from '../../src/archive/record-parts.ts';
import { listFiles } from '../../src/loaders/files.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { parseEntry } from '../normalise/mdx.ts';
import { writeRecord } from '../normalise/records.ts';
import { writeRecordScripts } from './record-scripts.ts';

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
 * Writes the entries of a collection into `data/` of a finished site: as `entries.jsonl`, and as scripts.
 *
 * @param content The folder of the collection.
 * @param dist The folder of the site.
 * @returns How many entries were written.
 * @throws {Error} with `file:line` where a file is not an entry.
 */
export async function writeData(content: string, dist: string): Promise<number> {
  const entries = await readEntries(content);
  const lines = writeEntryLines(entries);
  await mkdir(path.join(dist, path.dirname(ENTRY_LINES)), { recursive: true });
  await writeFile(path.join(dist, ENTRY_LINES), lines);
  for (const [file, text] of writeRecordScripts(lines)) await writeFile(path.join(dist, file), text);
  return entries.length;
}
