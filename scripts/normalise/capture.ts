import { CONTROLS, readAs } from '../../src/archive/capture/reading.ts';
import type { Part } from '../../src/schemas/entry.ts';
import { CapturePath, type Sha256 } from '../../src/schemas/ids.ts';
import type { Place } from '../../src/schemas/place.ts';
import { setAside } from './reading/asides.ts';
import { splitColumns } from './reading/columns.ts';
import type { Aside } from './reading/cuts.ts';
import { decode } from './reading/decode.ts';
import { digest } from './run/digest.ts';
import { channelOf, isExport, readable, readExport } from './segmenting/export.ts';
import { readHtml, readPage } from './reading/html.ts';
import { findSyntax, readJson, readJsonSlice, type JsonString } from './reading/json.ts';
import { readFacts, type Fact } from './reading/metadata.ts';

/** A line of a capture, less the white space at its ends: of a page, what stands between two borders of blocks. */
export interface Line extends Place {
  /** The number of the line of the file in which it begins, from 1. */
  readonly number: number;
  /** What it reads as; empty for a blank line. */
  readonly text: string;
  /** The pieces of the file that it is read from, where it is more than what stands from `start` to `end`. */
  readonly parts?: readonly Part[];
  /** For each code unit of the text where it begins and ends in the file, where the file holds more than the text. */
  readonly map?: { readonly starts: readonly number[]; readonly ends: readonly number[] };
  /** What the page says of it by its elements. */
  readonly hint?: Hint;
  /** How many code units at its beginning the file itself calls the name of who speaks. */
  readonly label?: number;
  /** The column in which it stands, where it is a cell of a print header set in two. */
  readonly cell?: 'left' | 'right';
}

/** What the elements around a line, or its marks, say of it. */
export type Hint = 'heading' | 'item' | 'caption' | 'frame' | 'links' | 'tooltip' | 'outside' | 'post' | 'strong';

/** One raw file as it was taken, decoded. */
export interface Capture {
  readonly path: CapturePath;
  readonly sha256: Sha256;
  /** The size of the file. */
  readonly bytes: number;
  /** A label of the WHATWG Encoding standard. */
  readonly encoding: string;
  readonly format: 'text' | 'html' | 'json';
  /** The decoded text, in which all offsets count. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Stretches of the file that show nothing, in order: tags, comments, scripts. */
  readonly markup: readonly Part[];
  /** Stretches of a text file within or between its lines that are no words of them, in order: time codes, marks of emphasis. */
  readonly asides: readonly Aside[];
  /** The strings of an export. */
  readonly strings: readonly JsonString[];
  /** What the markup states of the page. */
  readonly facts: readonly Fact[];
  /** What stands from one place to another reads as, before white space is folded. */
  readonly read: (start: number, end: number) => string;
  /** What is not quite right with it and no reason to refuse it. */
  readonly flaws: readonly string[];
}

/** A capture that can't be taken in: where, what is wrong, and what to do. */
export class Refusal extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** The largest capture that is taken in, in bytes: more is no page but a dump. */
const LARGEST = 64 * 2 ** 20;

/**
 * Decodes a capture and cuts it into lines.
 *
 * @throws {Refusal} where it is empty, too large, no text in an encoding that is sure, or holds nothing to read.
 */
export function readCapture(path: string, bytes: Uint8Array): Capture {
  if (bytes.length === 0) throw new Refusal(1, 'the file is empty; take the capture again');
  if (bytes.length > LARGEST) {
    throw new Refusal(1, `${String(bytes.length)} bytes, at most ${String(LARGEST)} are taken in; split the capture`);
  }
  const decoded = decode(bytes);
  if ('why' in decoded) throw new Refusal(1, decoded.why);
  const { text, encoding, lost } = decoded;
  if (!/\p{L}/u.test(text)) throw new Refusal(1, 'no letter in the whole file; take the capture again');
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > 20 + text.length * 0.02) {
    throw new Refusal(
      1,
      `${String(controls)} control characters of ${String(text.length)}: it is no text; take the capture again`,
    );
  }
  return {
    path: CapturePath.parse(path),
    sha256: digest(bytes),
    bytes: bytes.length,
    encoding,
    text,
    ...readText(path, text),
    flaws: [
      ...(lost > 0 ? [`${String(lost)} sequences of bytes are not ${encoding} and read as U+FFFD`] : []),
      ...(controls > 0 ? [`${String(controls)} control characters are left out of the text`] : []),
    ],
  };
}

/** The number of the line of the file on which what begins at an offset stands. */
export function lineNumberAt(lines: readonly Line[], offset: number): number {
  return lines.findLast(({ start }) => start <= offset)?.number ?? 1;
}

/** What the text of a capture holds, by its format. */
function readText(
  path: string,
  text: string,
): Pick<Capture, 'format' | 'lines' | 'markup' | 'asides' | 'facts' | 'strings' | 'read'> {
  const plain = { lines: [], markup: [], asides: [], facts: [], strings: [] };
  if (isHtml(path, text)) {
    const { lines, markup, document } = readPage(text);
    const facts = readFacts(text, document).filter(({ value }) => INK.test(value));
    return { ...plain, format: 'html', lines, markup, facts, read: (start, end) => readHtml(text.slice(start, end)) };
  }
  const strings = /\.json$/i.test(path) || /^\ufeff?\s*\{/.test(text) ? readJson(text) : undefined;
  if (strings !== undefined && isExport(strings)) {
    const markup = findSyntax(text, readable(text, strings));
    const read = (start: number, end: number): string => readJsonSlice(text.slice(start, end));
    return {
      ...plain,
      format: 'json',
      lines: readExport(text, strings),
      markup,
      strings,
      facts: channelOf(text, strings).filter(({ value }) => INK.test(value)),
      read,
    };
  }
  if (/\.json$/i.test(path))
    throw new Refusal(
      1,
      'JSON, but no export of a Telegram channel with its messages; export the channel again as JSON',
    );
  const read = (start: number, end: number): string => text.slice(start, end);
  return { ...plain, format: 'text', ...setAside(path, text, cutLines(text)), read };
}

/** Whether a file is a page: by its name, where it holds a tag, or by how it begins. */
function isHtml(path: string, text: string): boolean {
  return (
    (/\.x?html?$/i.test(path) && /<[a-z!/]/i.test(text)) ||
    /^\ufeff?\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 4096))
  );
}

/** Something to see: neither white space nor a control, a format character or a blank that is a letter by name. */
export const INK = /[^\s\p{Cc}\p{Cf}\u2800\u3164]/u;

/** Cuts a text into lines at CRLF, LF, CR, NEL, LS and PS; each is trimmed of white space, and a byte-order mark is in none. */
function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const end of text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]|$/g)) {
    lines.push(trimLine(text, start, end.index, lines.length + 1));
    start = end.index + end[0].length;
  }
  return splitColumns(text, lines, (from, to, number) => trimLine(text, from, to, number));
}

/** Where the readable characters from `start` to `end` begin and end. */
function trimPlace(text: string, start: number, end: number): Place {
  while (start < end && readAs(text[start] ?? '') === '') start++;
  while (end > start && readAs(text[end - 1] ?? '') === '') end--;
  return { start, end };
}

function trimLine(text: string, start: number, end: number, number: number): Line {
  const place = trimPlace(text, start, end);
  const source = text.slice(place.start, place.end);
  const read = INK.test(source) ? readAs(source) : '';
  return {
    ...place,
    number,
    text: read,
    ...(read.length === source.length || read === '' ? {} : { map: mapReading(source, place.start) }),
  };
}

/** Where each code unit of what a slice reads as stands: a run of white space is one blank, a control character nothing. */
function mapReading(source: string, base: number): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: piece } of source.matchAll(/[^\s\p{Cc}]|[\s\p{Cc}]+/gu)) {
    const width = readAs(`a${piece}a`).length - 2;
    if (width === 0) continue;
    for (let unit = 0; unit < width; unit++) {
      starts.push(base + index + (width === piece.length ? unit : 0));
      ends.push(base + index + (width === piece.length ? unit + 1 : piece.length));
    }
  }
  return { starts, ends };
}
