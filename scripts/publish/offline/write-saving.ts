import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { inMegabytes } from '../../../src/archive/megabytes.ts';
import {
  SAVE_WORKER_PATH,
  SAVED_EXTENT_PATH,
  SAVED_FILES_PATH,
  type SavedExtent,
  type SavedFile,
} from '../../../src/archive/addresses/saving.ts';
import { CLASSIC_SCRIPT } from '../../../src/integrations/classic-script.ts';
import { digest } from '../../normalise/run/digest.ts';
import { ROOT } from '../../shell/root.ts';
import { CHECKSUMS, listAll } from '../checksums.ts';
import { isDiskOnly } from './disk-only.ts';

/**
 * Writes what a browser needs to keep a finished site: the list of its files with their digests, and the service
 * worker. The same site gives the same bytes.
 *
 * @param dist The folder of the site.
 * @returns How much a reader's browser would keep, in a sentence.
 */
export async function writeSaving(dist: string): Promise<string> {
  const files: SavedFile[] = [];
  for (const file of (await listAll(dist)).filter(isKept)) {
    const bytes = await readFile(path.join(dist, file));
    files.push([file, digest(bytes), bytes.length]);
  }
  const extent = measure(files);
  await writeFile(path.join(dist, SAVED_FILES_PATH), `${JSON.stringify(files)}\n`);
  await writeFile(path.join(dist, SAVED_EXTENT_PATH), `${JSON.stringify(extent)}\n`);
  await build({
    ...CLASSIC_SCRIPT,
    entryPoints: [path.join(ROOT, 'src', 'browser', 'save-worker.ts')],
    outfile: path.join(dist, SAVE_WORKER_PATH),
    minify: true,
  });
  return `A browser that saves the site for offline reading keeps ${extent.files} files, ${inMegabytes(extent.bytes)}.`;
}

/** How much files are together. */
export const measure = (files: readonly SavedFile[]): SavedExtent => ({
  version: digest(JSON.stringify(files)),
  files: files.length,
  bytes: files.reduce((sum, [, , bytes]) => sum + bytes, 0),
});

/** Whether a reader's browser keeps a file of a site. */
export const isKept = (file: string): boolean => !isDiskOnly(file) && !NOT_KEPT.some(({ files }) => files.test(file));

const NOT_KEPT: readonly { readonly files: RegExp; readonly reason: string }[] = [
  {
    files: /^data\/(?:(?:entries|tei|schemas)\/|bibliography\.|[^/]+\.(?:csv|xml)$|datapackage\.json$)/,
    reason: 'data in other forms is there to be taken away, and no page reads it',
  },
  {
    files: /\.atom$|^(?!data\/|pagefind\/).*\.json$/,
    reason: 'a feed tells of what is new, which the network alone does',
  },
  { files: /^downloads\//, reason: 'who saves the site has no need of a second copy of it' },
  { files: /^404\.html$/, reason: 'a host sends it for an address that it does not have' },
  {
    files: new RegExp(`(?:^|/)(?:${CHECKSUMS}|collection\\.sha256)$`),
    reason: 'digests of files in a folder are checked there',
  },
  {
    files: new RegExp(`^(?:${[SAVE_WORKER_PATH, SAVED_EXTENT_PATH, SAVED_FILES_PATH].join('|')})$`),
    reason: 'the network alone tells what is new',
  },
];
