import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import { slugsOf } from '../../../src/archive/slugs.ts';
import { DOWNLOAD_PATH, NO_DOWNLOAD } from '../../../src/archive/download.ts';
import type { Folders } from '../../../src/folders.ts';
import { readArchive } from '../../../src/loaders/archive.ts';
import { listAll } from '../checksums.ts';
import { readEntries } from '../data.ts';
import { makeFolder, sizeOnDisk } from './folder-files.ts';

/** Clusters that sticks are formatted with up to 32 GB, and above: exFAT as Windows sets it, in bytes. */
const CLUSTERS = [32 * 1024, 128 * 1024];

/**
 * Writes the archive as a zip file below `downloads/` of a finished site, and a link to it into the page of downloads.
 * The same site gives the same bytes.
 *
 * @returns What the folder takes on a stick, in a sentence.
 * @throws {Error} where the page of downloads is not as it is expected.
 */
export async function writeDownload({ content, dist }: Folders): Promise<string> {
  const archive = await readArchive(content);
  const day = lastDay(await readEntries(content));
  const site = new Map<string, Uint8Array>();
  for (const file of await listAll(dist)) site.set(file, await readFile(path.join(dist, file)));
  const files = makeFolder(site, archive, day);
  const name = slugsOf([archive.name]).get(archive.name) ?? 'archive';
  const zip = packFolder(name, files, day);
  const address = `downloads/${name}.zip`;
  await mkdir(path.join(dist, 'downloads'), { recursive: true });
  await writeFile(path.join(dist, address), zip);
  const size = inMegabytes(zip.length);
  await offer(path.join(dist, DOWNLOAD_PATH), `<a href="${address}">${name}.zip</a>, ${size}, ${files.size} files`);
  const sizes = [...files.values()].map(({ length }) => length);
  const taken = CLUSTERS.map(
    (cluster) => `${inMegabytes(sizeOnDisk(sizes, cluster))} with clusters of ${cluster / 1024} kB`,
  );
  return `The folder of ${address} (${size}) holds ${sizes.length} files; on a stick it takes ${taken.join(', ')}.`;
}

/**
 * Packs files into a zip file, below one folder.
 *
 * @param day The date of every file, ISO 8601: the clock of a build would make each zip file another.
 */
export function packFolder(folder: string, files: ReadonlyMap<string, Uint8Array>, day: string | null): Uint8Array {
  const [year = 0, month = 1, date = 1] = (day ?? '').split('-').map(Number);
  // A zip file knows neither a time zone nor a year before 1980.
  const mtime = year < 1980 ? new Date(1980, 0, 1) : new Date(year, month - 1, date);
  return zipSync(Object.fromEntries([...files].map(([file, bytes]) => [`${folder}/${file}`, bytes])), { mtime, os: 3 });
}

/** What names days in an entry, ISO 8601 or EDTF. */
interface Dated {
  readonly date: string | null;
  readonly versions: readonly { readonly captured: string | null }[];
  readonly changes: readonly { readonly since: string }[];
}

/** The newest day that entries name of themselves, of their captures or of their changes; null where none is named. */
export function lastDay(entries: readonly Dated[]): string | null {
  const days = entries
    .flatMap(({ date, versions, changes }) => [
      date,
      ...versions.map(({ captured }) => captured),
      ...changes.map(({ since }) => since),
    ])
    .flatMap((date) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? []);
  return days.sort().at(-1) ?? null;
}

/** Puts into the page of downloads what it offers, in the place of the sentence that it offers nothing. */
async function offer(page: string, link: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  if (!html.includes(NO_DOWNLOAD))
    throw new Error(
      `${page} does not say “${NO_DOWNLOAD}”, where the download is to be linked; see src/pages/${path.basename(page, '.html')}.astro`,
    );
  await writeFile(
    page,
    html.replace(NO_DOWNLOAD, () => link),
  );
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
