import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ENTRY_FOLDERS, type Entry } from '../../../src/schemas/entry.ts';
import { shortDigest } from '../../../src/archive/hash.ts';
import type { EntryId, Sha256 } from '../../../src/schemas/ids.ts';
import { Ledger } from '../../../src/schemas/ledger.ts';
import { parseOrThrow } from '../../../src/schemas/parse.ts';
import { listBelow } from '../../shell/list-below.ts';
import { digest } from './digest.ts';
import { parseEntry } from '../mdx.ts';
import { reasonOf } from '../../../src/archive/reason.ts';

/** An entry as it stands on disk, with the digest of its file. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly file: string;
  readonly sha256: Sha256;
}

/** What earlier runs wrote, read when it is asked for, so that no more of it is held than is at work. */
export interface Store {
  readonly out: string;
  /** The captures that have a ledger. */
  readonly captures: ReadonlySet<string>;
  /** The files of the entries that are shown, by the ids after which they are named. */
  readonly entries: ReadonlyMap<string, string>;
  /** The ids of entries that have older versions. */
  readonly versioned: readonly string[];
  /** The register of addresses, as it stands; undefined where there is none. */
  readonly addresses: string | undefined;
  /**
   * The ledger of a capture; undefined where there is none.
   *
   * @throws {Error} with the file where it is not what normalise wrote.
   */
  readonly readLedger: (capture: string) => Ledger | undefined;
  /**
   * An entry as a capture had it: the one that is shown, or an older version; undefined where there is neither.
   *
   * @throws {Error} with `file:line` where the file is not an entry.
   */
  readonly readVersion: (
    id: EntryId,
    source: { readonly capture: string; readonly sha256: Sha256 },
  ) => WrittenEntry | undefined;
  /** An entry as it is shown. Throws as `readVersion` does. */
  readonly readEntry: (id: string) => WrittenEntry | undefined;
}

/** Looks at what earlier runs wrote into a folder; nothing where there was none. */
export function openStore(out: string): Store {
  const entries = new Map(listFiles(join(out, 'entries'), '.mdx').map((file) => [basename(file, '.mdx'), file]));
  const readEntry = (id: string): WrittenEntry | undefined => readWritten(entries.get(id), id);
  return {
    out,
    captures: new Set(
      listFiles(join(out, 'ledger'), '.json').map((file) =>
        relative(join(out, 'ledger'), file).slice(0, -'.json'.length).split(sep).join('/'),
      ),
    ),
    entries,
    versioned: [...new Set(listFiles(join(out, 'versions'), '.mdx').map((file) => basename(dirname(file))))],
    addresses: readText(registerFile(out)),
    readLedger: (capture) => {
      const file = ledgerFile(out, capture);
      const source = readText(file);
      return source === undefined ? undefined : parseOrThrow(Ledger, parseJson(source, file), file);
    },
    readEntry,
    readVersion: (id, { capture, sha256 }) => {
      const older = readWritten(versionFile(out, id, sha256), id);
      if (older !== undefined) return older;
      const shown = readEntry(id);
      return shown?.entry.source.capture === capture ? shown : undefined;
    },
  };
}

/** The file of an entry. */
export function entryFile(out: string, { id, type }: Pick<Entry, 'id' | 'type'>): string {
  return join(out, 'entries', ENTRY_FOLDERS[type], `${id}.mdx`);
}

/** The file of an entry as an older capture had it. */
export function versionFile(out: string, id: EntryId, sha256: Sha256): string {
  return join(out, 'versions', id, `${shortDigest(sha256)}.mdx`);
}

/** The file of a ledger. */
export function ledgerFile(out: string, capture: string): string {
  return join(out, 'ledger', ...`${capture}.json`.split('/'));
}

/** The register of all addresses that were ever published, from the folder of the collection. */
export const REGISTER = 'addresses.txt';

/** The file of that register. */
export function registerFile(out: string): string {
  return join(out, REGISTER);
}

/** Whether a file holds anything but a text. */
export function wouldChange(file: string, content: string): boolean {
  return readText(file) !== content;
}

/**
 * Writes a file, whole or not at all: beside it first, then in its place, since a name is changed in one step
 * (rename(2) of POSIX). A library for it would watch the signals of the process for each file, which is slow and
 * takes more memory with every file.
 *
 * @param content The whole, or its pieces in order.
 * @throws {Error} with the file where there is no room or no permission; then it is as it was.
 */
export function writeWhole(file: string, content: string | Iterable<Uint8Array>): void {
  const beside = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const to = openSync(beside, 'w');
    try {
      for (const piece of typeof content === 'string' ? [Buffer.from(content)] : content) writeFileSync(to, piece);
    } finally {
      closeSync(to);
    }
    renameSync(beside, file);
  } catch (cause) {
    if (existsSync(beside)) rmSync(beside);
    throw new Error(
      `${file}:1: can't be written (${reasonOf(cause)}); it is as it was: make room or see to the permissions, and run this again`,
      { cause },
    );
  }
}

function readWritten(file: string | undefined, id: string): WrittenEntry | undefined {
  const source = file === undefined ? undefined : readText(file);
  if (file === undefined || source === undefined) return undefined;
  const entry = parseEntry(source, file);
  if (entry.id !== id)
    throw new Error(`${file}:1: the entry calls itself ${entry.id}; restore the file from the last commit`);
  return { entry, file, sha256: digest(source) };
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new Error(`${file}:1: no JSON (${reasonOf(cause)}); restore the file from the last commit`, { cause });
  }
}

function listFiles(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return listBelow(folder).filter((file) => file.endsWith(extension));
}
