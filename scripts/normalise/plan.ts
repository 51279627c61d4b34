import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/schemas/entry.ts';
import { assemble, type Assembled } from './assemble.ts';
import { registerAddresses } from './addresses.ts';
import type { Given } from './identify.ts';
import { readCapture, Refusal } from './capture.ts';
import { keepLedger, listPublished } from './ledger.ts';
import { serialiseEntry } from './mdx.ts';
import { NO_NOTE, NoteRefusal, readNote } from './notes.ts';
import { digest } from './digest.ts';
import { entryFile, findCaptures, ledgerFile, type State } from './store.ts';
import { takeApart, type Work } from './work.ts';

/** What a run would write and has to say. */
export interface Plan {
  /** The content of each file, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that stand elsewhere now. */
  readonly moved: readonly string[];
  /** All entries, those kept from earlier runs included, by id. */
  readonly entries: readonly Entry[];
  /** What was refused, one line each: `<file>:<line>: <what is wrong and what to do>`. */
  readonly refusals: readonly string[];
  /** What is worth saying and no error. */
  readonly notices: readonly string[];
  readonly captures: number;
  readonly skipped: number;
}

/** Where a run reads and writes, and the day it takes down for ids that are gone. */
export interface Task {
  readonly raw: string;
  readonly out: string;
  readonly today: string;
  /** Called after each capture. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Decides all that a run writes, without writing any of it. */
export function planRun({ raw, out, today, onProgress }: Task, state: State): Plan {
  const { captures, notes, skipped } = findCaptures(raw);
  const files = new Map<string, string>();
  const moved: string[] = [];
  const notices: string[] = [];
  const refusals = [
    ...notes
      .filter((note) => !captures.includes(aboutOf(note)))
      .map(
        (note) =>
          `${join(raw, note)}:1: a note beside no capture; name it after the file that it is about, with .yaml at the end`,
      ),
    ...listUnowned(state),
  ];
  const entries = new Map([...state.entries].map(([id, { entry }]) => [id, entry]));
  const known = Map.groupBy(entries.values(), ({ source }): string => source.capture);
  const taken = new Set<string>([...entries.keys(), ...state.unreadable.keys()]);

  for (const [index, path] of captures.entries()) {
    try {
      const work = readWork(raw, path, notes);
      checkUnchanged(work, state);
      checkReadable(path, state);
      notices.push(...work.capture.flaws.map((flaw) => `${join(raw, path)}:1: ${flaw}`));
      const before = known.get(path)?.toSorted((a, b) => startOf(a) - startOf(b)) ?? [];
      const own = new Set<string>(before.map(({ id }) => id));
      const others: Given = { has: (id) => taken.has(id) && !own.has(id) };
      const assembled = assemble(work, before, listPublished(state.ledgers.get(path)), others, today);
      const written = assembled.map(({ entry }) => [entry.id, serialiseEntry(entry)] as const);
      checkKept(work, before, assembled, others);
      checkByHand(out, state, new Map(written), before);
      const ledger = keepLedger(
        work,
        assembled.map(({ placed }) => placed),
        Object.fromEntries(written.map(([id, text]) => [id, digest(text)])),
      );
      if (assembled.length === 0 && !ledger.spans.some(({ as }) => as === 'teaser'))
        throw new Refusal(1, 'nothing but the frame of a site; take the capture again with its text');
      if (assembled.length === 0)
        notices.push(
          `${join(raw, path)}:1: a list of ${String(ledger.spans.filter(({ as }) => as === 'teaser').length)} pointers to other documents, and no document`,
        );
      for (const { entry } of assembled) {
        const file = entryFile(out, entry);
        files.set(file, written.find(([id]) => id === entry.id)?.[1] ?? '');
        const old = state.entries.get(entry.id)?.file;
        if (old !== undefined && old !== file) moved.push(old);
        entries.set(entry.id, entry);
        taken.add(entry.id);
      }
      files.set(ledgerFile(out, path), `${JSON.stringify(ledger, null, 1)}\n`);
    } catch (cause) {
      refusals.push(describeRefusal(raw, path, notes, cause));
    }
    onProgress?.(index + 1, captures.length);
  }
  const gone = [...state.ledgers.keys()].filter((path) => !captures.includes(path));
  notices.push(
    ...gone.map((path) => `${join(raw, path)}:1: the capture is gone; its entries stay until a note withdraws them`),
  );
  const all = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  files.set(join(out, 'addresses.txt'), registerAddresses(state.addresses, all));
  return { files, moved, entries: all, refusals, notices, captures: captures.length, skipped };
}

/** Where the text of an entry begins in its capture. */
const startOf = ({ paragraphs }: Entry): number => paragraphs[0]?.start ?? 0;

/** The capture that a note is about, by its name. */
const aboutOf = (note: string): string => note.replace(/\.ya?ml$/i, '');

/** One line for what went wrong with one capture, or with its note, so that the others are done. */
export function describeRefusal(raw: string, path: string, notes: readonly string[], cause: unknown): string {
  const line = cause instanceof Refusal ? cause.line : 1;
  const message = cause instanceof Error ? cause.message : String(cause);
  const note = cause instanceof NoteRefusal ? notes.find((name) => aboutOf(name) === path) : undefined;
  return `${join(raw, note ?? path)}:${String(line)}: ${message.replace(/\s+/g, ' ')}`;
}

/** Reads a capture with its note and takes it apart. */
export function readWork(raw: string, path: string, notes: readonly string[]): Work {
  const note = notes.find((name) => aboutOf(name) === path);
  const read = (file: string): Buffer => {
    try {
      return readFileSync(join(raw, file));
    } catch (cause) {
      throw new Refusal(
        1,
        `the file can't be read (${cause instanceof Error ? cause.message : String(cause)}); see to its permissions`,
      );
    }
  };
  const capture = readCapture(path, read(path));
  return takeApart(capture, note === undefined ? NO_NOTE : readNote(read(note).toString('utf8')));
}

/** A capture never changes: what was published from it would no longer stand where the ledger says. */
function checkUnchanged({ capture }: Work, { ledgers }: State): void {
  const last = ledgers.get(capture.path);
  if (last !== undefined && last.sha256 !== capture.sha256) {
    throw new Refusal(
      1,
      `the file is not the one that was captured (SHA-256 ${capture.sha256.slice(0, 12)}…, recorded ${last.sha256.slice(0, 12)}…); put the old file back and add the new one beside it under another name`,
    );
  }
}

/** An entry that can't be read back was edited by hand. */
function checkReadable(path: string, { ledgers, unreadable }: State): void {
  for (const id of Object.keys(ledgers.get(path)?.written ?? {})) {
    const wrong = unreadable.get(id);
    if (wrong !== undefined)
      throw new Refusal(1, `its entry was edited by hand (${wrong}); put the correction into the note`);
  }
}

/** Entries that can't be read back and that no ledger names. */
function listUnowned({ ledgers, unreadable }: State): string[] {
  const owned = new Set([...ledgers.values()].flatMap(({ written }) => Object.keys(written)));
  return [...unreadable].flatMap(([id, wrong]) => (owned.has(id) ? [] : [wrong]));
}

/** An entry that was published may not vanish because a rule or a note changed, nor take the name of another. */
function checkKept({ note }: Work, before: readonly Entry[], assembled: readonly Assembled[], others: Given): void {
  const ids = new Set<string>(assembled.map(({ entry }) => entry.id));
  const lost = before.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  if (lost.length > 0)
    throw new Refusal(
      1,
      `the entry ${lost.join(', ')} was published from this capture and is no longer found in it; name it in the note, with the line at which it begins and its id`,
    );
  for (const [ordinal, { entry }] of assembled.entries()) {
    const twice = others.has(entry.id) || assembled.findIndex((other) => other.entry.id === entry.id) !== ordinal;
    if (twice)
      throw new NoteRefusal(
        note.lineOf('id', ordinal),
        `the id ${entry.id} is given to another entry already; choose another`,
      );
  }
}

/** An entry that was edited by hand is not written over: what was meant belongs in the note. */
function checkByHand(out: string, state: State, written: ReadonlyMap<string, string>, before: readonly Entry[]): void {
  for (const { id, source } of before) {
    const onDisk = state.entries.get(id);
    const recorded = state.ledgers.get(source.capture)?.written[id];
    if (onDisk === undefined || recorded === undefined || onDisk.sha256 === recorded) continue;
    if (existsSync(onDisk.file) && onDisk.sha256 === digest(written.get(id) ?? '')) continue;
    throw new Refusal(
      1,
      `its entry ${onDisk.file.slice(out.length + 1)} was edited by hand; put the correction into the note and restore the file from the last commit`,
    );
  }
}
