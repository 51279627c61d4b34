import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nameInCollection } from '../folders.ts';
import { Archive } from '../schemas/archive.ts';
import { parseOrThrow } from '../schemas/parse.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads what a collection says of itself.
 *
 * @param content The folder of the collection.
 * @throws {Error} naming the file and each key that is not as expected.
 */
export async function readArchive(content: string): Promise<Archive> {
  const file = nameInCollection(content, 'archive.yaml');
  const source = await readFile(path.join(content, 'archive.yaml'), 'utf8');
  return parseOrThrow(Archive, readYaml(source, { filename: file }), file);
}

/** The language of an archive's own words, BCP 47. */
export const languageOf = ({ languages }: Pick<Archive, 'languages'>): string => languages[0] ?? 'en';
