import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../../../src/schemas/archive.ts';
import { CHECKSUMS, formatChecksums, listAll, type Checksum } from '../checksums.ts';
import { renderStart, SITE, START } from './folder-files.ts';
import { belongsIn } from './left-out.ts';
import { createZip, fitsZip } from './zip-file.ts';

/** Bytes of a file that are read at once. */
const PIECE = 1 << 20;

/**
 * Packs what readers get who download the archive: the site in a folder, a page to begin with on top, and the digests
 * of all at the end.
 *
 * @param dist The folder of the finished site.
 * @param name What the folder in the zip file is called.
 * @param day The newest day that the archive names, ISO 8601; null where it names none.
 * @param zip The file to write.
 * @returns Bytes of each file in the folder; null where they are too much for a zip file, and none is written.
 */
export async function writeFolder(
  dist: string,
  name: string,
  archive: Archive,
  day: string | null,
  zip: string,
): Promise<readonly number[] | null> {
  const site = (await listAll(dist)).filter((file) => belongsIn('folder', file));
  const sizes = await Promise.all(site.map(async (file) => (await stat(path.join(dist, file))).size));
  const start = Buffer.from(renderStart(archive, day));
  const digests: Checksum[] = [];
  if (!fitsZip([...sizes, start.length, 0])) return null;

  const packed = await createZip(zip, day);
  const add = async (file: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> => {
    const hash = createHash('sha256');
    if (bytes instanceof Uint8Array) hash.update(bytes);
    await packed.add(`${name}/${file}`, bytes instanceof Uint8Array ? bytes : hashPieces(bytes, hash));
    digests.push({ file, sha256: hash.digest('hex') });
  };
  await add(START, start);
  for (const [i, file] of site.entries()) {
    const source = path.join(dist, file);
    const whole = (sizes[i] ?? 0) <= PIECE;
    await add(SITE + file, whole ? await readFile(source) : createReadStream(source, { highWaterMark: PIECE }));
  }
  const list = Buffer.from(formatChecksums(digests));
  await packed.add(`${name}/${CHECKSUMS}`, list);
  await packed.close();
  return [start.length, ...sizes, list.length];
}

/** Passes pieces on and takes their digest. */
async function* hashPieces(
  pieces: AsyncIterable<Uint8Array>,
  hash: { update(piece: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
