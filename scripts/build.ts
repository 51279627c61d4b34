import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Folders } from '../src/folders.ts';
import { readArchive } from '../src/loaders/archive.ts';
import { buildPages, readCaptures } from './publish/before.ts';
import { readRegister } from './publish/check-addresses.ts';
import { checkSite } from './publish/checks.ts';
import { writeChecksums } from './publish/checksums.ts';
import { listData } from './publish/data/list-data.ts';
import { walkEntries, writeData } from './publish/data.ts';
import { writeDownloads } from './publish/downloads/write-downloads.ts';
import { describeFindings, type Finding } from './publish/finding.ts';
import { writePassages } from './publish/passages/write-passages.ts';
import { wrapIndex } from './publish/offline/wrap-index.ts';
import { writeSaving } from './publish/offline/write-saving.ts';
import { writeSearchIndex } from './publish/search-index.ts';
import { readSite } from './publish/site.ts';
import { writeSitemap } from './publish/sitemap.ts';
import { writeStemmers } from './publish/stemmers.ts';
import { readStamp, removeStamp, takeStamp, writeStamp } from './publish/stamp.ts';
import { doAlone } from './shell/alone.ts';
import { nameForCaller } from './shell/caller.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand } from './shell/command.ts';
import { ROOT } from './shell/root.ts';
import { formatSeconds, showProgress, type Progress } from './shell/progress.ts';

const USAGE = `npm run build -- [options] makes the whole site of a collection
  --content DIR  a collection; without it, content`;

/** What a build came to. */
export interface Built {
  readonly entries: number;
  readonly paragraphs: number;
  /** Captures that could not be read; why is said while it builds. */
  readonly refused: number;
  /** What is wrong with the finished site. */
  readonly findings: readonly Finding[];
  /** Milliseconds. */
  readonly time: number;
}

/** What runs on the finished pages, in this order, told how many paragraphs there are to read. A sentence it gives is said. */
const PUBLISH: readonly { name: string; run: (folders: Folders, paragraphs: number) => Promise<unknown> }[] = [
  {
    name: 'Indexing the texts',
    run: ({ dist }, paragraphs) => (paragraphs === 0 ? Promise.resolve() : writeSearchIndex(dist)),
  },
  {
    name: 'Indexing the paragraphs',
    run: writePassages,
  },
  {
    name: 'Packing the index for disks',
    run: ({ dist }, paragraphs) => (paragraphs === 0 ? Promise.resolve() : wrapIndex(dist)),
  },
  {
    name: 'Writing the stemmers',
    run: async ({ content, dist }) =>
      writeStemmers(await Array.fromAsync(walkEntries(content), ({ language }) => language), dist),
  },
  { name: 'Writing the data', run: ({ content, dist }) => writeData(content, dist) },
  { name: 'Writing the sitemap', run: writeSitemap },
  { name: 'Listing the data', run: ({ dist }) => listData(dist) },
  { name: 'Making the downloads', run: writeDownloads },
  { name: 'Listing what browsers can save', run: ({ dist }) => writeSaving(dist) },
  { name: 'Writing the checksums', run: writeChecksums },
];

/**
 * Makes the whole site from the captures: normalise, pages, what is made from the pages, checks.
 *
 * @param options.skipUnchanged Leaves a site as it is that was built from the very same files and not touched since.
 * @throws {Error} where a step fails, or another process builds the same; findings and refused captures don't, they are in what is returned.
 */
export const buildSite = (folders: Folders, progress: Progress, { skipUnchanged = false } = {}): Promise<Built> =>
  doAlone(path.join(folders.cache, 'building.pid'), 'a build of this collection', () =>
    build(folders, progress, skipUnchanged),
  );

async function build(folders: Folders, progress: Progress, skipUnchanged: boolean): Promise<Built> {
  const started = performance.now();
  await readArchive(folders.content);
  const { entries, paragraphs, refusals } = await progress.step('Reading the captures', () =>
    readCaptures(folders, progress),
  );
  const stamp = await takeStamp(ROOT, folders);
  const unchanged = skipUnchanged && (await readStamp(folders)) === stamp;
  if (unchanged) {
    progress.say('Nothing has changed since the last build.');
  } else {
    await removeStamp(folders);
    await progress.step('Building the pages', () => buildPages(folders, progress));
    await publishSite(folders, paragraphs, progress);
  }
  if (entries === 0 && refusals.length === 0) progress.say(sayWhatNext(folders));
  const findings = await progress.step('Checking the site', async () =>
    checkSite(await readSite(folders.dist), await readRegister(folders.content)),
  );
  if (findings.length > 0) progress.say(describeFindings(findings));
  else if (!unchanged) await writeStamp(folders, stamp);
  return {
    entries,
    paragraphs,
    refused: refusals.length,
    findings,
    time: performance.now() - started,
  };
}

/**
 * Makes what is made from the finished pages: the index, the data, the downloads.
 *
 * @param paragraphs How many there are to read.
 */
export async function publishSite(folders: Folders, paragraphs: number, progress: Progress): Promise<void> {
  for (const { name, run } of PUBLISH) {
    const said = await progress.step(name, () => run(folders, paragraphs));
    if (typeof said === 'string') progress.say(said);
  }
}

/** What to do with a collection that gave no entry. */
function sayWhatNext({ content }: Folders): string {
  const raw = nameForCaller(path.join(content, 'raw'));
  return `This collection holds no documents yet. Put pages, texts or a Telegram export into ${raw} and run this again.`;
}

/** A build in one line. */
export function describeBuild({ entries, paragraphs, refused, findings, time }: Built): string {
  const wrong = findings.length === 0 ? '' : `, ${findings.length} findings`;
  return `${entries} entries, ${paragraphs} paragraphs, ${refused} captures refused${wrong}, in ${formatSeconds(time)}`;
}

if (import.meta.main) {
  await runCommand(USAGE, async (args) => {
    const progress = showProgress((text) => process.stdout.write(text));
    const { values } = parseArgs({ args, options: CONTENT_OPTION });
    const built = await buildSite(openCollection(values.content), progress);
    progress.say(describeBuild(built));
    return built.findings.length > 0 || built.refused > 0 ? 1 : 0;
  });
}
