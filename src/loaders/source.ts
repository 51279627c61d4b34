import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lineStarts } from '../archive/capture/lines.ts';
import { isWithdrawn } from '../archive/versions/withdrawal.ts';
import { nameInCollection } from '../folders.ts';
import type { CapturePath } from '../schemas/ids.ts';
import { Ledger } from '../schemas/ledger.ts';
import { Note } from '../schemas/note.ts';
import { parseOrThrow } from '../schemas/parse.ts';
import { readIfThere } from './files.ts';
import { readYaml } from './yaml.ts';

/** A capture as it was taken, with what became of it. */
export interface Source {
  readonly ledger: Ledger;
  /** The decoded text, control characters and all; empty where it was withdrawn, even if its file still lies there. */
  readonly text: string;
  /** Where each of its lines begins. */
  readonly starts: readonly number[];
  readonly note: Note | null;
}

/** The text of a capture's ledger, as it is on disk. */
export async function readLedgerFile(content: string, capture: CapturePath): Promise<string> {
  return await readFile(path.join(content, ledgerFile(capture)), 'utf8');
}

/** The text of the note beside a capture, or nothing where there is none. */
export async function readNoteFile(content: string, capture: CapturePath): Promise<string> {
  return await readIfThere(path.join(content, noteFile(capture)));
}

/**
 * The ledger of a capture.
 *
 * @throws {Error} where it is not as expected.
 */
export async function readLedger(content: string, capture: CapturePath): Promise<Ledger> {
  const json: unknown = JSON.parse(await readLedgerFile(content, capture));
  return parseOrThrow(Ledger, json, nameInCollection(content, ledgerFile(capture)));
}

/**
 * Reads a capture with its ledger and its note.
 *
 * @throws {Error} where the ledger or the note is not as expected, or the ledger doesn't fit the capture.
 */
export async function readSource(content: string, capture: CapturePath): Promise<Source> {
  const file = nameInCollection(content, ledgerFile(capture));
  const ledger = await readLedger(content, capture);
  const noteText = await readNoteFile(content, capture);
  const note =
    noteText === '' ? null : parseOrThrow(Note, readYaml(noteText), nameInCollection(content, noteFile(capture)));
  if (isWithdrawn(ledger)) return { ledger, note, text: '', starts: [0] };
  const bytes = await readFile(path.join(content, 'raw', capture));
  const text = new TextDecoder(ledger.encoding, { ignoreBOM: true }).decode(bytes);
  if (text.length !== ledger.length)
    throw new Error(
      `${file}: length is ${String(ledger.length)}, but the capture has ${String(text.length)} characters; run \`npm run normalise\``,
    );
  return { ledger, text, starts: lineStarts(text), note };
}

/** How many captures are held at a time: one may hold thousands of entries, which mostly follow one another. */
const HELD = 8;

/**
 * Reads captures as `readSource` does, and keeps the last few, for entries that are asked for in the order of their ids.
 *
 * @param content The folder of the collection.
 */
export function holdSources(content: string): (capture: CapturePath) => Promise<Source> {
  const held = new Map<CapturePath, Source>();
  return async (capture) => {
    const source = held.get(capture) ?? (await readSource(content, capture));
    held.delete(capture);
    held.set(capture, source);
    const [oldest] = held.keys();
    if (oldest !== undefined && held.size > HELD) held.delete(oldest);
    return source;
  };
}

const ledgerFile = (capture: CapturePath): string => `ledger/${capture}.json`;
const noteFile = (capture: CapturePath): string => `raw/${capture}.yaml`;
