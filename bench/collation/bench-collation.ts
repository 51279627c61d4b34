import type { Run } from '../results.ts';
import { describeMachine } from '../machine.ts';
import { measureSpeed } from './speed.ts';
import { measureTruth } from './truth.ts';

/** What is measured, and on how much. */
export interface CollationBench {
  readonly corpus: string | undefined;
  /** Whether few texts are enough. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

/** Invented texts of each collection, and the seeds of the collections; entries that the time is taken on. */
const WHOLE = { sources: 60, seeds: [1, 2, 3, 4, 5], sizes: [1000, 2000, 10_000] } as const;
const QUICK = { sources: 30, seeds: [1], sizes: [500, 1000] } as const;

/** Measures what the collation finds of invented excerpts, and how long it takes. */
export async function benchCollation({ corpus, quick, say }: CollationBench): Promise<Run> {
  const { sources, seeds, sizes } = quick ? QUICK : WHOLE;
  const figures = [...measureTruth(sources, seeds, say), ...(await measureSpeed(sizes, corpus, say))];
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    notes: [
      `${String(seeds.length)} invented collections of ${String(sources)} texts for each style, each text with up to two excerpts.`,
      'Times are of the processor, in one process; one in ten invented entries stands a second time in excerpt.',
    ],
    figures,
  };
}
