import { OMISSION } from '../text/omission.ts';
import type { Range } from './passage.ts';
import type { Mark, Reading } from './reading.ts';

/** How a piece of text lies between two matched words: within their paragraph, at the end of one, whole, or at the beginning of one. */
export type Lies = 'within' | 'tail' | 'whole' | 'head';

/** Text of one paragraph between two matched words. */
export interface Piece extends Range {
  readonly lies: Lies;
}

/** What stands in one text between two matched words. */
export interface Gap {
  readonly reading: Reading;
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
  /** Whether a word is in another passage; then it is not missing here. */
  readonly isTaken: (word: number) => boolean;
}

export const textOf = ({ text }: Reading, { paragraph, start, end }: Range): string =>
  text.paragraphs[paragraph]?.text.slice(start, end) ?? '';

/** Emoji, hash signs and marks of lists: they are read as words are, since they are put in like words. */
const SIGN = '(?:[\\p{So}\\p{Sk}#@•‣]|\\u{FE0F}|\\u{200D})';
const SIGNS = new RegExp(`${SIGN}+`, 'gu');

/** The mark of an item of a list. */
const LIST_MARK = /[•▪▫◦●○■□‣]/u;

export const hasListMark = ({ reading, pieces }: Gap): boolean =>
  pieces.some((piece) => LIST_MARK.test(textOf(reading, piece)));

/** The emoji, hash signs and marks of lists of a gap. */
export const signsOf = ({ reading, pieces }: Gap): readonly Piece[] =>
  pieces.flatMap((piece) =>
    [...textOf(reading, piece).matchAll(SIGNS)].map(({ 0: found, index }) => ({
      ...piece,
      start: piece.start + index,
      end: piece.start + index + found.length,
    })),
  );

/** A text of the same length without marks of omission and signs. */
const bare = (text: string): string => {
  const blank = (found: string): string => ' '.repeat(found.length);
  return text.replace(OMISSION, blank).replace(SIGNS, blank);
};

/** The punctuation of a gap as one text, each run of blanks as one. */
export const punctuationIn = ({ reading, pieces }: Gap): string =>
  pieces
    .map((piece) => bare(textOf(reading, piece)))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Where the punctuation of a gap stands, in each piece from its first mark to its last; signs are told by themselves, and part it. */
export const punctuationOf = (gap: Gap): readonly Piece[] => {
  const signs = signsOf(gap);
  return gap.pieces
    .flatMap((piece) => {
      const within = signs.filter(
        ({ paragraph, start, end }) => paragraph === piece.paragraph && start >= piece.start && end <= piece.end,
      );
      const starts = [piece.start, ...within.map(({ end }) => end)];
      return starts.map((start, at) => ({ ...piece, start, end: within[at]?.start ?? piece.end }));
    })
    .flatMap((piece) => trimBlanks(bare(textOf(gap.reading, piece)), piece));
};

/** What of a gap is not blank. */
export const writtenOf = ({ reading, pieces }: Gap): readonly Piece[] =>
  pieces.flatMap((piece) => trimBlanks(textOf(reading, piece), piece));

function trimBlanks(line: string, piece: Piece): readonly Piece[] {
  const start = piece.start + line.length - line.trimStart().length;
  const end = piece.start + line.trimEnd().length;
  return end > start ? [{ ...piece, start, end }] : [];
}

/** The letters and figures of pieces, in lower case. */
export const lettersOf = (reading: Reading, pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => textOf(reading, piece))
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** The pieces of a gap that have words, and how many words they have. */
export interface Wording {
  readonly pieces: readonly Piece[];
  readonly words: number;
}

/** A gap less the pieces that have words of another passage: what stands around those is not told with this one. */
export const untaken = (gap: Gap): Gap => ({
  ...gap,
  pieces: gap.pieces.filter((piece) => !wordsIn(gap.reading, piece).some(gap.isTaken)),
});

/** What a gap has in words, less marks of omission and signs at the edges, and less what is in another passage. */
export function wordingOf({ reading, pieces, isTaken }: Gap): Wording {
  let words = 0;
  const wordy = pieces.flatMap((piece): readonly Piece[] => {
    const all = wordsIn(reading, piece);
    const free = all.filter((word) => !isTaken(word));
    words += free.length;
    if (free.length === 0) return [];
    if (free.length === all.length) return [withoutEdges(reading, piece)];
    return runsOf(free).map(([first, last]) => ({
      ...piece,
      start: reading.starts[first] ?? piece.start,
      end: reading.ends[last] ?? piece.end,
    }));
  });
  return { pieces: wordy, words };
}

function withoutEdges(reading: Reading, piece: Piece): Piece {
  const [, head = '', tail = ''] = EDGES.exec(textOf(reading, piece)) ?? [];
  return { ...piece, start: piece.start + head.length, end: piece.end - tail.length };
}

const EDGE = `(?:\\s|${SIGN}|${OMISSION.source})*`;
const EDGES = new RegExp(`^(${EDGE}).*?(${EDGE})$`, 'su');

/** The words of a piece, found by halving: a paragraph can have very many. */
function wordsIn({ starts, ends, firsts }: Reading, { paragraph, start, end }: Range): readonly number[] {
  let [low, high] = [firsts[paragraph] ?? 0, firsts[paragraph + 1] ?? 0];
  const last = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let word = low; word < last && (ends[word] ?? 0) <= end; word += 1) found.push(word);
  return found;
}

/** Numbers in order as runs of those that follow one another. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
