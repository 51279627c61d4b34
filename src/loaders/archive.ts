import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { Archive } from '../schemas/archive.ts';
import { parseOrThrow } from '../schemas/parse.ts';

/**
 * Reads what the collection says of itself.
 *
 * @param root The folder of the project, as a `file:` address that ends in `/`.
 * @throws {Error} naming the file and each key that is not as expected.
 */
export async function readArchive(root: URL): Promise<Archive> {
  const file = 'content/archive.yaml';
  return parseOrThrow(Archive, load(await readFile(new URL(file, root), 'utf8'), { filename: file }), file);
}
