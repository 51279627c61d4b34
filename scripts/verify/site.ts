import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../../src/folders.ts';
import { readIfThere } from '../../src/loaders/files.ts';
import { CHECKSUMS, COLLECTION_CHECKSUMS, hashFile, listAll } from '../publish/checksums.ts';
import { makeDataFiles } from '../publish/data/make-files.ts';
import type { Finding } from '../publish/finding.ts';
import { checkListed, readChecklist, type Advice, type Checklist } from './checklist.ts';

/** What was verified of a site, and what is wrong with it. */
export interface SiteReport {
  /** Of files of the site. */
  readonly findings: readonly Finding[];
  /** Of files of the collection that are not those the site was built from. */
  readonly sources: readonly Finding[];
  readonly files: number;
}

const OF_SITE: Advice = { file: 'build the site again', list: 'build the site again' };
const OF_COLLECTION: Advice = {
  file: 'restore it from the last commit, or build the site again where it was meant',
  list: OF_SITE.list,
};

/** Verifies a site: every file against the list of digests, and the data and what it was built from against the collection. */
export async function verifySite({ content, dist, cache }: Folders): Promise<SiteReport> {
  const list = readChecklist(CHECKSUMS, await readIfThere(join(dist, CHECKSUMS)), OF_SITE);
  const files = (await listAll(dist)).filter((file) => file !== CHECKSUMS);
  const findings = [...list.findings, ...(await checkFiles(dist, files, list, OF_SITE))];
  const sound = (file: string): boolean => findings.every((finding) => finding.file !== file);
  findings.push(...(await checkData(dist, content, sound)));
  if (!sound(COLLECTION_CHECKSUMS) || !files.includes(COLLECTION_CHECKSUMS))
    return { findings, sources: [], files: files.length };
  const sources = readChecklist(
    COLLECTION_CHECKSUMS,
    await readFile(join(dist, COLLECTION_CHECKSUMS), 'utf8'),
    OF_COLLECTION,
  );
  const kept = await listAll(content, [dist, cache]);
  return {
    findings: [...findings, ...sources.findings],
    sources: await checkFiles(content, kept, sources, OF_COLLECTION),
    files: files.length,
  };
}

/** Compares files with a list; files that it names and that are not there are said too. */
async function checkFiles(
  folder: string,
  files: readonly string[],
  list: Checklist,
  advice: Advice,
): Promise<Finding[]> {
  const there = new Set(files);
  const findings = [...list.lines.keys()]
    .filter((file) => !there.has(file))
    .flatMap((file) => checkListed(list, file, undefined, advice));
  for (const file of files) findings.push(...checkListed(list, file, await hashFile(join(folder, file)), advice));
  return findings;
}

/** The data of the site must be what the entries give now, every file of it. */
async function checkData(dist: string, content: string, isSound: (file: string) => boolean): Promise<Finding[]> {
  const expected = new Map<string, Hash>();
  try {
    for await (const { file, text } of makeDataFiles(content, dist)) {
      const hash = expected.get(file) ?? createHash('sha256');
      expected.set(file, hash.update(text));
    }
  } catch {
    // An entry that can't be read is a finding of the collection.
    return [];
  }
  const findings: Finding[] = [];
  for (const [file, hash] of expected) {
    if (!isSound(file) || !existsSync(join(dist, file))) continue;
    if ((await hashFile(join(dist, file))) !== hash.digest('hex'))
      findings.push({ file, line: 1, message: `holds something else than the collection gives now; ${OF_SITE.file}` });
  }
  return findings;
}
