import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Folders } from '../../src/folders.ts';

/** What a site is made from besides its collection: every file of these, and what npm installed. */
const SOURCES = [
  'public/**/*',
  'scripts/**/*',
  'src/**/*',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/**
 * A hash of everything a site is made from: it is the same only where nothing has changed.
 *
 * @param root The folder of the project.
 */
export async function takeStamp(root: string, { content, dist }: Folders): Promise<string> {
  const engine = await hashFiles(root, SOURCES);
  // A site may lie in the folder of what it is made from.
  return `${engine}-${await hashFiles(content, ['**/*'], [join(relative(content, dist), '**')])}`;
}

/** The stamp of a finished site, or null where there is none or a file of the site has changed since. */
export async function readStamp({ cache, dist }: Folders): Promise<string | null> {
  const [sources, site] = await readFile(stampFile(cache), 'utf8').then(
    (text) => text.split(' '),
    () => [],
  );
  return sources !== undefined && site === (await hashFiles(dist, ['**/*'])) ? sources : null;
}

/** Writes down which stamp a site was built with. */
export async function writeStamp({ cache, dist }: Folders, stamp: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(stampFile(cache), `${stamp} ${await hashFiles(dist, ['**/*'])}`);
}

/** Forgets the stamp, before anything is built that may fail half-way. */
export async function removeStamp({ cache }: Folders): Promise<void> {
  await rm(stampFile(cache), { force: true });
}

const stampFile = (cache: string): string => join(cache, 'built');

async function hashFiles(
  folder: string,
  patterns: readonly string[],
  exclude: readonly string[] = [],
): Promise<string> {
  const found = await Array.fromAsync(glob(patterns, { cwd: folder, exclude, withFileTypes: true }));
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = await readFile(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
