import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
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
import { findOrderedPlace, IN_MEMORY } from './listing-order.ts';
import { settleZim } from './settle-zim.ts';
import { nameDownloads } from './write-downloads.ts';
import { zimArguments } from './zim-metadata.ts';

/** The programs that make a ZIM file. */
export interface ZimWriter {
  readonly zimwriterfs: Command;
  /** Tells it another day than that of the clock; null where this machine has none. */
  readonly faketime: Command | null;
}

/** A ZIM file that was written. */
export interface WrittenZim {
  /** Its path, from the root of the site. */
  readonly file: string;
  /** Whether its order is that of the paths of its files, as on any other machine, and not that of this file system. */
  readonly ordered: boolean;
}

/**
 * Writes the site as a ZIM file for Kiwix below its `downloads/`: its pages and their search, with an index of Kiwix'
 * own. Its identity follows from what is in it, and its day is the newest that the archive names where `faketime` is
 * there. zimwriterfs takes files in the order in which the file system lists them, so that they are laid out for it
 * where that order is known.
 *
 * @param day The newest day that the archive names, ISO 8601; null where it names none.
 * @param places Where they may be laid out, the cache at last.
 * @throws {Error} with what zimwriterfs says, where it fails.
 */
export async function writeZim(
  { content, dist, cache }: Folders,
  { zimwriterfs, faketime }: ZimWriter,
  day: string | null,
  places: readonly string[] = [IN_MEMORY],
): Promise<WrittenZim> {
  const archive = await readArchive(content);
  const name = nameDownloads(archive);
  const file = `${DOWNLOADS}${name}.zim`;
  const files = (await listAll(dist)).filter((file) => belongsIn('zim', file));
  const ordered = await findOrderedPlace([...places, cache], await measure(dist, files));
  const site = await mkdtemp(path.join(ordered?.place ?? cache, 'zim-site-'));
  const made = await mkdtemp(path.join(cache, 'zim-'));
  try {
    await copySite(dist, site, ordered === null ? files : ordered.toMake(files));
    const target = path.join(made, `${name}.zim`);
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
    return { file, ordered: ordered !== null };
  } finally {
    await Promise.all([site, made].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** The drawing of the archive that Kiwix shows, of 48 by 48 pixels: `icon.svg`, drawn once. */
const ICON = 'icon-48.png';

/** The script by which a browser keeps the site, of no use in a file that is kept already. */
const SAVING = 'scripts/saving.js';

/** Bytes of files, and as much again: what holds them takes room too. */
async function measure(dist: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(dist, file))).size));
  return 2 * sizes.reduce((sum, size) => sum + size, 0);
}

/** Copies files of a site one after another, with nothing offered for download. */
async function copySite(dist: string, site: string, files: readonly string[]): Promise<void> {
  for (const file of files) await cp(path.join(dist, file), path.join(site, file));
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
