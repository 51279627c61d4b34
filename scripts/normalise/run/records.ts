import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../../src/schemas/entry.ts';
import { writeWhole } from './store.ts';

/** The keys of a line in the order in which the contract names them, then those that were added. */
const KEYS = [
  'id',
  'type',
  'title',
  'date',
  'dates',
  'event',
  'speakers',
  'places',
  'tags',
  'language',
  'forwardedFrom',
  'basis',
  'source',
  'paragraphs',
  'between',
  'variants',
  'versions',
  'retired',
  'changes',
  'formerly',
  'withdrawn',
] as const satisfies readonly (keyof Entry)[];

/** An entry as a line of `entries.jsonl`. */
export function writeRecord(entry: Entry): string {
  return `${JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, entry[key]])))}\n`;
}

/** Where the line of an entry stands, in bytes. */
interface Slice {
  readonly id: string;
  readonly start: number;
  readonly length: number;
}

/** The lines of `entries.jsonl` while they are gathered: on disk, since there may be more than the memory holds. */
export interface Records extends Disposable {
  /** The file in which they will stand. */
  readonly file: string;
  readonly add: (entry: Entry) => void;
  /**
   * Puts the lines in the order of the ids, and in place, whole or not at all.
   *
   * @param check Whether to leave the file as it is.
   * @returns Whether it holds, or held, something else.
   */
  readonly close: (check: boolean) => boolean;
}

/** Begins to gather lines for a file. */
export function openRecords(file: string): Records {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  const gathered = openSync(join(folder, 'gathered'), 'w+');
  const slices: Slice[] = [];
  let end = 0;
  return {
    file,
    add: (entry) => {
      const line = Buffer.from(writeRecord(entry));
      writeSync(gathered, line);
      slices.push({ id: entry.id, start: end, length: line.length });
      end += line.length;
    },
    close: (check) => {
      slices.sort((a, b) => (a.id < b.id ? -1 : 1));
      const lines = () => readSlices(gathered, slices);
      if (isSame(file, lines(), end)) return false;
      if (!check) writeWhole(file, lines());
      return true;
    },
    [Symbol.dispose]: () => {
      closeSync(gathered);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function* readSlices(from: number, slices: readonly Slice[]): Generator<Buffer> {
  for (const { start, length } of slices) yield readSlice(from, start, length);
}

function readSlice(from: number, start: number, length: number): Buffer {
  const line = Buffer.alloc(length);
  return line.subarray(0, readSync(from, line, 0, length, start));
}

function isSame(file: string, lines: Iterable<Buffer>, size: number): boolean {
  if (!existsSync(file) || statSync(file).size !== size) return false;
  const before = openSync(file, 'r');
  try {
    let at = 0;
    for (const line of lines) {
      if (!readSlice(before, at, line.length).equals(line)) return false;
      at += line.length;
    }
    return true;
  } finally {
    closeSync(before);
  }
}
