import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a site is made from: every file of these, and what npm installed. */
const SOURCES = [
  'content/**/*',
  'public/**/*',
  'scripts/**/*',
  'src/**/*',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** A hash of everything a site is made from: it is the same only where nothing has changed. */
export function takeStamp(root: string): Promise<string> {
  return hashFiles(root, SOURCES);
}

/** The stamp of the site in `dist`, or null where there is none or a file of the site has changed since. */
export async function readStamp(root: string, dist: string): Promise<string | null> {
  const [sources, site] = await readFile(stampFile(root), 'utf8').then(
    (text) => text.split(' '),
    () => [],
  );
  return sources !== undefined && site === (await hashFiles(dist, ['**/*'])) ? sources : null;
}

/** Writes down which stamp the site in `dist` was built with. */
export async function writeStamp(root: string, dist: string, stamp: string): Promise<void> {
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(stampFile(root), `${stamp} ${await hashFiles(dist, ['**/*'])}`);
}

/** Forgets the stamp, before anything is built that may fail half-way. */
export async function removeStamp(root: string): Promise<void> {
  await rm(stampFile(root), { force: true });
}

const stampFile = (root: string): string => join(root, '.cache', 'built');

async function hashFiles(folder: string, patterns: readonly string[]): Promise<string> {
  const found = await Array.fromAsync(glob(patterns, { cwd: folder, withFileTypes: true }));
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = await readFile(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
