import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DOWNLOAD_PATH, DOWNLOADS, OFFERS_ID } from '../../../src/archive/addresses/download.ts';
import { renderOffers } from '../../../src/render/offers.ts';
import type { Folders } from '../../../src/folders.ts';
import { readArchive } from '../../../src/loaders/archive.ts';
import type { Command } from '../../shell/programs.ts';
import { listAll } from '../checksums.ts';
import { fillElement } from './fill-element.ts';
import { belongsIn } from './left-out.ts';
import { settleZim } from './settle-zim.ts';
import { nameDownloads } from './write-downloads.ts';
import { zimArguments } from './zim-metadata.ts';

/** The programs that make a ZIM file. */
export interface ZimWriter {
  readonly zimwriterfs: Command;
  /** Tells it another day than that of the clock; null where this machine has none. */
  readonly faketime: Command | null;
}

/**
 * Writes the site as a ZIM file for Kiwix below its `downloads/`: its pages and their search, with an index of Kiwix'
 * own. Its identity follows from what is in it, and its day is the newest that the archive names where `faketime` is
 * there. What is left to chance is the order in which the file system lists files, which is that of the file.
 *
 * @param day The newest day that the archive names, ISO 8601; null where it names none.
 * @returns The path of the file, from the root of the site.
 * @throws {Error} with what zimwriterfs says, where it fails.
 */
export async function writeZim(
  { content, dist, cache }: Folders,
  { zimwriterfs, faketime }: ZimWriter,
  day: string | null,
): Promise<string> {
  const archive = await readArchive(content);
  const name = nameDownloads(archive);
  const file = `${DOWNLOADS}${name}.zim`;
  const copy = await mkdtemp(path.join(cache, 'zim-'));
  try {
    await copySite(dist, copy);
    const target = path.join(copy, `${name}.zim`);
    const site = path.join(copy, SITE);
    const clock = faketime === null || day === null ? [] : [faketime.file, ...faketime.args, '-f', `@${day} 00:00:00`];
    const [program, ...args] = [
      ...clock,
      zimwriterfs.file,
      ...zimwriterfs.args,
      ...zimArguments(archive, name),
      '--welcome=index.html',
      `--illustration=${ICON}`,
      // One thread, since several finish their work in another order each time.
      '--threads=1',
      site,
      target,
    ];
    await run(program, args);
    const zim = await readFile(target);
    settleZim(zim);
    await writeFile(path.join(dist, file), zim);
    return file;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const SITE = 'site';

/** The drawing of the archive that Kiwix shows, of 48 by 48 pixels: `icon.svg`, drawn once. */
const ICON = 'icon-48.png';

/** The script by which a browser keeps the site, of no use in a file that is kept already. */
const SAVING = 'scripts/saving.js';

/** Copies what a ZIM file holds of a site, with nothing offered for download. */
async function copySite(dist: string, copy: string): Promise<void> {
  const site = path.join(copy, SITE);
  for (const file of await listAll(dist))
    if (belongsIn('zim', file)) await cp(path.join(dist, file), path.join(site, file));
  const page = path.join(site, DOWNLOAD_PATH);
  await writeFile(page, fillElement(await readFile(page, 'utf8'), OFFERS_ID, renderOffers([])));
  await writeFile(path.join(site, SAVING), '// Kept already.\n');
}

async function run(program: string, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(program, args, { env: { ...process.env, TZ: 'UTC' } });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : '';
    throw new Error(`zimwriterfs wrote no file: ${said.trim() || String(cause)}`, { cause });
  }
}
