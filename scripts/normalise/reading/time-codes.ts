import type { Line } from '../capture.ts';
import { countWords } from './lines.ts';
import { type Aside, blankAt, cutOut, type Reading } from './cuts.ts';
import { joinSentences } from './sentences.ts';

/** A time code: hours where there are any, minutes, seconds, and perhaps parts of a second. */
const CODE = '(?:(?<h>\\d{1,2}):)?(?<m>\\d{1,2}):(?<s>\\d{2})(?:[.,]\\d{1,3})?';

/** Where on a line it stands: before the words, alone, or behind the name of who speaks. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<code>[[(]?${CODE}[\\])]?(?:\\s*[-–—|]\\s+|\\s+|$))`, 'u'),
  new RegExp(`^(?:\\S+\\s+){1,4}?(?<code>[[(]?${CODE}[\\])]?)$`, 'u'),
];

/** The code of a line. */
interface Code extends Aside {
  readonly line: Line;
  /** In seconds from the beginning of the recording. */
  readonly seconds: number;
  readonly isAlone: boolean;
}

/** So many codes make a text a transcript of a recording; the first stands in its first minutes. */
const CODES = 3;
const BEGINNING = 300;

/** How many words are spoken a second, at least and at most: a schedule or a ticker has far fewer. */
const PACE = { least: 0.4, most: 8 };

/**
 * Sets time codes aside where a text is the transcript of a recording: they go up from its beginning, and as many
 * words stand between them as can be spoken in that time. Lines between codes that stand alone are cut anywhere, and
 * become sentences.
 */
export function readTimeCodes(text: string, lines: readonly Line[]): Reading {
  const codes = lines.flatMap((line) => findCode(text, line) ?? []);
  if (!isRecording(codes, lines)) return { lines, asides: [] };
  const coded = new Map(codes.map((code) => [code.line, code]));
  const cut = lines.map((line) => {
    const code = coded.get(line);
    return code === undefined ? line : code.isAlone ? blankAt(line) : cutOut(text, line, [code]);
  });
  const asides = codes.map(({ rule, start, end }) => ({ rule, start, end }));
  const areAlone = codes.every(({ isAlone }) => isAlone);
  const first = codes[0]?.line.number ?? 0;
  return {
    lines: areAlone
      ? [
          ...cut.filter(({ number }) => number < first),
          ...joinSentences(
            text,
            cut.filter(({ number }) => number >= first),
          ),
        ]
      : cut,
    asides,
  };
}

function findCode(text: string, line: Line): Code | undefined {
  const source = text.slice(line.start, line.end);
  for (const form of FORMS) {
    const groups = form.exec(source)?.groups;
    if (groups === undefined) continue;
    const { code = '', h = '0', m = '0', s = '0' } = groups;
    const at = line.start + source.lastIndexOf(code);
    const start = form === FORMS[0] ? line.start : at;
    const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s);
    if (Number(s) > 59) continue;
    return {
      line,
      rule: 'time-code',
      start,
      end: start + code.trimEnd().length,
      seconds,
      isAlone: code.trim() === source,
    };
  }
  return undefined;
}

function isRecording(codes: readonly Code[], lines: readonly Line[]): boolean {
  const [first, last] = [codes[0], codes.at(-1)];
  if (first === undefined || last === undefined || codes.length < CODES || first.seconds > BEGINNING) return false;
  if (codes.some(({ seconds }, index) => seconds < (codes[index - 1]?.seconds ?? 0))) return false;
  const words = lines
    .filter(({ number }) => number >= first.line.number && number < last.line.number)
    .reduce((sum, { text }) => sum + countWords(text), 0);
  const pace = words / (last.seconds - first.seconds);
  return pace >= PACE.least && pace <= PACE.most;
}
