import path from 'node:path';
import { findSources } from '../../scripts/normalise/run/sources.ts';
import { openPointers, type Pointer } from '../archive/capture/pointers.ts';
import { captures, entries } from './collection.ts';
import { foldersOfBuild } from '../folders.ts';
import { readLedger } from '../loaders/source.ts';
import type { CapturePath, EntryId } from '../schemas/ids.ts';

/** What the archive knows that it has, and what it knows to be missing. */
export interface Completeness {
  /** Captures that lie in the collection and could not be read. */
  readonly refused: readonly string[];
  /** Captures of which the text was withdrawn. */
  readonly withdrawn: number;
  /** How many omissions the sources marked in each entry that has any. */
  readonly omissions: ReadonlyMap<EntryId, number>;
  /** The documents that captures point to. */
  readonly pointers: readonly Pointer[];
  /** Captures that are only lists of pointers. */
  readonly lists: readonly CapturePath[];
}

const { content } = foldersOfBuild();

/** Reads the ledgers of all captures, one by one. */
async function takeStock(): Promise<Completeness> {
  const list = openPointers(entries);
  const omissions = new Map<EntryId, number>();
  for (const { capture } of captures) {
    const ledger = await readLedger(content, capture);
    list.add(ledger);
    for (const span of ledger.spans)
      if (span.as === 'omission') omissions.set(span.entry, (omissions.get(span.entry) ?? 0) + 1);
  }
  const read = new Set<string>(captures.map(({ capture }) => capture));
  return {
    refused: [...findSources(path.join(content, 'raw')).captures].filter((capture) => !read.has(capture)).sort(),
    withdrawn: captures.filter(({ withdrawn }) => withdrawn).length,
    omissions,
    pointers: list.close(),
    lists: captures
      .filter(({ entries, withdrawn }) => entries.length === 0 && !withdrawn)
      .map(({ capture }) => capture),
  };
}

/** Taken once, for all pages. */
export const completeness: Completeness = await takeStock();
