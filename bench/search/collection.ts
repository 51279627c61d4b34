import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { buildSite } from '../../scripts/build.ts';
import { layOut } from '../../scripts/new/layout.ts';
import { readEntries } from '../../scripts/publish/data.ts';
import { openCollection } from '../../scripts/shell/collection.ts';
import { showProgress } from '../../scripts/shell/progress.ts';
import { ROOT } from '../../scripts/shell/root.ts';
import { foldersOf } from '../../src/folders.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { findCorpus } from '../normalise/corpus.ts';
import { inventCaptures } from './invented.ts';

/** How many entries are invented beside the pages of the corpus, and from which seed. */
const INVENTED = 1000;
const SEED = 5;

/** A collection whose site is built. */
export interface Built {
  /** The folder of the site. */
  readonly dist: string;
  readonly entries: readonly Entry[];
}

/** Lays out a collection of the pages of a corpus and of invented entries in a folder, and builds its site. */
export function buildLarge(corpus: string, folder: string, say: (line: string) => void): Promise<Built> {
  layOutInvented(folder, INVENTED);
  cpSync(join(findCorpus(corpus), 'text'), join(folder, 'raw', 'corpus'), { recursive: true });
  return build(folder, say);
}

/** Lays out a collection of so many invented entries in a folder, and builds its site. */
export function buildInvented(count: number, folder: string, say: (line: string) => void): Promise<Built> {
  layOutInvented(folder, count);
  return build(folder, say);
}

/** Builds the project's own collection in another folder, so that nothing of the project is touched. */
export function buildOwn(folder: string, say: (line: string) => void): Promise<Built> {
  cpSync(foldersOf(ROOT).content, folder, { recursive: true });
  return build(folder, say);
}

/**
 * Builds a collection as `npm run build -- --content` does. One that was built before is left as it is, where neither
 * its captures nor the program have changed since.
 *
 * @throws {Error} where a capture was refused or the site is not sound: what is measured on it would be worth nothing.
 */
async function build(folder: string, say: (line: string) => void): Promise<Built> {
  const folders = openCollection(folder);
  const progress = showProgress((text) => say(text.trimEnd()));
  const { refused, findings } = await buildSite(folders, progress, { skipUnchanged: true });
  if (refused > 0 || findings.length > 0)
    throw new Error(
      `${folder}:1: ${String(refused)} captures refused, ${String(findings.length)} findings, expected none of either; the reasons stand above`,
    );
  return { dist: folders.dist, entries: await readEntries(folders.content) };
}

function layOutInvented(folder: string, count: number): void {
  for (const [file, text] of layOut('bench')) write(join(folder, file), text);
  for (const [file, text] of inventCaptures(count, SEED)) write(join(folder, 'raw', 'invented', file), text);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
