import type { Loader } from 'astro/loaders';
import { documentPath } from '../archive/addresses/links.ts';
import type { Folders } from '../folders.ts';
import { ENTRY_FOLDERS } from '../schemas/entry.ts';
import { StoredEntry } from '../schemas/stored.ts';
import { loadTexts, type TextFile } from './texts.ts';

/**
 * Loads the entries of a collection, each under its id.
 *
 * @throws {Error} naming each entry that can't be read, as `file:line`, when all were tried.
 */
export function entriesLoader(folders: Pick<Folders, 'content' | 'cache'>) {
  return {
    name: 'entries',
    schema: StoredEntry,
    load: (context) =>
      loadTexts(context, folders, { folder: 'entries', pageOf: ({ id }) => documentPath(id), keyOf: keyOfEntry }),
  } satisfies Loader;
}

/** An entry lies in the folder of its type under its own name. */
function keyOfEntry({ name, file, entry: { id, type } }: TextFile): string {
  const expected = `${ENTRY_FOLDERS[type]}/${id}.mdx`;
  if (name === expected) return id;
  throw new Error(`${file}:1: this is ${expected} by its front matter; run \`npm run normalise\` to put it there`);
}
