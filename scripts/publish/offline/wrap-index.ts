import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DISK_INDEX_PATH, scriptOf } from '../../../src/search/wrapped-files.ts';
import { writePartScript } from '../../../src/archive/part-script.ts';
import { bundleEngine } from './bundle-engine.ts';

/** What a script may weigh that several texts share, in bytes. */
const SHARED_BYTES = 128_000;

/**
 * Writes the search index of a finished site once more, in the scripts that a reader's page can load who opened the
 * site from a disk: Pagefind itself, and each file of its index byte for byte.
 *
 * @param dist The folder of the site, with its index.
 * @throws {Error} where Pagefind's own scripts are not what they are expected to be.
 */
export async function wrapIndex(dist: string): Promise<void> {
  const folder = path.join(dist, 'pagefind');
  const target = path.dirname(path.join(dist, DISK_INDEX_PATH));
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const found = await readdir(folder, { recursive: true });
  const files = found
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => DATA.test(file))
    .sort();
  const sizes = new Map<string, number>();
  for (const file of files) sizes.set(file, base64Length((await stat(path.join(folder, file))).size));
  const digits = countDigits(sizes);
  for (const [script, held] of Map.groupBy(files, (file) => scriptOf(file, digits))) {
    const wrapped: Record<string, string> = {};
    for (const file of held) wrapped[file] = await readFile(path.join(folder, file), 'base64');
    await writeFile(path.join(dist, script), writePartScript(script, JSON.stringify(wrapped)));
  }
  await writeFile(path.join(dist, DISK_INDEX_PATH), await bundleEngine(folder, digits));
}

/**
 * How few digits of a hash keep every script that several texts share within its weight.
 *
 * @param sizes What each file of the index takes in its script, in bytes.
 */
export function countDigits(sizes: ReadonlyMap<string, number>): number {
  const most = Math.min(
    ...[...sizes.keys()].map((file) => /^fragment\/\w+_(.+)\.pf_fragment$/.exec(file)?.[1]?.length ?? Infinity),
  );
  const fits = (digits: number): boolean =>
    [...Map.groupBy(sizes, ([file]) => scriptOf(file, digits)).values()].every(
      (held) => held.length === 1 || held.reduce((sum, [, size]) => sum + size, 0) <= SHARED_BYTES,
    );
  let digits = 0;
  while (digits < most && !fits(digits)) digits += 1;
  return digits;
}

/** Files of the index that Pagefind loads as it searches. */
const DATA = /^pagefind-entry\.json$|\.(?:pf_meta|pf_index|pf_filter|pf_fragment|pagefind)$/;

const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3);
