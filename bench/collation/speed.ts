import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normalise } from '../../scripts/normalise.ts';
import { readEntries } from '../../scripts/publish/data.ts';
import { collate } from '../../src/archive/collation/collate.ts';
import type { Figure } from '../figures.ts';
import { findCorpus } from '../normalise/corpus.ts';
import { inventCaptures } from '../search/invented.ts';

/** The most that collating may take, as a share of normalising alone: a build takes longer than that. */
const SHARE = 0.2;

/** The most that twice the texts may take: twice, and a tenth. */
const DOUBLING = 2.2;

/** One of so many invented texts stands a second time in excerpt. */
const EXCERPTS = 10;

/** How long collating and normalising a collection took, in seconds of the processor. */
interface Took {
  readonly entries: number;
  readonly pairs: number;
  readonly normalising: number;
  /** Reading the entries that were written, which a build does besides. */
  readonly reading: number;
  readonly collating: number;
}

/** Measures how long collating takes beside normalising the same captures, in one process, one after the other. */
export async function measureSpeed(
  sizes: readonly number[],
  corpus: string | undefined,
  say: (line: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  await take(inventExcerpted(50));
  if (corpus !== undefined) {
    const took = await take(readFolder(join(findCorpus(corpus), 'text')));
    figures.push(...judge('pages of the corpus', took));
  }
  let before: Took | null = null;
  for (const size of sizes) {
    const took = await take(inventExcerpted(size));
    say(`  ${String(took.entries)} entries: ${took.collating.toFixed(2)} s`);
    figures.push(...judge('invented entries', took));
    if (before !== null) {
      const [texts, time] = [took.entries / before.entries, took.collating / before.collating];
      const most = texts * (DOUBLING / 2);
      figures.push({
        name: `time of ${String(took.entries)} entries, of that of ${String(before.entries)}`,
        measured: `× ${time.toFixed(2)} for × ${texts.toFixed(2)} entries`,
        target: `≤ × ${most.toFixed(2)}`,
        met: time <= most,
      });
    }
    before = took;
  }
  return figures;
}

function judge(what: string, { entries, pairs, normalising, reading, collating }: Took): readonly Figure[] {
  const share = collating / normalising;
  const collated = {
    name: `${String(entries)} ${what}: time to collate, of that to normalise`,
    measured: `${collating.toFixed(2)} of ${normalising.toFixed(2)} s = × ${share.toFixed(3)} (${String(pairs)} pairs)`,
    target: `≤ × ${String(SHARE)}`,
    met: share <= SHARE,
  };
  const read = {
    name: '… and to read the entries for it',
    measured: `${reading.toFixed(2)} s`,
    target: null,
    met: null,
  };
  return [collated, read];
}

async function take(captures: ReadonlyMap<string, string>): Promise<Took> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    mkdirSync(join(folder, 'raw'));
    for (const [file, text] of captures) writeFileSync(join(folder, 'raw', file), text);
    const normalising = time(() => normalise({ raw: join(folder, 'raw'), out: folder, records: false, check: false }));
    const before = process.cpuUsage();
    const entries = await readEntries(folder);
    const reading = secondsSince(before);
    globalThis.gc?.();
    const collating = time(() => collate(entries));
    return {
      entries: entries.length,
      pairs: collating.value.length,
      normalising: normalising.seconds,
      reading,
      collating: collating.seconds,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function time<Value>(run: () => Value): { readonly value: Value; readonly seconds: number } {
  const before = process.cpuUsage();
  const value = run();
  return { value, seconds: secondsSince(before) };
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Invented captures, and among them excerpts of some: four of their paragraphs, under another title. */
function inventExcerpted(count: number): ReadonlyMap<string, string> {
  const captures = inventCaptures(count, 5);
  const excerpts = [...captures].flatMap(([file, text], at): (readonly [string, string])[] => {
    if (at % EXCERPTS !== 0) return [];
    const [, date = '', ...paragraphs] = text.trimEnd().split('\n\n');
    return [[`excerpt-${file}`, `${['As reported', date, ...paragraphs.slice(1, 5)].join('\n\n')}\n`]];
  });
  return new Map([...captures, ...excerpts]);
}

const readFolder = (folder: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
