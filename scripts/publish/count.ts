import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEntry } from '../normalise/mdx.ts';

/** How much an archive holds. */
export interface Counts {
  readonly entries: number;
  readonly paragraphs: number;
}

/** Counts the entries of the collection below `root` and their paragraphs. */
export async function countCollection(root: string): Promise<Counts> {
  const files = await Array.fromAsync(glob(join(root, 'content', 'entries', '**', '*.mdx')));
  const entries = await Promise.all(files.map(async (file) => parseEntry(await readFile(file, 'utf8'), file)));
  const paragraphs = entries.reduce((sum, entry) => sum + entry.paragraphs.length, 0);
  return { entries: entries.length, paragraphs };
}
