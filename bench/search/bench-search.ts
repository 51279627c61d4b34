import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { ensureChromium } from '../../scripts/shell/install-programs.ts';
import { showProgress } from '../../scripts/shell/progress.ts';
import { wordsOf } from '../../src/archive/corpus/words.ts';
import { buildLarge, buildOwn, type Built } from './collection.ts';
import { filesOf, serveCounting, type Files } from './host.ts';
import { judgeSearch } from './figures.ts';
import { describeMachine } from '../machine.ts';
import { measureEngine, measureFirstKeys, type Measured } from './measure.ts';
import { makePeerSite, PEERS } from './peers/site.ts';
import { drawQueries, passagesOf } from './queries.ts';
import type { Run } from '../results.ts';

/** What is measured, and where what is being done is told. */
export interface Task {
  /** The folder of a corpus. */
  readonly corpus: string;
  /** Where the collections are built and stay, so that the next run need not build them; without it, nowhere. */
  readonly keep: string | undefined;
  /** Whether to ask fewer queries. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

/** How many queries of each kind, and from which seed. */
const QUERIES = { whole: 60, quick: 12 };
const SEED = 1;

/** Measures the search of a site, as a reader has it in Chromium, and two libraries over the same paragraphs. */
export async function benchSearch({ corpus, keep, quick, say }: Task): Promise<Run> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'bench-'));
  const executablePath = await ensureChromium(showProgress((text) => say(text.trimEnd())));
  const large = await buildLarge(corpus, join(folder, 'large'), say);
  const own = await buildOwn(join(folder, 'own'), say);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const { measured, passages, count } = await measureLarge(browser, large, quick, say);
    const firsts = await withHost(filesOf(own.dist), (host) => measureFirstKeys(browser, host, lettersOf(own)));
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: describeMachine(browser.version()),
      notes: [
        `${String(large.entries.length)} entries with ${String(passages)} paragraphs, of the corpus and invented; ${String(count)} queries of each kind, drawn from the corpus.`,
        `The first key: ${String(own.entries.length)} entries, each of ${String(firsts.length)} letters that words there begin with.`,
      ],
      figures: judgeSearch(measured, firsts, own.entries.length),
    };
  } finally {
    await browser.close();
    if (keep === undefined) rmSync(folder, { recursive: true });
  }
}

async function measureLarge(
  browser: Browser,
  { dist, entries }: Built,
  quick: boolean,
  say: (line: string) => void,
): Promise<{ measured: Measured[]; passages: number; count: number }> {
  const passages = passagesOf(entries);
  const saved = passagesOf(entries.filter(({ source }) => source.capture.startsWith('corpus/')));
  const count = quick ? QUERIES.quick : QUERIES.whole;
  const queries = drawQueries(saved, passages, count, SEED);
  const engines = [
    { name: 'Communiqué', files: filesOf(dist) },
    ...(await Promise.all(PEERS.map(async (peer) => ({ name: peer.name, files: await makePeerSite(peer, passages) })))),
  ];
  const measured: Measured[] = [];
  for (const { name, files } of engines)
    measured.push(await withHost(files, (host) => measureEngine(browser, host, name, queries, say)));
  return { measured, passages: passages.length, count };
}

async function withHost<T>(
  files: Files,
  run: (host: Awaited<ReturnType<typeof serveCounting>>) => Promise<T>,
): Promise<T> {
  const host = await serveCounting(files);
  try {
    return await run(host);
  } finally {
    await host.close();
  }
}

/** The letters that words of the texts begin with. */
const lettersOf = ({ entries }: Built): string[] =>
  [...new Set(passagesOf(entries).flatMap(({ text }) => wordsOf(text).map(({ fold }) => fold.slice(0, 1))))]
    .filter((letter) => /^[a-z]$/.test(letter))
    .sort();
