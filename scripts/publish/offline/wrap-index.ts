import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writePartScript } from '../../../src/archive/addresses/part-script.ts';
import { writeByteLiteral } from '../../../src/search/byte-literal.ts';
import { DISK_INDEX_PATH, isText, scriptOf } from '../../../src/search/wrapped-files.ts';
import { ROOT } from '../../shell/root.ts';
import { listAll } from '../checksums.ts';
import { bundleEngine } from './bundle-engine.ts';

/** What texts that share a script weigh together, more or less, in bytes. */
const SHARED_BYTES = 32_000;

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
  const files = (await listAll(folder)).filter((file) => !SCRIPTS.includes(file));
  const unknown = files.find((file) => !DATA.test(file));
  if (unknown !== undefined)
    throw new Error(
      `${path.join(folder, unknown)} is a file that no release of Pagefind wrote before, so search might not answer from a disk: read how this release loads it, and change ${path.relative(ROOT, import.meta.filename)}`,
    );
  const texts = files.filter(isText);
  const sizes = await Promise.all(texts.map(async (file) => (await stat(path.join(folder, file))).size));
  const shares = countShares(sizes);
  for (const [script, held] of Map.groupBy(files, (file) => scriptOf(file, shares))) {
    const wrapped = held.map(async (file) => ({ file, bytes: await readFile(path.join(folder, file)) }));
    await writeFile(path.join(dist, script), wrapFiles(script, await Promise.all(wrapped)), 'latin1');
  }
  await writeFile(path.join(dist, DISK_INDEX_PATH), await bundleEngine(folder, shares));
}

/** Into how many scripts texts of these sizes are shared out. */
export const countShares = (sizes: readonly number[]): number =>
  Math.max(1, Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / SHARED_BYTES));

/**
 * A script that brings files of the index.
 *
 * @param script Its path from the root of the site.
 * @param files By their paths below `pagefind/`.
 * @returns One character for each byte of the script, so that it must be written as Latin-1.
 * @throws {Error} where a path holds other characters than those of ASCII.
 */
export function wrapFiles(
  script: string,
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): string {
  const entries = files.map(({ file, bytes }) => {
    if (!/^[ -~]+$/.test(file)) throw new Error(`${file} is not named in ASCII, as files of Pagefind's index are`);
    return `${JSON.stringify(file)}:${writeByteLiteral(bytes)}`;
  });
  return writePartScript(script, `{${entries.join(',')}}`);
}

/** Files of the index that Pagefind loads as it searches. */
const DATA = /^pagefind-entry\.json$|\.(?:pf_meta|pf_index|pf_filter|pf_fragment|pagefind)$/;

/** Pagefind's own scripts, which are bundled. */
const SCRIPTS: readonly string[] = ['pagefind.js', 'pagefind-worker.js'];
