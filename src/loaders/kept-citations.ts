import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Cited } from '../citations/cited.ts';

/** The folder in the cache. */
const FOLDER = 'citations';

/** How texts are cited in each style, by the digest of all that decides it. */
export type KeptCitations = ReadonlyMap<string, readonly Cited[]>;

const Kept = z.record(z.string(), z.array(Cited));

/**
 * The citations of a pool that an earlier build made. A file that cannot be read, or is of another form, has none: they
 * are made anew.
 *
 * @param cache The folder of what one build keeps for the next.
 */
export function readCitations(cache: string, pool: number): KeptCitations {
  try {
    return new Map(Object.entries(Kept.parse(JSON.parse(readFileSync(fileOf(cache, pool), 'utf8')))));
  } catch {
    return new Map();
  }
}

/** Keeps the citations of a pool for the next build, in the place of those that are there. */
export function writeCitations(cache: string, pool: number, citations: KeptCitations): void {
  mkdirSync(path.join(cache, FOLDER), { recursive: true });
  writeFileSync(fileOf(cache, pool), JSON.stringify(Object.fromEntries(citations)));
}

const fileOf = (cache: string, pool: number): string => path.join(cache, FOLDER, `${String(pool)}.json`);
