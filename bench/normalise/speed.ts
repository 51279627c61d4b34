import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normalise } from '../../scripts/normalise.ts';
import type { Figure } from '../figures.ts';
import { inventChannel, inventPage, inventProse, inventWordLines } from './invented.ts';

/** Seconds of the processor and of the clock. */
export interface Took {
  readonly cpu: number;
  readonly wall: number;
}

const MB = 1_000_000;

/** Sizes of invented pages, in MB, each twice the one before. */
const SIZES = [1, 2, 4, 8, 16];

/** Captures that are hard in one way each, with the most seconds they may take. */
const HARD = [
  { name: 'a channel of 500 posts, 1.7 MB', make: () => inventChannel(500, 1.7 * MB), seconds: 3 },
  { name: 'one line of 2 MB', make: () => `${inventProse(3, 2 * MB)}\n`, seconds: 2 },
  { name: '50,000 lines of one word', make: () => inventWordLines(50_000), seconds: 2 },
];

/** The most that twice the input may take, as a multiple: twice, and a tenth for the noise of a machine. */
const DOUBLING = 2.2;

/** How often each is measured; the median counts. */
const TIMES = 3;

/** Measures how long invented captures take, from file to file. */
export function measureSpeed(say: (line: string) => void): Figure[] {
  time(inventPage(1, MB / 4));
  const growing = SIZES.map((size) => ({ size, took: sample(`${size} MB`, inventPage(size, size * MB), say) }));
  const hard = HARD.map(({ name, make, seconds }) => {
    const took = sample(name, make(), say);
    return { name: `time of ${name}`, measured: describe(took), target: `< ${seconds} s`, met: took.cpu < seconds };
  });
  return [...judgeGrowth(growing), ...hard];
}

/** Time over size: each twice the one before, so that the ratio of their times tells how time grows. */
export function judgeGrowth(rows: readonly { readonly size: number; readonly took: Took }[]): Figure[] {
  return rows.map(({ size, took }, index) => {
    const before = rows[index - 1];
    const name = `time of ${size} MB of text`;
    if (before === undefined) return { name, measured: describe(took), target: null, met: null };
    const ratio = took.cpu / before.took.cpu;
    const measured = `${describe(took)}, × ${ratio.toFixed(2)}`;
    return { name, measured, target: `≤ × ${DOUBLING.toFixed(1)} of half`, met: ratio <= DOUBLING };
  });
}

/** The middle one by the time of the processor. */
export function takeMedian(samples: readonly Took[]): Took {
  const sorted = samples.toSorted((a, b) => a.cpu - b.cpu);
  return sorted[Math.floor(sorted.length / 2)] ?? { cpu: 0, wall: 0 };
}

function sample(name: string, text: string, say: (line: string) => void): Took {
  const took = takeMedian(Array.from({ length: TIMES }, () => time(text)));
  say(`  ${name}: ${describe(took)}`);
  return took;
}

function time(text: string): Took {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    mkdirSync(join(folder, 'raw'));
    writeFileSync(join(folder, 'raw', 'capture.txt'), text);
    globalThis.gc?.();
    const [started, before] = [performance.now(), process.cpuUsage()];
    normalise({ raw: join(folder, 'raw'), out: join(folder, 'out'), records: false, check: false });
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1e3 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const describe = ({ cpu, wall }: Took): string => `${cpu.toFixed(2)} s processor, ${wall.toFixed(2)} s clock`;
