import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/loaders/files.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { parseEntry } from '../normalise/mdx.ts';
import { makeDataFiles } from './data/make-files.ts';

/**
 * The entries of a collection as they lie on disk, in the order of their ids, read one by one.
 *
 * @param content The folder of the collection.
 * @throws {Error} with `file:line` where a file is not an entry.
 */
export async function* walkEntries(content: string): AsyncGenerator<Entry> {
  const folder = path.join(content, 'entries');
  const nameOf = (file: string): string => path.posix.basename(file, '.mdx');
  const files = (await listFiles(folder, '.mdx')).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const file of files) yield parseEntry(await readFile(path.join(folder, file), 'utf8'), file);
}

/** All of them at once. Throws as `walkEntries` does. */
export const readEntries = async (content: string): Promise<Entry[]> => await Array.fromAsync(walkEntries(content));

/**
 * Writes the data of a collection into a finished site.
 *
 * @param content The folder of the collection.
 * @param dist The folder of the site.
 * @throws {Error} with `file:line` where a file is not an entry.
 */
export async function writeData(content: string, dist: string): Promise<void> {
  const begun = new Set<string>();
  for await (const { file, text } of makeDataFiles(content, dist)) {
    const target = path.join(dist, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text, { flag: begun.has(file) ? 'a' : 'w' });
    begun.add(file);
  }
}
