import { lstatSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { listBelow } from '../../shell/list-below.ts';
import { readCapture, Refusal } from '../capture.ts';
import type { Later } from '../identity/chains.ts';
import { NO_NOTE, NoteRefusal, readNote, type ReadNote } from './notes.ts';
import { takeApart, type Work } from './work.ts';
import { reasonOf } from '../../../src/archive/reason.ts';

/** What goes with a saved page or an export and is no capture. */
const COMPANIONS = new Set(
  '.png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .css .js .mjs .woff .woff2 .ttf .otf .eot .mp4 .webm .mov .mp3 .ogg .oga .wav .pdf .zip .webp .tgs .ds_store'.split(
    ' ',
  ),
);

/** A folder of captures and the notes beside them. Paths are relative to it, with `/`. */
export interface Sources {
  readonly raw: string;
  /** In order. */
  readonly captures: ReadonlySet<string>;
  /** The files of notes, by the path of the capture that each is about; the capture may not be there. */
  readonly notes: ReadonlyMap<string, string>;
  /** How many files are neither. */
  readonly skipped: number;
  /** The ids of the events that notes may name; null where the captures are of no collection, and any may. */
  readonly events: ReadonlySet<string> | null;
}

/** Lists what lies below a folder of captures, for a collection that knows some events. */
export function findSources(raw: string, events: Sources['events'] = null): Sources {
  const files = listBelow(raw)
    .map((file) => file.slice(join(raw, sep).length).split(sep).join('/'))
    .sort();
  const isCompanion = (file: string): boolean =>
    COMPANIONS.has(extname(file).toLowerCase()) || /(?:^|\/)\.|_files\//.test(file);
  const kept = files.filter((file) => !isCompanion(file));
  return {
    raw,
    captures: new Set(kept.filter((file) => !NOTE.test(file))),
    notes: new Map(kept.flatMap((file) => (NOTE.test(file) ? [[file.replace(NOTE, ''), file] as const] : []))),
    skipped: files.length - kept.length,
    events,
  };
}

const NOTE = /\.ya?ml$/i;

/**
 * Reads the note of a capture; an empty one where there is none.
 *
 * @throws {NoteRefusal} with its line where it is not as it should be.
 */
export function readNoteOf({ raw, notes }: Sources, path: string): ReadNote {
  const note = notes.get(path);
  return note === undefined ? NO_NOTE : readNote(readBytes(join(raw, note)).toString('utf8'));
}

/**
 * Reads a capture with its note and takes it apart.
 *
 * @throws {Refusal} with the line where one of the two can't be read.
 */
export function readWork(sources: Sources, path: string): Work {
  checkName(path);
  const capture = readCapture(path, readBytes(join(sources.raw, path)));
  const note = readNoteOf(sources, path);
  checkEvents(note, sources.events);
  return takeApart(capture, note);
}

/** The longest name, in bytes: file systems keep 255, and behind it stand the endings of what is written. */
const LONGEST_NAME = 240;

/** A capture is known by its path for ever: it must stand on one line, and be one that a ledger can be called after. */
function checkName(path: string): void {
  if (/\p{Cc}/u.test(path))
    throw new Refusal(1, 'a line end or another control character in the name; rename the file');
  const bytes = Math.max(...path.split('/').map((name) => Buffer.byteLength(name)));
  if (bytes > LONGEST_NAME)
    throw new Refusal(
      1,
      `a name of ${String(bytes)} bytes, after which no ledger can be called; rename the file, with ${String(LONGEST_NAME)} at most`,
    );
}

/** A note may name an event only by an id that the collection has for it. */
function checkEvents({ note, lineOf }: ReadNote, events: Sources['events']): void {
  const named = (note.entries ?? []).flatMap(({ event }) => event ?? []);
  for (const [ordinal, event] of named.entries())
    if (events?.has(event) === false)
      throw new NoteRefusal(
        lineOf('event', ordinal),
        `authorities/events.yaml has no event ${event}; add it there, or correct the id`,
      );
}

/** Which captures are, by their notes, later ones of a document. Notes that can't be read are passed over: their capture is refused when it is its turn. */
export function listLater(sources: Sources): ReadonlyMap<string, Later> {
  const later = new Map<string, Later>();
  for (const [path, file] of sources.notes) {
    try {
      const source = readBytes(join(sources.raw, file)).toString('utf8');
      if (!source.includes('captureOf')) continue;
      const { captureOf, captured } = readNote(source).note;
      if (captureOf !== undefined) later.set(path, { of: captureOf, captured: captured?.edtf ?? null });
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
    }
  }
  return later;
}

/** One line for what went wrong with one capture, or with its note, so that the others are done. */
export function describeRefusal({ raw, notes }: Sources, path: string, cause: unknown): string {
  const line = cause instanceof Refusal ? cause.line : 1;
  const message = cause instanceof RangeError ? TOO_DEEP : reasonOf(cause);
  const file = cause instanceof NoteRefusal ? (notes.get(path) ?? path) : path;
  return `${join(raw, file).replace(/\p{Cc}/gu, encodeURIComponent)}:${String(line)}: ${message.replace(/\s+/g, ' ')}`;
}

/** What nests without end exhausts the stack of whatever walks it. */
const TOO_DEEP = 'its parts stand in one another too deep to be read; take the capture again, as plain text';

function readBytes(file: string): Buffer {
  try {
    const kind = lstatSync(file);
    if (kind.isFile()) return readFileSync(file);
    if (kind.isSymbolicLink())
      throw new Refusal(1, 'a link, and what it leads to may change or be no part of this; put the file itself here');
    if (!kind.isDirectory()) throw new Refusal(1, 'neither a file nor a folder; take it away');
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(1, `the file can't be read (${reasonOf(cause)}); see to its permissions`);
  }
}
