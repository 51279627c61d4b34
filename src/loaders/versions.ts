import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { parseEntry } from '../../scripts/normalise/mdx.ts';
import { shortDigest } from '../archive/hash.ts';
import { versionPath } from '../archive/addresses/links.ts';
import { nameInCollection, type Folders } from '../folders.ts';
import type { Entry } from '../schemas/entry.ts';
import { StoredEntry } from '../schemas/stored.ts';
import { listFiles } from './files.ts';
import { loadTexts, type TextFile } from './texts.ts';

/**
 * Loads the older versions of entries, each under the id of its entry and the digest of its capture, cut short:
 * `<id>/<first 8 digits>`.
 *
 * @throws {Error} naming each version that can't be read or that no entry has, as `file:line`, when all were tried.
 */
export function versionsLoader(folders: Pick<Folders, 'content' | 'cache'>) {
  return {
    name: 'versions',
    schema: StoredEntry,
    load: async (context) => {
      const current = await readCurrent(folders.content);
      await loadTexts(context, folders, {
        folder: 'versions',
        pageOf: ({ id, source }) => versionPath(id, source.sha256),
        keyOf: (text) => keyOfVersion(text, current.get(text.entry.id)),
      });
    },
  } satisfies Loader;
}

/** The key of a version in the store. */
export const versionKey = ({ id, source }: Pick<Entry, 'id' | 'source'>): string =>
  `${id}/${shortDigest(source.sha256)}`;

/** The entries, as they are now, that have a folder of older versions. */
async function readCurrent(content: string): Promise<ReadonlyMap<string, Entry>> {
  const versions = await listFiles(path.join(content, 'versions'), '.mdx');
  const wanted = new Set(versions.map((name) => name.split('/')[0]));
  const files = await listFiles(path.join(content, 'entries'), '.mdx');
  const entries = files
    .filter((name) => wanted.has(path.basename(name, '.mdx')))
    .map(async (name): Promise<[string, Entry]> => {
      const source = await readFile(path.join(content, 'entries', name), 'utf8');
      return [path.basename(name, '.mdx'), parseEntry(source, nameInCollection(content, `entries/${name}`))];
    });
  return new Map(await Promise.all(entries));
}

/** A version lies in the folder of its entry, is named by its capture, and is one that the entry had before. */
function keyOfVersion({ name, file, source, entry }: TextFile, current: Entry | undefined): string {
  const key = versionKey(entry);
  const refuse = (mark: string, found: string): Error =>
    new Error(`${file}:${String(lineOf(source, mark))}: ${found}; run \`npm run normalise\`, or delete the file`);
  if (name !== `${key}.mdx`) throw refuse('id:', `this is versions/${key}.mdx by its front matter`);
  if (current === undefined) throw refuse('id:', `a version of ${entry.id}, and there is no such entry`);
  if (current.withdrawn !== null)
    throw refuse('id:', `a version of ${entry.id}, whose text was withdrawn on ${current.withdrawn.date}`);
  const { capture, sha256 } = entry.source;
  const older = current.versions.slice(0, -1);
  if (!older.some((version) => version.capture === capture && version.sha256 === sha256))
    throw refuse('  capture:', `the capture ${capture} is none of the older captures of ${entry.id}`);
  return key;
}

/** The line, from 1, that begins with some words; the first where none does. */
const lineOf = (source: string, words: string): number =>
  1 +
  Math.max(
    0,
    source.split('\n').findIndex((line) => line.startsWith(words)),
  );
