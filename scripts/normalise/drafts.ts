import { readAs } from '../../src/archive/reading.ts';
import type { Between, EntryType, Paragraph, Part } from '../../src/schemas/entry.ts';
import type { Place } from '../../src/schemas/place.ts';
import type { Capture, Line } from './capture.ts';
import { findLabels, type Label } from './labels.ts';
import { countWords, isHeadingLike, isItem, isProse } from './lines.ts';
import type { Mark, Sheet } from './sheet.ts';
import { trimPlace } from './capture.ts';

/** A paragraph without its id. */
export interface ParagraphDraft extends Omit<Paragraph, 'id' | 'parts'> {
  readonly parts?: Part[];
  /** The label of its turn, where one stands in the capture. */
  readonly labelPlace: Place | null;
  /** The title before the name in the label. */
  readonly role: string;
  /** The marks of passages left out within it. */
  readonly omissions: readonly Place[];
  /** Its lines, as pieces of the capture. */
  readonly pieces: readonly Place[];
}

/** What stands between two paragraphs, with the index of the one before. */
export type BetweenDraft = Omit<Between, 'after'> & { readonly after: number; readonly rule: string };

/** One document found in a capture, before it is described and named. */
export interface Draft {
  /** The type of its family, where the profile has one. */
  readonly type: EntryType | null;
  readonly paragraphs: readonly ParagraphDraft[];
  readonly between: readonly BetweenDraft[];
  /** The other marks that are its own: title, date, byline, place, furniture inside. */
  readonly marks: readonly Mark[];
}

const OMISSION = /[<[(]\s*(?:\.{3,}|…+)\s*[>\])]/gu;

/**
 * Makes a draft of the lines `from` to `to` (exclusive, by index): lines with no mark become paragraphs,
 * captions, omissions and separators stand between them.
 *
 * @param titles Lines that name the people who speak, as evidence for labels.
 */
export function makeDraft(
  capture: Capture,
  sheet: Sheet,
  from: number,
  to: number,
  type: EntryType | null,
  titles: readonly string[],
): Draft {
  const paragraphs: ParagraphDraft[] = [];
  const between: BetweenDraft[] = [];
  const marks: Mark[] = [];
  const lines = sheet.lines.slice(from, to);
  const isText = (index: number): boolean => (sheet.marks.get(index) ?? []).every(({ as }) => as === 'body');
  const free = lines.filter((_, offset) => isText(from + offset));
  const labels = findLabels(free, [...titles, ...lines.slice(0, 6).map(({ text }) => text)]);
  const groups = wrapLines(sheet, from, to, labels, isText);
  let turn: { speaker: string | null; waiting: { label: Label; place: Place; text: string } | null } = {
    speaker: null,
    waiting: null,
  };
  for (let index = from; index < to; index++) {
    const marked = sheet.marks.get(index);
    const group = groups.get(index);
    if (!isText(index)) {
      for (const mark of marked ?? []) {
        if (mark.as === 'caption' || mark.as === 'omission' || mark.as === 'separator') {
          const { as, start, end, rule } = mark;
          between.push({
            as,
            rule,
            start,
            end,
            text: readAs(capture.text.slice(start, end)),
            after: paragraphs.length - 1,
          });
        } else if (!marks.includes(mark)) {
          marks.push(mark);
        }
      }
    } else if (group !== undefined) {
      const [first] = group;
      const label = first === undefined ? undefined : labels.get(first.number);
      const opened = first === undefined || label === undefined ? turn.waiting : openTurn(capture, first, label);
      if (opened !== null) turn = { speaker: opened.label.speaker, waiting: opened };
      const pieces = withoutLabel(capture, group, label === undefined ? 0 : label.length);
      if (pieces.length === 0) continue;
      paragraphs.push(makeParagraph(capture, pieces, turn));
      turn = { ...turn, waiting: null };
    }
  }
  return { type, paragraphs: withHeadings(paragraphs, capture, type), between, marks };
}

/** Joins lines that were broken by hand at a fixed width into paragraphs, by the index of the first. */
function wrapLines(
  { lines }: Sheet,
  from: number,
  to: number,
  labels: ReadonlyMap<number, Label>,
  isText: (index: number) => boolean,
): ReadonlyMap<number, readonly Line[]> {
  const wrapped = isWrapped(lines.slice(from, to).filter((_, offset) => isText(from + offset)));
  const groups = new Map<number, Line[]>();
  let open = -1;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || !isText(index)) continue;
    const before = lines[index - 1];
    const group = groups.get(open);
    const continues =
      wrapped &&
      group !== undefined &&
      before !== undefined &&
      before.number === line.number - 1 &&
      isText(index - 1) &&
      !labels.has(line.number) &&
      !isItem(line.text);
    if (continues) group.push(line);
    else groups.set((open = index), [line]);
  }
  return groups;
}

/** Whether most lines are about as long as the longest and break off in mid-sentence: then their ends mean nothing. */
function isWrapped(lines: readonly Line[]): boolean {
  const followed = lines.filter((line, index) => lines[index + 1]?.number === line.number + 1);
  if (followed.length < 6) return false;
  const lengths = followed.map(({ text }) => text.length).sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  const broken = followed.filter(({ text }) => !/[.!?:;。！？][”"»)]?$/u.test(text)).length;
  return at(0.9) <= 110 && at(0.5) >= 45 && broken * 2 >= followed.length;
}

function openTurn(capture: Capture, line: Line, label: Label): { label: Label; place: Place; text: string } {
  const raw = rawLength(capture.text.slice(line.start, line.end), label.length);
  const place = trimPlace(capture.text, line.start, line.start + raw);
  return { label, place, text: readAs(capture.text.slice(place.start, place.end)) };
}

/** How many code units of the source make so many of the text that it reads as. */
function rawLength(source: string, length: number): number {
  for (let end = length; end < source.length; end++) if (readAs(source.slice(0, end)).length >= length) return end;
  return source.length;
}

function withoutLabel(capture: Capture, group: readonly Line[], length: number): Place[] {
  return group.flatMap(({ start, end }, index) => {
    const from = index === 0 && length > 0 ? start + rawLength(capture.text.slice(start, end), length) : start;
    const place = trimPlace(capture.text, from, end);
    return place.end > place.start ? [place] : [];
  });
}

function makeParagraph(
  capture: Capture,
  pieces: readonly Place[],
  turn: { speaker: string | null; waiting: { label: Label; place: Place; text: string } | null },
): ParagraphDraft {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? 0;
  const source = capture.text.slice(start, end);
  const text = readAs(source);
  return {
    text,
    start,
    end,
    kind: isItem(text) ? 'item' : 'text',
    speaker: turn.speaker,
    label: turn.waiting?.text ?? null,
    labelPlace: turn.waiting?.place ?? null,
    role: turn.waiting?.label.role ?? '',
    omissions: [...source.matchAll(OMISSION)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
    pieces,
  };
}

/** A short line with no end of a sentence, right above running text or a list, is a heading; posts have none. */
function withHeadings(
  paragraphs: readonly ParagraphDraft[],
  { text }: Capture,
  type: EntryType | null,
): ParagraphDraft[] {
  if (type === 'telegram-post') return [...paragraphs];
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    const alone = paragraph.kind === 'text' && paragraph.label === null && next !== undefined && next.label === null;
    const heads =
      alone &&
      isHeadingLike(paragraph.text) &&
      countWords(paragraph.text) <= 14 &&
      !/[!?…"”»]$/u.test(paragraph.text) &&
      /^[\p{Lu}\d«“"]/u.test(paragraph.text);
    const follows = heads && isProse(next.text) && text.slice(paragraph.end, next.start).trim() === '';
    return follows ? { ...paragraph, kind: 'heading' } : paragraph;
  });
}
