import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { nameInCollection } from '../../src/folders.ts';
import { readArchive } from '../../src/loaders/archive.ts';
import { readAuthorities } from '../../src/loaders/authorities.ts';
import { listBelow } from '../shell/list-below.ts';
import type { Finding } from '../publish/finding.ts';
import { parseEntry } from '../normalise/mdx.ts';
import { findSources, type Sources } from '../normalise/run/sources.ts';
import { ledgerFile, openStore, REGISTER, registerFile, versionFile, type Store } from '../normalise/run/store.ts';
import { findingOf } from './fault.ts';
import { inspect, type Holding } from './holding.ts';
import { recompute } from './recompute.ts';
import { auditRegister } from './register.ts';
import { textOf, type StoredFile } from './stored.ts';

/** What was verified of a collection, and what is wrong with it. */
export interface CollectionReport {
  readonly findings: readonly Finding[];
  readonly captures: number;
  /** Of all captures: UTF-16 code units that stand in a span of a ledger. */
  readonly characters: number;
  readonly entries: number;
  readonly versions: number;
  /** Those of entries and of older versions, each compared with its place in the capture. */
  readonly paragraphs: number;
}

/**
 * Verifies a collection from its captures: every digest, every character and every paragraph, one capture after
 * the other; then makes all of it once more and compares.
 *
 * @param content The folder of the collection.
 * @param onProgress Called after each capture.
 */
export async function verifyCollection(
  content: string,
  onProgress?: (done: number, of: number) => void,
): Promise<CollectionReport> {
  const sources = findSources(join(content, 'raw'));
  const store = openStore(content);
  const findings: Finding[] = [...(await checkArchive(content)), ...checkAuthorities(content)];
  const audit = auditRegister(REGISTER, readText(registerFile(content)));
  const damaged = new Set<string>();
  const named = new Set<string>();
  const count = { captures: 0, characters: 0, entries: 0, versions: 0, paragraphs: 0 };
  for (const path of store.captures) {
    const ledger = nameIn(content, ledgerFile(content, path));
    const inspection = inspect(openHolding(path, content, sources, store));
    const fresh = inspection.entries.filter(({ stored }) => !named.has(stored.file));
    for (const file of [ledger, ...inspection.named]) named.add(file);
    if (inspection.findings.length > 0) for (const file of [ledger, ...inspection.named]) damaged.add(file);
    findings.push(...inspection.findings);
    count.captures++;
    count.characters += inspection.characters;
    for (const { stored, entry } of fresh) {
      count.paragraphs += entry.paragraphs.length;
      count[isShown(stored.file) ? 'entries' : 'versions']++;
      if (isShown(stored.file)) audit.honour(entry);
    }
    onProgress?.(count.captures, store.captures.size);
  }
  const strays = WRITTEN.flatMap((folder) => listFolder(content, folder)).filter((file) => !named.has(file));
  findings.push(...strays.flatMap((file) => checkStray(readStored(content, file), content, damaged)));
  for (const file of [...damaged, ...strays]) if (isShown(file)) audit.excuse(basename(file, '.mdx'));
  findings.push(...audit.close(), ...recompute(content, damaged, new Date().toISOString().slice(0, 10)));
  return { findings, ...count };
}

/** The folders that hold nothing but what normalise writes. */
const WRITTEN = ['entries', 'versions', 'ledger'];

const isShown = (file: string): boolean => file.startsWith('entries/');

async function checkArchive(content: string): Promise<Finding[]> {
  try {
    await readArchive(content);
    return [];
  } catch (cause) {
    const { line = 1, message } = findingOf(cause, nameInCollection(content, 'archive.yaml'));
    return [{ file: 'archive.yaml', line, message }];
  }
}

function checkAuthorities(content: string): Finding[] {
  try {
    readAuthorities(content);
    return [];
  } catch (cause) {
    const told = cause instanceof Error ? cause.message.split('\n') : [String(cause)];
    return told.map((line) => findingOf(line, /authorities\/\w+\.yaml/.exec(line)?.[0] ?? 'authorities'));
  }
}

function openHolding(path: string, content: string, { captures, notes }: Sources, { entries }: Store): Holding {
  const note = notes.get(path);
  const readIfThere = (file: string): StoredFile | undefined =>
    existsSync(join(content, file)) ? readStored(content, file) : undefined;
  return {
    path,
    capture: captures.has(path) ? readStored(content, `raw/${path}`) : undefined,
    note: note === undefined ? undefined : readStored(content, `raw/${note}`),
    ledger: readStored(content, nameIn(content, ledgerFile(content, path))),
    findEntry: (id, { sha256 }) => {
      const shown = entries.get(id);
      const older = nameIn(content, versionFile(content, id, sha256));
      return readIfThere(older) ?? (shown === undefined ? undefined : readStored(content, nameIn(content, shown)));
    },
  };
}

/** A file that no ledger names may be of a capture whose ledger is damaged; else nothing accounts for it. */
function checkStray(stored: StoredFile, content: string, damaged: ReadonlySet<string>): Finding[] {
  const { file } = stored;
  const nothing = { file, line: 1, message: 'no ledger accounts for this file; delete it, or run npm run normalise' };
  if (!file.endsWith('.mdx')) return [nothing];
  try {
    const { capture } = parseEntry(textOf(stored), file).source;
    return damaged.has(nameIn(content, ledgerFile(content, capture))) ? [] : [nothing];
  } catch (cause) {
    return [findingOf(cause, file)];
  }
}

/** The files below a folder of the collection, by their paths from that. */
function listFolder(content: string, folder: string): string[] {
  const place = join(content, folder);
  if (!existsSync(place)) return [];
  return listBelow(place)
    .map((file) => nameIn(content, file))
    .sort();
}

const readStored = (content: string, file: string): StoredFile => ({ file, bytes: readFileSync(join(content, file)) });

const readText = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const nameIn = (content: string, file: string): string => relative(content, file).split(sep).join('/');
