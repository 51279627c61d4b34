import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEntry } from '../../scripts/normalise/mdx.ts';
import { foldersOfBuild, nameInCollection } from '../folders.ts';
import { once } from '../loaders/files.ts';
import { ENTRY_FOLDERS, type Entry } from '../schemas/entry.ts';

const { content } = foldersOfBuild();

/** The file of an entry, from the folder of the collection. */
export const entryFile = ({ id, type }: Pick<Entry, 'id' | 'type'>): string =>
  `entries/${ENTRY_FOLDERS[type]}/${id}.mdx`;

/**
 * An entry, or an older version of one, with its words, which the store does not keep.
 *
 * @param file From the folder of the collection.
 */
export const readTextAnew = async (file: string): Promise<Entry> =>
  parseEntry(await readFile(path.join(content, file), 'utf8'), nameInCollection(content, file));

/** The same, kept for the next who asks. */
export const readText = once(readTextAnew);
