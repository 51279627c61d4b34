import { OMISSION } from '../../../src/archive/text/omission.ts';
import type { EntryType, Paragraph, Part } from '../../../src/schemas/entry.ts';
import type { Place } from '../../../src/schemas/place.ts';
import type { Line } from '../capture.ts';
import { readDateLine, readTimeLine } from '../dates/dates.ts';
import type { Label } from '../speakers/labels.ts';
import { countWords, isHeadingLike, isItem, isProse } from '../reading/lines.ts';
import { piecesOf, withinLine } from './sheet.ts';
import { partsWord } from './wrapping.ts';

/** A paragraph without its id. */
export interface ParagraphDraft extends Omit<Paragraph, 'id' | 'parts'> {
  /** The pieces of the file that it is read from, one line after the other. */
  readonly pieces: readonly Part[];
  /** Where the label of its turn stands, where it has one. */
  readonly labelPlaces: readonly Place[];
  /** The marks of passages left out within it. */
  readonly omissions: readonly Place[];
}

/** Who speaks, and a label that still waits for its first paragraph. */
export interface Turn {
  readonly speaker: string | null;
  readonly label: { readonly text: string; readonly places: readonly Place[] } | null;
}

/** Nobody speaks, as at the beginning of a text. */
export const NOBODY: Turn = { speaker: null, label: null };

/** The turn that a label opens. */
export function openTurn(line: Line, { length, speaker }: Label): Turn {
  const text = line.text.slice(0, length).trimEnd();
  const { end } = withinLine(line, 0, text.length);
  const places = piecesOf(line).flatMap(([start, stop]) => (start < end ? [{ start, end: Math.min(stop, end) }] : []));
  return { speaker, label: { text, places } };
}

/**
 * Makes a paragraph of lines that belong together, less a label of so many code units before it.
 *
 * @returns undefined where nothing is left.
 */
export function makeParagraph(
  lines: readonly Line[],
  labelled: number,
  { speaker, label }: Turn,
): ParagraphDraft | undefined {
  const cut = lines.map((line, index) => cutLine(line, index === 0 ? labelled : 0));
  const filled = cut.filter((line) => line.text !== '');
  const isGlued = (index: number): boolean => partsWord(filled[index - 1]?.text ?? '', filled[index]?.text ?? '');
  const text = filled.map((line, index) => `${index === 0 || isGlued(index) ? '' : ' '}${line.text}`).join('');
  const pieces = filled.flatMap((line, index) => (isGlued(index) ? glue(line.pieces) : line.pieces));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (text === '' || first === undefined || last === undefined) return undefined;
  const isListed = isItem(text) || lines.some(({ hint }) => hint === 'item');
  return {
    text,
    start: first[0],
    end: last[1],
    kind: lines[0]?.hint === 'heading' ? 'heading' : isListed ? 'item' : 'text',
    speaker,
    label: label?.text ?? null,
    labelPlaces: label?.places ?? [],
    omissions: lines.flatMap((line, index) => findOmissions(line, index === 0 ? labelled : 0)),
    pieces,
  };
}

/** Pieces of which the first follows what stands before it without a blank. */
const glue = ([first, ...more]: readonly Part[]): Part[] =>
  first === undefined ? [] : [[first[0], first[1], ''], ...more];

/** A label that no text follows is text itself. */
export function keepLabel({ speaker, label }: Turn): ParagraphDraft[] {
  const [first, last] = [label?.places[0], label?.places.at(-1)];
  if (label === null || first === undefined || last === undefined) return [];
  const pieces = label.places.map(({ start, end }): Part => [start, end]);
  return [
    {
      text: label.text,
      start: first.start,
      end: last.end,
      kind: 'text',
      speaker,
      label: null,
      labelPlaces: [],
      omissions: [],
      pieces,
    },
  ];
}

/** So many lines with a dash in a row are a talk, where one of them asks. */
const TALK = 3;

const SAID = /^[–—]\s.*[.!?…]["”»)]*$/u;

/** In Russian a dash opens what is said: lines of a talk are no items of a list. */
export function findDialogue(paragraphs: readonly ParagraphDraft[]): ParagraphDraft[] {
  const runs: ParagraphDraft[][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && SAID.test(run[0].text) && SAID.test(paragraph.text)) run.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs.flatMap((run) =>
    run.length >= TALK && run.some(({ text }) => text.endsWith('?'))
      ? run.map((paragraph) => ({ ...paragraph, kind: 'text' as const }))
      : run,
  );
}

/** A short line with no end of a sentence, right above running text in which nobody speaks, is a heading; posts have none. */
export function findHeadings(
  paragraphs: readonly ParagraphDraft[],
  type: EntryType | null,
  isNext: (a: ParagraphDraft, b: ParagraphDraft) => boolean,
): ParagraphDraft[] {
  if (type === 'telegram-post') return [...paragraphs];
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    const isAside =
      ADDRESS.test(paragraph.text) ||
      readDateLine(paragraph.text) !== undefined ||
      readTimeLine(paragraph.text) !== undefined;
    const isSpoken = paragraph.label !== null || paragraph.speaker !== null;
    const alone = paragraph.kind === 'text' && !isSpoken && !isAside && next?.label === null;
    const heads =
      alone &&
      isHeadingLike(paragraph.text) &&
      countWords(paragraph.text) <= 14 &&
      !/[!?…"”»]$/u.test(paragraph.text) &&
      /^[\p{Lu}\d«“"]/u.test(paragraph.text);
    return heads && isProse(next.text) && isNext(paragraph, next) ? { ...paragraph, kind: 'heading' } : paragraph;
  });
}

/** Words that greet those who listen, or name who writes, and head nothing. */
const ADDRESS =
  /^(?:dear|esteemed|distinguished|honou?rable|respected|ladies|gentlemen|friends|colleagues|comrades|fellow|excellenc\p{L}+|your|mr|mrs|ms|madam|by|photo|уважаем\p{L}+|дорогие|друзья|коллеги)(?![\p{L}-])/iu;

function cutLine(line: Line, from: number): { text: string; pieces: readonly Part[] } {
  const text = line.text.slice(from).trimStart();
  if (from === 0 || text === '') return { text, pieces: text === '' ? [] : piecesOf(line) };
  const { start } = withinLine(line, line.text.length - text.length, line.text.length);
  const kept = piecesOf(line).filter(([, end]) => end > start);
  return {
    text,
    pieces: kept.map((piece, index): Part => (index === 0 ? [Math.max(piece[0], start), piece[1]] : piece)),
  };
}

function findOmissions(line: Line, from: number): Place[] {
  return [...line.text.matchAll(OMISSION)]
    .filter(({ index }) => index >= from)
    .map((match) => withinLine(line, match.index, match.index + match[0].length));
}
