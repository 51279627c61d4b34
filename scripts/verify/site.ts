import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Folders } from '../../src/folders.ts';
import { listFiles, readIfThere } from '../../src/loaders/files.ts';
import { parseEntry } from '../normalise/mdx.ts';
import { writeRecord } from '../normalise/records.ts';
import { CHECKSUMS, COLLECTION_CHECKSUMS, hashFile, listAll } from '../publish/checksums.ts';
import { ENTRY_LINES } from '../../src/archive/record-parts.ts';
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
  if (files.includes(ENTRY_LINES) && sound(ENTRY_LINES)) findings.push(...(await checkData(content, dist)));
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

/** The data of the site must be what the entries give now: one a line, in the order of their ids. */
async function checkData(content: string, dist: string): Promise<Finding[]> {
  const folder = join(content, 'entries');
  const files = (await listFiles(folder, '.mdx')).toSorted((a, b) =>
    basename(a, '.mdx') < basename(b, '.mdx') ? -1 : 1,
  );
  const expected = createHash('sha256');
  try {
    for (const file of files)
      expected.update(writeRecord(parseEntry(await readFile(join(folder, file), 'utf8'), file)));
  } catch {
    // An entry that can't be read is a finding of the collection.
    return [];
  }
  if ((await hashFile(join(dist, ENTRY_LINES))) === expected.digest('hex')) return [];
  return [{ file: ENTRY_LINES, line: 1, message: `holds other entries than the collection does now; ${OF_SITE.file}` }];
}
