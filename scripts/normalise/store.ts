import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ENTRY_FOLDERS, type Entry } from '../../src/schemas/entry.ts';
import { Ledger } from '../../src/schemas/ledger.ts';
import { parseOrThrow } from '../../src/schemas/parse.ts';
import { digest } from './digest.ts';
import { parseEntry } from './mdx.ts';

/** What goes with a saved page or an export and is no capture. */
const COMPANIONS = new Set(
  '.png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .css .js .mjs .woff .woff2 .ttf .otf .eot .mp4 .webm .mov .mp3 .ogg .oga .wav .pdf .zip .webp .tgs .ds_store'.split(
    ' ',
  ),
);

/** The files below a folder of captures, by what they are; paths are relative, with `/`, in order. */
export interface Found {
  readonly captures: readonly string[];
  readonly notes: readonly string[];
  readonly skipped: number;
}

/** Lists what lies below a folder of captures. */
export function findCaptures(raw: string): Found {
  const files = readdirSync(raw, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() || file.isSymbolicLink())
    .map((file) => join(file.parentPath, file.name).slice(join(raw, sep).length).split(sep).join('/'))
    .sort();
  const isCompanion = (file: string): boolean =>
    COMPANIONS.has(extname(file).toLowerCase()) || /(?:^|\/)\.|_files\//.test(file);
  const kept = files.filter((file) => !isCompanion(file));
  const notes = kept.filter((file) => /\.ya?ml$/i.test(file));
  return { captures: kept.filter((file) => !notes.includes(file)), notes, skipped: files.length - kept.length };
}

/** An entry as it stands on disk, with the digest of its file. */
interface WrittenEntry {
  readonly entry: Entry;
  readonly file: string;
  readonly sha256: string;
}

/** What was written last: the ledgers by capture, and the entries with the digest of their files. */
export interface State {
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly entries: ReadonlyMap<string, WrittenEntry>;
  /** What is wrong with the files of entries that can't be read back, as `file:line: …`, by the name of the file. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly addresses: readonly string[];
}

/**
 * Reads back what an earlier run wrote; nothing where there was none.
 *
 * @throws {Error} with the file where a ledger is not what normalise wrote.
 */
export function openState(out: string): State {
  const ledgers = listFiles(join(out, 'ledger'), '.json').map((file) =>
    parseOrThrow(Ledger, JSON.parse(readFileSync(file, 'utf8')), file),
  );
  const entries: WrittenEntry[] = [];
  const unreadable = new Map<string, string>();
  for (const file of listFiles(join(out, 'entries'), '.mdx')) {
    const source = readFileSync(file, 'utf8');
    try {
      entries.push({ entry: parseEntry(source, file), file, sha256: digest(source) });
    } catch (cause) {
      unreadable.set(basename(file, '.mdx'), cause instanceof Error ? cause.message : String(cause));
    }
  }
  const register = join(out, 'addresses.txt');
  return {
    ledgers: new Map(ledgers.map((ledger) => [ledger.capture, ledger])),
    entries: new Map(entries.map((item) => [item.entry.id, item])),
    unreadable,
    addresses: existsSync(register) ? readFileSync(register, 'utf8').split('\n').filter(Boolean) : [],
  };
}

/** The file of an entry. */
export function entryFile(out: string, { id, type }: Pick<Entry, 'id' | 'type'>): string {
  return join(out, 'entries', ENTRY_FOLDERS[type], `${id}.mdx`);
}

/** The file of a ledger. */
export function ledgerFile(out: string, capture: string): string {
  return join(out, 'ledger', ...`${capture}.json`.split('/'));
}

/** The files whose content would change, by path. */
export function findChanges(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([file, content]) => !existsSync(file) || readFileSync(file, 'utf8') !== content));
}

/** Writes files, each whole or not at all; then takes away those that have moved. */
export function writeFiles(files: ReadonlyMap<string, string>, moved: readonly string[]): void {
  for (const [file, content] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomic.sync(file, content, { fsync: false });
  }
  for (const file of moved) rmSync(file, { force: true });
}

function listFiles(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith(extension))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}
