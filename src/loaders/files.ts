import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files below a folder with an extension, as paths from it with `/`, in order. None where there is no such folder. */
export async function listFiles(folder: string, extension: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return found
    .filter((name) => name.endsWith(extension))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** The SHA-256 of several texts, each kept apart from the next, in hexadecimal. */
export function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${String(text.length)}:`).update(text);
  return hash.digest('hex');
}

/** Folders and files of the project. */
interface Sources {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** The code that decides what is stored and rendered, and the one file that reads entries. */
const RENDERER: Sources = {
  folders: ['src/archive', 'src/loaders', 'src/render', 'src/schemas'],
  files: ['scripts/normalise/mdx.ts'],
};

/** The code that decides how texts are cited, and the packages it uses, with their styles. */
const CITING: Sources = {
  folders: ['src/archive', 'src/citations', 'src/render', 'src/schemas'],
  files: ['src/collection/citing.ts', 'package-lock.json'],
};

/** The code that decides what is stored and rendered, as one digest: when it changes, all is rendered anew. */
export const digestOfRenderer = (root: string): Promise<string> => digestOfSources(root, RENDERER);

/** The same of how texts are cited. */
export const digestOfCiting = (root: string): Promise<string> => digestOfSources(root, CITING);

async function digestOfSources(root: string, { folders, files }: Sources): Promise<string> {
  const found = await Promise.all(
    folders.map(async (folder) => (await listFiles(path.join(root, folder), '.ts')).map((file) => `${folder}/${file}`)),
  );
  const sources = [...found.flat(), ...files].map((file) => readIfThere(path.join(root, file)));
  return digestOf(...(await Promise.all(sources)));
}

/** The text of a file; empty where there is none. */
export async function readIfThere(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Makes each value once, when it is first asked for. */
export function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
