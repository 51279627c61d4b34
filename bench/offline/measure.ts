import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { listAll } from '../../scripts/publish/checksums.ts';
import { isDiskOnly } from '../../scripts/publish/offline/disk-only.ts';
import { wordsOf } from '../../src/archive/corpus/words.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { filesOf, serveCounting } from '../search/host.ts';
import type { First } from '../search/measure.ts';
import { follow, openCold } from '../search/reader.ts';

/** Bytes of each of some files. */
export type Sizes = readonly number[];

/** What a site weighs. */
export interface Weight {
  /** What a host needs, its downloads left out. */
  readonly site: Sizes;
  /** What only a disk needs besides. */
  readonly extra: Sizes;
  /** The files of Pagefind's index, and the scripts that hold them once more. */
  readonly index: Sizes;
  readonly wrapped: Sizes;
}

/** A first search, from a host and from a disk. */
export interface Pair {
  readonly word: string;
  readonly host: First;
  readonly disk: First;
}

/** Weighs a finished site. */
export async function weigh(dist: string): Promise<Weight> {
  const files = (await listAll(dist)).filter((file) => !file.startsWith('downloads/'));
  const sizesOf = (fits: (file: string) => boolean): Sizes =>
    files.filter(fits).map((file) => statSync(join(dist, file)).size);
  return {
    site: sizesOf((file) => !isDiskOnly(file)),
    extra: sizesOf(isDiskOnly),
    index: sizesOf((file) => /^pagefind\/(?:.*\.(?:pf_\w+|pagefind)|pagefind-entry\.json)$/.test(file)),
    wrapped: sizesOf((file) => /^pagefind\/offline\/(?!index\.js)/.test(file)),
  };
}

/** Words of at least five letters, spread over those that so many entries have. */
export function drawWords(entries: readonly Entry[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const { paragraphs } of entries)
    for (const word of new Set(paragraphs.flatMap(({ text }) => wordsOf(text).map(({ fold }) => fold))))
      if (/^[a-z]{5,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [least, most] = [Math.min(10, Math.ceil(entries.length / 2)), Math.max(120, entries.length / 10)];
  const words = [...counts].flatMap(([word, found]) => (found >= least && found <= most ? [word] : [])).sort();
  const step = Math.max(1, Math.floor(words.length / count));
  return words.filter((_, i) => i % step === 0).slice(0, count);
}

/**
 * Searches for each word first, from a host and from a disk in turns, each in a context of its own. One search at each
 * place goes before, so that the host has packed its files and the system has read those of the disk.
 */
export async function searchBoth(browser: Browser, dist: string, words: readonly string[]): Promise<Pair[]> {
  const host = await serveCounting(filesOf(dist));
  const fromHost = async (word: string): Promise<First> => {
    const opened = await openCold(browser, host);
    const { time, drawn } = await follow(opened.page, host, word);
    const bytes = opened.bytes();
    await opened.close();
    return { bytes, time, drawn };
  };
  const fromDisk = async (word: string): Promise<First> => {
    const page = await (await browser.newContext({ offline: true })).newPage();
    const read = new Set<string>();
    page.on('request', (request) => read.add(request.url()));
    const { time, drawn } = await follow(page, { address: `${pathToFileURL(dist).href}/` }, word);
    await page.context().close();
    return { bytes: sizeOf(read), time, drawn };
  };
  const pairs: Pair[] = [];
  try {
    for (const word of words.slice(0, 1)) await Promise.all([fromHost(word), fromDisk(word)]);
    for (const [i, word] of words.entries()) {
      const early = i % 2 === 0 ? await fromDisk(word) : null;
      const host = await fromHost(word);
      pairs.push({ word, host, disk: early ?? (await fromDisk(word)) });
    }
  } finally {
    await host.close();
  }
  return pairs;
}

/** Bytes of the files at addresses of a disk, each counted once. */
function sizeOf(addresses: Iterable<string>): number {
  const files = [...addresses].filter((address) => address.startsWith('file:')).map((address) => new URL(address));
  const paths = new Set(files.map(({ href }) => fileURLToPath(href.replace(/[?#].*$/, ''))));
  return [...paths].reduce((sum, path) => sum + statSync(path).size, 0);
}
