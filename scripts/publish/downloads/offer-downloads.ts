import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DOWNLOAD_PATH, DOWNLOADS, DOWNLOADS_CHECKSUMS, OFFERS_ID } from '../../../src/archive/addresses/download.ts';
import { renderOffers, type Offer } from '../../../src/render/offers.ts';
import { formatChecksums, hashFile } from '../checksums.ts';
import { fillElement } from './fill-element.ts';

/**
 * Puts what lies in the folder of the downloads of a finished site into its page of downloads, and the digests into a
 * list beside them. It may be done again when another has been made.
 */
export async function offerDownloads(dist: string): Promise<void> {
  const offers: Offer[] = [];
  for (const name of (await readdir(path.join(dist, DOWNLOADS))).sort()) {
    const file = path.join(dist, DOWNLOADS, name);
    const { size } = await stat(file);
    if (OFFERED.test(name)) offers.push({ name, bytes: size, sha256: await hashFile(file) });
  }
  const digests = offers.map(({ name, sha256 }) => ({ file: name, sha256 }));
  await writeFile(path.join(dist, DOWNLOADS_CHECKSUMS), formatChecksums(digests));
  const page = path.join(dist, DOWNLOAD_PATH);
  await writeFile(page, fillElement(await readFile(page, 'utf8'), OFFERS_ID, renderOffers(offers)));
}

/** The whole archive in one file; books of single entries lie in a folder of their own. */
const OFFERED = /\.(?:zip|epub|zim)$/;
