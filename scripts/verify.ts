import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Folders } from '../src/folders.ts';
import { describeFindings, type Finding } from './publish/finding.ts';
import { callerFolder, nameForCaller } from './shell/caller.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand } from './shell/command.ts';
import { showCountdown } from './shell/countdown.ts';
import { formatSeconds } from './shell/progress.ts';
import { verifyBag } from './verify/bag.ts';
import { verifyCollection } from './verify/collection.ts';
import { describeBag, describeReport } from './verify/report.ts';
import { verifySite } from './verify/site.ts';

/** What a verification came to: all that was found, with files as the caller calls them, and what was verified. */
export interface Verified {
  readonly findings: readonly Finding[];
  readonly summary: string;
}

/** What is verified: the collection, its finished site, or both. */
export type Scope = 'collection' | 'site' | 'all';

/**
 * Verifies a collection from its captures, and its site where there is one. Nothing is written.
 *
 * @param onProgress Called after each capture.
 */
export async function verify(
  folders: Folders,
  scope: Scope = 'all',
  onProgress?: (done: number, of: number) => void,
): Promise<Verified> {
  const { content, dist } = folders;
  const collection = scope === 'site' ? null : await verifyCollection(content, onProgress);
  const site = scope !== 'collection' && existsSync(dist) ? await verifySite(folders) : null;
  const known = new Set(collection?.findings.map(({ file }) => file));
  const sources = site?.sources.filter(({ file }) => !known.has(file)) ?? [];
  const findings = [
    ...[...(collection?.findings ?? []), ...sources].map(nameIn(content)),
    ...(site?.findings ?? []).map(nameIn(dist)),
  ];
  return { findings, summary: describeReport(collection, site) };
}

const nameIn =
  (folder: string) =>
  (finding: Finding): Finding => ({ ...finding, file: nameForCaller(join(folder, finding.file)) });

/** Verifies a bag, files named as the caller calls them. */
async function verifyOneBag(named: string): Promise<Verified> {
  const bag = resolve(callerFolder(), named);
  if (!existsSync(bag)) throw new Error(`${nameForCaller(bag)}:1: no such folder; name a bag with --bag`);
  const report = await verifyBag(bag);
  return { findings: report.findings.map(nameIn(bag)), summary: describeBag(report) };
}

const USAGE = `npm run verify -- [options]
  --content DIR  a collection; without it, content
  --dist DIR     its finished site; without it, where the build puts it
  --bag DIR      a bag, and the collection in it, instead of both`;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...CONTENT_OPTION,
      dist: { type: 'string' },
      bag: { type: 'string' },
    },
  });
  const started = performance.now();
  const { findings, summary } = values.bag === undefined ? await verifyNamed(values) : await verifyOneBag(values.bag);
  if (findings.length > 0) process.stderr.write(`${describeFindings(findings)}\n`);
  const result = findings.length === 0 ? 'nothing is damaged' : `${findings.length} findings`;
  process.stdout.write(`${summary}; ${result}, in ${formatSeconds(performance.now() - started)}\n`);
  return findings.length === 0 ? 0 : 1;
}

/** Verifies the collection and the site that the caller named. */
async function verifyNamed(values: { readonly content?: string; readonly dist?: string }): Promise<Verified> {
  const folders = openCollection(values.content);
  const dist = values.dist === undefined ? folders.dist : resolve(callerFolder(), values.dist);
  if (values.dist !== undefined && !existsSync(dist))
    throw new Error(`${nameForCaller(dist)}:1: no such folder; name a finished site with --dist`);
  const onProgress = process.stderr.isTTY ? showCountdown('captures', (text) => process.stderr.write(text)) : undefined;
  return await verify({ ...folders, dist }, 'all', onProgress);
}

if (import.meta.main) await runCommand(USAGE, main);
