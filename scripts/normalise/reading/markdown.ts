import type { Place } from '../../../src/schemas/place.ts';
import type { Line } from '../capture.ts';
import { type Aside, cutOut, type Reading } from './cuts.ts';

/** A mark of Markdown around words, or before them: its first group opens, its last group, where it has one, closes. */
interface Form {
  readonly rule: string;
  readonly pattern: RegExp;
}

const FORMS: readonly Form[] = [
  { rule: 'heading-mark', pattern: /^(?<opens>#{1,6}\s+)(?=\S)/dgu },
  {
    rule: 'emphasis-mark',
    pattern: /(?<![\p{L}\p{N}*\\])(?<opens>\*{1,3})(?=[^\s*])[^*]*?(?<=[^\s*\\])(?<closes>\*{1,3})(?!\*)/dgu,
  },
  {
    rule: 'emphasis-mark',
    pattern: /(?<![\p{L}\p{N}_\\])(?<opens>_{1,3})(?=[^\s_])[^_]*?(?<=[^\s_\\])(?<closes>_{1,3})(?![\p{L}\p{N}_])/dgu,
  },
];

/** Lines that nobody writes who does not write Markdown: a heading, or words in bold at the beginning of a line. */
const SIGN = /^(?:#{1,6}\s+\p{L}|\*\*(?=\S)[^*]{1,200}\*\*(?:\s|[:：]|$)|__(?=\S)[^_]{1,200}__(?:\s|[:：]|$))/u;

/** So many such lines make a text one. */
const SIGNS = 3;

/**
 * Sets the marks of Markdown aside: those before a heading, and those around words in bold or italics, where both
 * stand. A line that is a heading, or in bold as a whole, says so.
 */
export function readMarkdown(path: string, text: string, lines: readonly Line[]): Reading {
  const signs = lines.filter((line) => SIGN.test(line.text)).length;
  if (signs < (/\.(?:md|markdown)$/i.test(path) ? 1 : SIGNS)) return { lines, asides: [] };
  const read = lines.map((line) => {
    const source = text.slice(line.start, line.end);
    const marks = FORMS.flatMap(({ rule, pattern }) =>
      [...source.matchAll(pattern)].flatMap((match) => findMarks(match, line.start, rule)),
    );
    const asides = marks.sort((a, b) => a.start - b.start);
    if (asides.length === 0 || overlap(asides)) return { line, asides: [] };
    return { line: cutOut(text, line, asides, hintOf(source, asides)), asides };
  });
  return { lines: read.map(({ line }) => line), asides: read.flatMap(({ asides }) => asides) };
}

function findMarks({ indices }: RegExpExecArray, from: number, rule: string): Aside[] {
  const { opens, closes } = indices?.groups ?? {};
  const [open = 0, inner = 0] = opens ?? [];
  const [close, end] = closes ?? [];
  if (close === undefined || end === undefined) return [{ rule, start: from + open, end: from + inner }];
  // What opens with two stars and closes with one was no emphasis.
  if (end - close !== inner - open) return [];
  return [
    { rule, start: from + open, end: from + inner },
    { rule, start: from + close, end: from + end },
  ];
}

const overlap = (places: readonly Place[]): boolean =>
  places.some(({ start }, index) => start < (places[index - 1]?.end ?? 0));

function hintOf(source: string, asides: readonly Aside[]): Line['hint'] {
  if (asides[0]?.rule === 'heading-mark') return 'heading';
  return /^(\*\*|__)(?!\1)(?:(?!\1).)+\1$/u.test(source) ? 'strong' : undefined;
}
