import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inMegabytes } from '../src/archive/megabytes.ts';
import { newestDay } from '../src/archive/dates/newest-day.ts';
import type { Folders } from '../src/folders.ts';
import { buildSite, describeBuild } from './build.ts';
import { writeChecksums } from './publish/checksums.ts';
import { walkEntries } from './publish/data.ts';
import { offerDownloads } from './publish/downloads/offer-downloads.ts';
import { writeZim, type ZimWriter } from './publish/downloads/write-zim.ts';
import { writeSaving } from './publish/offline/write-saving.ts';
import { takeStamp, writeStamp } from './publish/stamp.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand } from './shell/command.ts';
import { findProgram, PROGRAMS } from './shell/programs.ts';
import { type Progress, showProgress } from './shell/progress.ts';
import { ROOT } from './shell/root.ts';

const USAGE = `npm run zim -- [options] builds an archive where anything changed, and packs it as a ZIM file for Kiwix
  --content DIR  a collection; without it, content`;

/**
 * Builds the archive where anything changed, packs it as a ZIM file for Kiwix, and offers that on its
 * page of downloads.
 *
 * @returns The path of the file.
 * @throws {Error} where zimwriterfs is missing, and says what to install; where the site has faults, and names them.
 */
export async function makeZim(folders: Folders, progress: Progress): Promise<string> {
  const writer = findWriter();
  const built = await buildSite(folders, progress, { skipUnchanged: true });
  if (built.findings.length > 0) throw new Error(`${describeBuild(built)}; mend the site, and run this again`);
  const day = newestDay(await Array.fromAsync(walkEntries(folders.content), ({ paragraphs, ...head }) => head));
  const { file, ordered } = await progress.step('Packing the file for Kiwix', () => writeZim(folders, writer, day));
  await offerDownloads(folders.dist);
  await writeSaving(folders.dist);
  await writeChecksums(folders);
  await writeStamp(folders, await takeStamp(ROOT, folders));
  if (writer.faketime === null)
    progress.say('The file holds the day of today; with Debian’s package faketime it would be that of the archive.');
  if (!ordered)
    progress.say('The order of its files is that of this file system, so that another machine may write other bytes.');
  return path.join(folders.dist, file);
}

/** The programs for it, as this machine has them. */
export function findWriter(): ZimWriter {
  const zimwriterfs = findProgram('zimwriterfs');
  if (zimwriterfs !== null) return { zimwriterfs, faketime: findProgram('faketime') };
  const { title, package: debian, variable } = PROGRAMS.zimwriterfs;
  throw new Error(
    `${title} is not on this machine, which packs the file for Kiwix; install Debian's package ${debian} (apt-get install ${debian}), or name one: ${variable}=/path`,
  );
}

if (import.meta.main) {
  await runCommand(USAGE, async (args) => {
    const progress = showProgress((text) => process.stdout.write(text));
    const { values } = parseArgs({ args, options: CONTENT_OPTION });
    const file = await makeZim(openCollection(values.content), progress);
    progress.say(`${file}, ${inMegabytes((await stat(file)).size)}`);
    return 0;
  });
}
