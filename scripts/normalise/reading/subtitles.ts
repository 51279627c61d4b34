import type { Place } from '../../../src/schemas/place.ts';
import type { Line } from '../capture.ts';
import { type Aside, blankAt, cutOut, joinPieces, type Piece, type Reading } from './cuts.ts';
import { joinSentences } from './sentences.ts';

/** When a cue is shown, in WebVTT and in SubRip. */
const TIMING = /^(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}(?:\s.*)?$/;

/** A tag in a cue: emphasis, a colour, a class, a time, a place on the screen. */
const TAG = /<\/?(?:[biuvc]|ruby|rt|lang|font)(?:[. ][^<>]*)?>|<(?:\d{1,3}:)?\d{2}:\d{2}\.\d{3}>|\{\\[^{}]*\}/gu;

/** The tag that names who speaks. */
const VOICE = /^<v(?:\.[^\s<>]+)?\s+(?<name>[^<>]{1,80})>/u;

/** Blocks of a WebVTT file that nobody sees. */
const HIDDEN = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * Reads a file of subtitles: numbers and times of cues, tags, and blocks of notes are set aside; what is shown becomes
 * sentences, under the name of who speaks where a tag names one.
 */
export function readSubtitles(text: string, lines: readonly Line[]): Reading {
  if (lines.filter((line) => TIMING.test(line.text)).length < 2) return { lines, asides: [] };
  const blocks = cutBlocks(lines);
  const asides: Aside[] = [];
  const shown: Line[] = [];
  let voice: string | undefined;
  for (const block of blocks) {
    const timing = block.findIndex((line) => TIMING.test(line.text));
    const isHidden = timing < 0 && HIDDEN.test(block[0]?.text ?? '');
    for (const [index, line] of block.entries()) {
      if (line.text !== '' && (isHidden || index <= timing)) {
        asides.push({ rule: isHidden ? 'cue-note' : 'cue-time', start: line.start, end: line.end });
        shown.push(blankAt(line));
        continue;
      }
      const cue = readCue(text, line, voice);
      voice = cue.voice ?? voice;
      asides.push(...cue.asides);
      shown.push(cue.line);
    }
  }
  return { lines: joinSentences(text, shown), asides };
}

/** Blocks of lines with a blank line between. */
function cutBlocks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const [index, line] of lines.entries()) {
    // Editors leave the blank line out, but never the number above the time.
    const opens =
      lines[index - 1]?.text === '' || (/^\d+$/.test(line.text) && TIMING.test(lines[index + 1]?.text ?? ''));
    if (opens) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function readCue(
  text: string,
  line: Line,
  before: string | undefined,
): { line: Line; asides: Aside[]; voice?: string } {
  const source = text.slice(line.start, line.end);
  const named = VOICE.exec(source);
  const name = named?.groups?.['name']?.trim();
  const tags = [...source.matchAll(TAG)].map(({ index, 0: tag }) => ({
    start: line.start + index,
    end: line.start + index + tag.length,
  }));
  if (named === null || name === undefined || name === before) {
    const asides = tags.map((tag): Aside => ({ rule: 'cue-tag', ...tag }));
    return { line: asides.length === 0 ? line : cutOut(text, line, asides), asides };
  }
  const at = line.start + named[0].indexOf(name);
  const rest = tags.slice(1);
  const opening: Place[] = [
    { start: line.start, end: at },
    { start: at + name.length, end: line.start + named[0].length },
  ];
  const after = [{ start: 0, end: line.start + named[0].length }, ...rest, { start: line.end, end: line.end }];
  const pieces = after.slice(1).map(({ start }, index): Piece => ({
    start: after[index]?.end ?? start,
    end: start,
    glue: index === 0 ? ' ' : '',
  }));
  const whole = joinPieces(text, [{ start: at, end: at + name.length, glue: '' }, ...pieces], line.number);
  return {
    line: whole === undefined ? line : { ...whole, label: name.length },
    asides: [...opening, ...rest].map((tag): Aside => ({ rule: 'cue-tag', ...tag })),
    voice: name,
  };
}
