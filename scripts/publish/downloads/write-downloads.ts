import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DOWNLOADS } from '../../../src/archive/addresses/download.ts';
import { newestDay } from '../../../src/archive/dates/newest-day.ts';
import { slugsOf } from '../../../src/archive/addresses/slugs.ts';
import type { Folders } from '../../../src/folders.ts';
import { readArchive } from '../../../src/loaders/archive.ts';
import { inMegabytes } from '../../../src/archive/megabytes.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { sizeOnDisk } from './folder-files.ts';
import { offerDownloads } from './offer-downloads.ts';
import { writeBooks } from './write-books.ts';
import { writeFolder } from './write-folder.ts';

/** Clusters that sticks are formatted with up to 32 GB, and above: exFAT as Windows sets it, in bytes. */
const CLUSTERS = [32 * 1024, 128 * 1024];

/** What the downloads of an archive are called, without an extension. */
export const nameDownloads = ({ name }: Pick<Archive, 'name'>): string => slugsOf([name]).get(name) ?? 'archive';

/**
 * Writes the archive as books and as a folder in a zip file below `downloads/` of a finished site, and offers them on
 * its page of downloads. The same site gives the same bytes.
 *
 * @returns What the folder takes on a stick, in a sentence.
 * @throws {Error} where the page of downloads has no place for the offers.
 */
export async function writeDownloads({ content, dist }: Folders): Promise<string> {
  const archive = await readArchive(content);
  const name = nameDownloads(archive);
  await mkdir(path.join(dist, DOWNLOADS), { recursive: true });
  const entries = await writeBooks(content, archive, dist, `${DOWNLOADS}${name}.epub`);
  const zip = `${DOWNLOADS}${name}.zip`;
  const sizes = await writeFolder(dist, name, archive, newestDay(entries), path.join(dist, zip));
  await offerDownloads(dist);
  if (sizes === null)
    return 'The site is too large for a zip file, so none is offered; the folder itself can be copied.';
  const taken = CLUSTERS.map(
    (cluster) => `${inMegabytes(sizeOnDisk(sizes, cluster))} with clusters of ${String(cluster / 1024)} kB`,
  );
  const { size } = await stat(path.join(dist, zip));
  return `The folder of ${zip} (${inMegabytes(size)}) holds ${String(sizes.length)} files; on a stick it takes ${taken.join(', ')}.`;
}
