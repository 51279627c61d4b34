import type { Finding } from '../publish/finding.ts';
import { parseEntry } from '../normalise/mdx.ts';
import { EntryId } from '../../src/schemas/ids.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import { checkAccount } from './account.ts';
import { findingIn, locateInCapture, locateInEntry, type EntryFile } from './damage.ts';
import { findingOf } from './fault.ts';
import { parseLedger } from './ledger.ts';
import { AGAIN, checkCapture, checkNote, checkText, checkWritten, RESTORE } from './records.ts';
import { readSource, type Source } from './source.ts';
import { lineOf, textOf, type StoredFile } from './stored.ts';

/** A capture with all that is kept of it. */
export interface Holding {
  readonly path: string;
  /** Undefined where the file is gone. */
  readonly capture: StoredFile | undefined;
  readonly note: StoredFile | undefined;
  readonly ledger: StoredFile;
  /** Finds the file of an entry as this capture has it; undefined where there is none. */
  readonly findEntry: (id: EntryId, ledger: Ledger) => StoredFile | undefined;
}

/** What was found in a holding, and what could be read of it. */
export interface Inspection {
  readonly findings: readonly Finding[];
  readonly entries: readonly EntryFile[];
  /** The files of entries that the ledger names. */
  readonly named: readonly string[];
  /** Code units of the decoded text of the capture. */
  readonly characters: number;
}

/** Checks a capture, its note and its entries against its ledger, and all of it against the text of the capture. */
export function inspect(holding: Holding): Inspection {
  const parsed = parseLedger(holding.ledger, holding.path);
  if ('fault' in parsed) return { findings: [parsed.fault], entries: [], named: [], characters: 0 };
  const { ledger } = parsed;
  const named = Object.entries(ledger.written).map(([id, sha256]) =>
    readNamed(holding, ledger, EntryId.parse(id), sha256),
  );
  const entries = named.flatMap(({ read }) => (read === undefined || 'fault' in read ? [] : [read]));
  const text = decode(ledger, holding.capture);
  const source = text === null ? null : readSource(text, ledger.format);
  const ofCapture = inspectCapture(holding, ledger, text, entries);
  const isWhole = ofCapture.length === 0;
  const records = [
    ...ofCapture,
    ...checkNote(holding.ledger, ledger, holding.note, `raw/${holding.path}.yaml`),
    ...named.flatMap((item) => inspectEntry(item, isWhole ? source : null)),
  ];
  return {
    findings: records.length > 0 || source === null ? records : trace(holding.ledger, ledger, source, entries),
    entries,
    named: named.flatMap(({ read }) => read?.stored.file ?? []),
    characters: text?.length ?? 0,
  };
}

/** The file of an entry that a ledger names: what stands in it, and how it compares with the record. */
interface Named {
  readonly read: EntryFile | { readonly stored: StoredFile; readonly fault: Finding } | undefined;
  readonly recorded: readonly Finding[];
}

function readNamed({ ledger: file, findEntry }: Holding, ledger: Ledger, id: EntryId, sha256: string): Named {
  const stored = findEntry(id, ledger);
  const recorded = checkWritten(file, id, sha256, stored);
  if (stored === undefined) return { read: undefined, recorded };
  try {
    const entry = parseEntry(textOf(stored), stored.file);
    if (entry.id !== id) throw new Error(`${stored.file}:1: the entry calls itself ${entry.id}; ${RESTORE}`);
    return { read: { stored, entry }, recorded };
  } catch (cause) {
    return { read: { stored, fault: findingOf(cause, stored.file) }, recorded };
  }
}

/** The decoded text of a capture; null where it is gone, or the label of its encoding is none. */
function decode({ encoding }: Ledger, capture: StoredFile | undefined): string | null {
  if (capture === undefined) return null;
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(capture.bytes);
  } catch {
    return null;
  }
}

function inspectCapture(
  { path, capture, ledger: file }: Holding,
  ledger: Ledger,
  text: string | null,
  entries: readonly EntryFile[],
): Finding[] {
  if (capture === undefined) return checkGone(path, entries);
  const changed = checkCapture(file, ledger, capture);
  if (changed.length === 0) return checkText(file, ledger, text);
  return changed.map((finding) =>
    text === null || finding.file !== capture.file
      ? finding
      : locateInCapture(finding, text, readSource(text, ledger.format), entries),
  );
}

/** A capture may be gone where its text is withdrawn; else nothing can be traced to it. */
function checkGone(path: string, entries: readonly EntryFile[]): Finding[] {
  const left = entries.filter(({ entry }) => entry.withdrawn === null).map(({ entry }) => entry.id);
  if (entries.length > 0 && left.length === 0) return [];
  const of = left.length === 0 ? 'what is said of it' : `the text of ${left.join(', ')}`;
  const message = `the capture is gone, and nothing proves ${of}; put it back, or withdraw the text in a note beside its place`;
  return [{ file: `raw/${path}`, line: 1, message }];
}

function inspectEntry({ read, recorded }: Named, source: Source | null): readonly Finding[] {
  if (read === undefined) return recorded;
  if ('fault' in read) return [read.fault];
  return recorded.flatMap((finding) =>
    finding.file === read.stored.file ? locateInEntry(finding, read, source) : [finding],
  );
}

/** Holds ledger and entries, all as they were written, against the capture. */
function trace(file: StoredFile, ledger: Ledger, source: Source, entries: readonly EntryFile[]): Finding[] {
  const text = textOf(file);
  // A withdrawn entry is named by the ledgers of all its captures, and is of the last.
  const own = entries.filter(({ entry }) => entry.source.capture === ledger.capture);
  const breaches = checkAccount(
    ledger,
    source,
    own.map(({ entry }) => entry),
  );
  return breaches.map((breach) => {
    const of = own.find(({ entry }) => entry.id === breach.entry);
    const advised = { ...breach, message: `${breach.message}; ${AGAIN}` };
    if (of !== undefined) return findingIn(of, advised);
    const line = breach.at === undefined ? 1 : lineOf(text, `"start": ${breach.at},`);
    return { file: file.file, line, message: advised.message };
  });
}
