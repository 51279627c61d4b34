import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Folders } from '../../src/folders.ts';
import { listBelow } from '../shell/list-below.ts';

/** The list of the digests of all files of a site, itself left out, from its root. */
export const CHECKSUMS = 'checksums.sha256';

/** The list of the digests of all files that the site was built from, as they lie in the folder of the collection. */
export const COLLECTION_CHECKSUMS = 'data/collection.sha256';

/** A line of a list of digests. */
export interface Checksum {
  readonly file: string;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/**
 * Writes digests as `sha256sum -c` of GNU coreutils reads them, in the order of the paths. A line whose path holds
 * a backslash or the end of a line begins with a backslash, and has both escaped.
 */
export function formatChecksums(checksums: Iterable<Checksum>): string {
  return [...checksums]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(
      ({ file, sha256 }) => `${/[\\\n\r]/.test(file) ? '\\' : ''}${sha256}  ${file.replace(/[\\\n\r]/g, escapeOf)}\n`,
    )
    .join('');
}

/** Reads a line of such a list, without its end; null where it is none. */
export function parseChecksum(line: string): Checksum | null {
  const [, escaped, sha256, name] = /^(\\?)([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
  if (sha256 === undefined || name === undefined) return null;
  const plain = (_: string, letter: string): string => ({ n: '\n', r: '\r' })[letter] ?? letter;
  return { sha256, file: escaped === '' ? name : name.replace(/\\(.)/g, plain) };
}

/** Writes down the digests of what a site was built from, and then of every file of it. */
export async function writeChecksums({ content, dist, cache }: Folders): Promise<void> {
  await mkdir(path.join(dist, 'data'), { recursive: true });
  await writeFile(path.join(dist, COLLECTION_CHECKSUMS), formatChecksums(await hashFiles(content, [dist, cache])));
  const site = await hashFiles(dist);
  await writeFile(path.join(dist, CHECKSUMS), formatChecksums(site.filter(({ file }) => file !== CHECKSUMS)));
}

/**
 * The files below a folder by their paths from it, with `/`, and those of folders in it. Files whose name begins
 * with a dot are the system's own, and a link is no file of the folder.
 *
 * @param without Folders that are left out, as absolute paths.
 */
export async function listAll(folder: string, without: readonly string[] = []): Promise<string[]> {
  const found = listBelow(folder);
  const isFile = await Promise.all(found.map(async (file) => (await lstat(file)).isFile()));
  return found
    .filter((_, at) => isFile[at])
    .filter((file) => !without.some((other) => file.startsWith(other + path.sep)))
    .map((file) => path.relative(folder, file).split(path.sep).join('/'))
    .filter((file) => !/(?:^|\/)\./.test(file))
    .sort();
}

/** The digest of a file, however large. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function hashFiles(folder: string, without: readonly string[] = []): Promise<Checksum[]> {
  const checksums: Checksum[] = [];
  for (const file of await listAll(folder, without))
    checksums.push({ file, sha256: await hashFile(path.join(folder, file)) });
  return checksums;
}

const escapeOf = (character: string): string => ({ '\n': '\\n', '\r': '\\r' })[character] ?? '\\\\';
