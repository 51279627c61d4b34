import type { Line } from '../capture.ts';
import type { Reading } from './cuts.ts';
import { readMarkdown } from './markdown.ts';
import { readSubtitles } from './subtitles.ts';
import { readTimeCodes } from './time-codes.ts';

/** What sets aside the marks of a notation, in the order in which they are tried on the lines that are left. */
const NOTATIONS: readonly ((path: string, text: string, lines: readonly Line[]) => Reading)[] = [
  (_, text, lines) => readSubtitles(text, lines),
  (_, text, lines) => readTimeCodes(text, lines),
  readMarkdown,
];

/** Sets aside what stands in the lines of a text file and is no word of theirs: cues of subtitles, time codes, marks of emphasis. */
export function setAside(path: string, text: string, lines: readonly Line[]): Reading {
  return NOTATIONS.reduce<Reading>(
    (before, read) => {
      if (before.asides.length > 0) return before;
      return read(path, text, before.lines);
    },
    { lines, asides: [] },
  );
}
