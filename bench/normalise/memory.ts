import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseOrThrow } from '../../src/schemas/parse.ts';
import type { Figure } from '../figures.ts';
import { inventPage } from './invented.ts';

/** After how many captures the memory is read. */
export const READINGS = [1_000, 5_000, 10_000];

/** Characters of each invented capture. */
const SIZE = 2_000;

/** How much more than after warm-up still counts as flat. */
const FLAT = 1.25;

/** The memory of a process, in MB, by the number of captures done. */
export const Readings = z.array(z.object({ captures: z.int(), megabytes: z.number() }));
export type Readings = z.infer<typeof Readings>;

/**
 * Measures the memory of a run over many invented captures, in a process of its own so that nothing else counts.
 *
 * @throws {Error} with what the process said where it failed.
 */
export function measureMemory(): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    mkdirSync(join(folder, 'raw'));
    for (let index = 0; index < Math.max(...READINGS); index++)
      writeFileSync(join(folder, 'raw', `${index}.txt`), inventPage(index, SIZE));
    const script = join(import.meta.dirname, 'memory-run.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, script, folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script}:1: ended with status ${status ?? 'none'}: ${stderr}`);
    return judgeMemory(parseOrThrow(Readings, JSON.parse(stdout), script));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether memory stays as it was once the process is warm, the first reading being that. */
export function judgeMemory(readings: Readings): Figure {
  const [warm, ...later] = readings.map(({ megabytes }) => megabytes);
  const most = Math.max(...later);
  return {
    name: `memory after ${readings.map(({ captures }) => captures.toLocaleString('en')).join(', ')} captures`,
    measured: readings.map(({ megabytes }) => `${megabytes.toFixed(0)} MB`).join(', '),
    target: `≤ × ${FLAT} of the first`,
    met: warm !== undefined && most <= warm * FLAT,
  };
}
