import { readAs } from '../../../src/archive/capture/reading.ts';
import { EntryId, type ParagraphId } from '../../../src/schemas/ids.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';
import { Refusal } from '../capture.ts';
import type { Published } from '../identity/carry.ts';
import { isLoop, type Later } from '../identity/chains.ts';
import { checkNamed, checkUnchanged } from './guards.ts';
import { listPublished } from '../ledger.ts';
import { NoteRefusal, type ReadNote } from './notes.ts';
import { readNoteOf, readWork, type Sources } from './sources.ts';
import type { Store, WrittenEntry } from './store.ts';
import type { Work } from './work.ts';
import { reasonOf } from '../../../src/archive/reason.ts';

/** One capture of a document, with what was published from it. */
export interface Member {
  readonly path: string;
  readonly note: ReadNote;
  /** Undefined where the file is gone. */
  readonly work: Work | undefined;
  /** As it was last written. */
  readonly ledger: Ledger | undefined;
  /** Its entries as they stand on disk. */
  readonly written: readonly WrittenEntry[];
  /** The same, and those whose file is gone, as far as the ledger tells. */
  readonly own: readonly Published[];
}

/** What captures are read from and what is known of them. */
export interface Setting {
  readonly sources: Sources;
  readonly store: Store;
  readonly later: ReadonlyMap<string, Later>;
  /** The captures that have a ledger and are gone, by the digest of their file. */
  readonly gone: ReadonlyMap<string, string>;
}

/**
 * Reads a capture of a document and what was published from it.
 *
 * @throws {Refusal} with the line where the capture, its note or an entry is not as it should be.
 */
export function readMember(path: string, { sources, store, later, gone }: Setting): Member {
  const there = sources.captures.has(path);
  const work = there ? readWork(sources, path) : undefined;
  const note = work?.note ?? readNoteOf(sources, path);
  checkLater(path, note, { sources, store, later });
  const ledger = store.readLedger(path);
  if (work !== undefined) checkUnchanged(work.capture.sha256, ledger?.sha256);
  if (work !== undefined && ledger === undefined) checkNamed(work.capture.sha256, gone);
  const ids = [...new Set([...listPublished(ledger), ...namesOf(ledger)])];
  const written = ids.flatMap((id) => readBack(id, ledger, store) ?? []);
  const known = new Map<EntryId, Published>(written.map(({ entry }) => [entry.id, entry]));
  const own = ids.map((id) => known.get(id) ?? recover(id, ledger, work));
  return { path, note, work, ledger, written, own };
}

/** The ids of the entries that were written from a capture. */
export function namesOf(ledger: Ledger | undefined): EntryId[] {
  return Object.keys(ledger?.written ?? {}).map((id) => EntryId.parse(id));
}

function checkLater(
  path: string,
  { note, lineOf }: ReadNote,
  { sources, store, later }: Pick<Setting, 'sources' | 'store' | 'later'>,
): void {
  const of = later.get(path)?.of;
  if (of === undefined) return;
  if (note.captureOf === undefined && note.withdrawn === undefined && sources.captures.has(path))
    throw new NoteRefusal(1, `it was published as a later capture of ${of}; say so in its note, with captureOf: ${of}`);
  if (isLoop(path, later))
    throw new NoteRefusal(lineOf('captureOf'), `${path} is by the notes a later capture of itself; end the circle`);
  if (!sources.captures.has(of) && !store.captures.has(of))
    throw new NoteRefusal(
      lineOf('captureOf'),
      `captureOf names ${of}, which is no capture in ${sources.raw}; give its path from there`,
    );
}

function readBack(id: EntryId, ledger: Ledger | undefined, store: Store): WrittenEntry | undefined {
  try {
    return ledger === undefined ? undefined : store.readVersion(id, ledger);
  } catch (cause) {
    const wrong = reasonOf(cause);
    throw new Refusal(1, `its entry was edited by hand (${wrong}); put the correction into the note`);
  }
}

/** What the ledger tells of an entry whose file is gone: the ids of its paragraphs and where their words stand. */
function recover(id: EntryId, ledger: Ledger | undefined, work: Work | undefined): Published {
  const texts = new Map<ParagraphId, string[]>();
  for (const span of ledger?.spans ?? []) {
    if (span.as !== 'body' || span.entry !== id || work === undefined) continue;
    const text = readAs(work.capture.read(span.start, span.end));
    texts.set(span.paragraph, [...(texts.get(span.paragraph) ?? []), text]);
  }
  return {
    id,
    paragraphs: [...texts].map(([paragraph, pieces]) => ({ id: paragraph, text: pieces.join(' ') })),
    retired: [],
    changes: [],
    formerly: [],
    versions: [],
  };
}
