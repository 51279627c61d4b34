import { readAs } from '../../../src/archive/capture/reading.ts';
import type { Between, EntryType } from '../../../src/schemas/entry.ts';
import type { Place } from '../../../src/schemas/place.ts';
import type { Capture, Line } from '../capture.ts';
import { closeTalk } from '../speakers/closing.ts';
import { PAGE_RULES } from '../frame/pages.ts';
import { findLabels } from '../speakers/labels.ts';
import {
  findDialogue,
  findHeadings,
  keepLabel,
  makeParagraph,
  NOBODY,
  openTurn,
  type ParagraphDraft,
  type Turn,
} from './paragraphs.ts';
import type { Mark, Sheet, StatedDate } from './sheet.ts';
import { joinPages, joinWrapped } from './wrapping.ts';

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
  /** What attributes of a page state of this document alone. */
  readonly stated?: { readonly published?: StatedDate; readonly url?: Place & { readonly value: string } };
}

/** How many lines at the beginning may name those who speak. */
const LEAD = 6;

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
  const lines = sheet.lines.slice(from, to);
  const isText = (offset: number): boolean => (sheet.marks.get(from + offset) ?? []).every(({ as }) => as === 'body');
  const texts = lines.filter((_, offset) => isText(offset));
  const labels = findLabels(texts, [...titles, ...lines.slice(0, LEAD).map(({ text }) => text)]);
  const opens = ({ start }: Line): boolean => labels.has(start);
  const endsPage = (offset: number): boolean =>
    (sheet.marks.get(from + offset) ?? []).some(({ rule }) => PAGE_RULES.has(rule));
  const wrapped = runs(lines, isText, endsPage).flatMap((run) => joinWrapped(run, opens));
  const groups = new Map(joinPages(wrapped, lines, endsPage, opens).map((group) => [group[0], group]));
  const paragraphs: ParagraphDraft[] = [];
  const parting: BetweenMark[] = [];
  const marks: Mark[] = [];
  let turn: Turn = NOBODY;
  for (const [offset, line] of lines.entries()) {
    const group = groups.get(line);
    if (!isText(offset)) {
      for (const mark of sheet.marks.get(from + offset) ?? []) {
        if (isBetween(mark)) parting.push(mark);
        else if (!marks.includes(mark)) marks.push(mark);
      }
    } else if (group !== undefined) {
      const label = labels.get(line.start);
      if (label !== undefined) {
        paragraphs.push(...keepLabel(turn));
        turn = openTurn(line, label);
      }
      const paragraph = makeParagraph(group, label?.length ?? 0, turn);
      if (paragraph === undefined) continue;
      paragraphs.push(paragraph);
      turn = { ...turn, label: null };
    }
  }
  paragraphs.push(...keepLabel(turn));
  const between = parting.map((mark) => placeBetween(capture, mark, paragraphs));
  const isNext = (a: ParagraphDraft, b: ParagraphDraft): boolean =>
    ![...between, ...marks].some(({ start }) => start > a.end && start < b.start);
  return { type, paragraphs: findHeadings(findDialogue(closeTalk(paragraphs)), type, isNext), between, marks };
}

/** The paragraphs below the title, or all where there is none: what stands over it is no beginning of the text. */
export function listBelowTitle({ paragraphs, marks }: Draft): readonly ParagraphDraft[] {
  const title = marks.findLast(({ as }) => as === 'title');
  return title === undefined ? paragraphs : paragraphs.filter(({ start }) => start >= title.end);
}

type BetweenMark = Mark & { readonly as: BetweenDraft['as'] };

const isBetween = (mark: Mark): mark is BetweenMark =>
  mark.as === 'caption' || mark.as === 'omission' || mark.as === 'separator';

function placeBetween(
  { read }: Capture,
  { as, rule, start, end }: BetweenMark,
  paragraphs: readonly ParagraphDraft[],
): BetweenDraft {
  const after = paragraphs.findLastIndex((paragraph) => paragraph.end <= start);
  return { as, rule, start, end, text: readAs(read(start, end)), after };
}

/** The stretches of lines of text with nothing else between them but the ends of pages. */
function runs(
  lines: readonly Line[],
  isText: (offset: number) => boolean,
  endsPage: (offset: number) => boolean,
): Line[][] {
  const found: Line[][] = [];
  let isOpen = false;
  for (const [offset, line] of lines.entries()) {
    if (!isText(offset)) {
      isOpen &&= endsPage(offset);
      continue;
    }
    if (isOpen) found.at(-1)?.push(line);
    else found.push([line]);
    isOpen = true;
  }
  return found;
}
