import { createHash } from 'node:crypto';
import { CONTROLS, readAs } from '../../src/archive/reading.ts';
import { CapturePath, Sha256 } from '../../src/schemas/ids.ts';
import type { Place } from '../../src/schemas/place.ts';
import { decode } from './decode.ts';

/** A line of a capture, less the white space at its ends. */
export interface Line extends Place {
  /** Its number in the file, from 1. */
  readonly number: number;
  /** What it reads as; empty for a blank line. */
  readonly text: string;
}

/** One raw file as it was taken, decoded. */
export interface Capture {
  readonly path: CapturePath;
  readonly sha256: Sha256;
  /** The size of the file. */
  readonly bytes: number;
  /** A label of the WHATWG Encoding standard. */
  readonly encoding: string;
  readonly format: 'text';
  /** The decoded text, in which all offsets count. */
  readonly text: string;
  readonly lines: readonly Line[];
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
export const LARGEST = 64 * 2 ** 20;

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
    sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
    bytes: bytes.length,
    encoding,
    format: 'text',
    text,
    lines: cutLines(text),
    flaws: [
      ...(lost > 0 ? [`${String(lost)} sequences of bytes are not ${encoding} and read as U+FFFD`] : []),
      ...(controls > 0 ? [`${String(controls)} control characters are left out of the text`] : []),
    ],
  };
}

/** Something to see: neither white space nor a control, a format character or a blank that is a letter by name. */
export const INK = /[^\s\p{Cc}\p{Cf}\u2800\u3164]/u;

/** Cuts a text into lines at CRLF, LF, CR, NEL, LS and PS; each is trimmed of white space, and a byte-order mark is in none. */
export function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const end of text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]|$/g)) {
    lines.push(trimLine(text, start, end.index, lines.length + 1));
    start = end.index + end[0].length;
  }
  return lines;
}

/** Where the readable characters from `start` to `end` begin and end. */
export function trimPlace(text: string, start: number, end: number): Place {
  while (start < end && readAs(text[start] ?? '') === '') start++;
  while (end > start && readAs(text[end - 1] ?? '') === '') end--;
  return { start, end };
}

function trimLine(text: string, start: number, end: number, number: number): Line {
  const place = trimPlace(text, start, end);
  const source = text.slice(place.start, place.end);
  return { ...place, number, text: INK.test(source) ? readAs(source) : '' };
}
