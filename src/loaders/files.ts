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

/** The code that decides what is stored and rendered: folders, and the one file that reads entries. */
const RENDERER = ['src/archive', 'src/loaders', 'src/render', 'src/schemas'];
const READER = 'scripts/normalise/mdx.ts';

/** The code that decides what is stored and rendered, as one digest: when it changes, all is rendered anew. */
export async function digestOfRenderer(root: string): Promise<string> {
  const files = await Promise.all(
    RENDERER.map(async (folder) =>
      (await listFiles(path.join(root, folder), '.ts')).map((file) => `${folder}/${file}`),
    ),
  );
  const sources = [...files.flat(), READER].map((file) => readIfThere(path.join(root, file)));
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
