import { Edtf } from '../../../src/schemas/dates.ts';
import { isPlace, readFiledDate } from '../dates/datelines.ts';
import { findDates, type FoundDate } from '../dates/dates.ts';
import { GENERAL_LINES } from '../profiles/general.ts';
import { countWords, isProse } from '../reading/lines.ts';
import { matches } from '../rules.ts';
import type { Mark, Sheet } from '../segmenting/sheet.ts';

/** Reads the dates of lines, each text but once: lists are tried from many lines on. */
export interface DateReader {
  /** The first date in a text. */
  readonly first: (text: string) => FoundDate | undefined;
  /** The date of a line that says when, and at most beside it of which section. */
  readonly line: (text: string) => FoundDate | undefined;
}

/** Opens a reader that has read nothing yet. */
export function openReader(): DateReader {
  const remember = (read: DateReader['first']): DateReader['first'] => {
    const known = new Map<string, FoundDate | undefined>();
    return (text) => {
      if (!known.has(text)) known.set(text, read(text));
      return known.get(text);
    };
  };
  return { first: remember((text) => findDates(text)[0]), line: remember(readFiledDate) };
}

/** A pointer to another document. */
export interface Item {
  readonly mark: Mark;
  /** The index of the line after it. */
  readonly next: number;
  /** How many words its title has. */
  readonly words: number;
}

/** Reads the dated pointers that follow one another from a line on. */
export function readItems(sheet: Sheet, from: number, rule: string, dates: DateReader): Item[] {
  const items: Item[] = [];
  for (
    let item = readItem(sheet, from, rule, dates);
    item !== undefined;
    item = readItem(sheet, passCalls(sheet, item.next), rule, dates)
  )
    items.push(item);
  return items;
}

/** The first line from an index on that is no call to read more, as stands below each pointer of some sites. */
function passCalls({ lines }: Sheet, from: number): number {
  return CALLS.some((rule) => matches(rule, lines[from]?.text ?? '')) ? from + 1 : from;
}

const CALLS = GENERAL_LINES.filter(({ name }) => name === 'see-also' || name === 'read-in-full');

/** Whether a line is frame by itself, or at the foot of a page, and so tells nothing of a pointer. */
export const isFrameLine = (text: string): boolean => FRAME.some((rule) => matches(rule, text));

const FRAME = GENERAL_LINES.filter(({ as, where }) => as === 'furniture' && (where === 'alone' || where === 'foot'));

/** The shapes of a pointer: `date - title`, `title (date)`, date above title, title above date; a blurb may follow the first and the third. */
export function readItem(sheet: Sheet, index: number, rule: string, dates: DateReader): Item | undefined {
  const text = (at: number): string => (sheet.marks.has(at) ? '' : (sheet.lines[at]?.text ?? ''));
  const first = text(index);
  const inline = dates.first(first);
  const parting = mayPoint(first) ? BLANK_OR_MARK : MARK;
  const rest = inline?.start === 0 ? parting.exec(first.slice(inline.through)) : null;
  if (inline !== undefined && rest !== null) {
    return finish(
      sheet,
      index,
      { date: inline.edtf, title: first.slice(inline.through + rest[0].length), titleAt: index, blurb: true },
      rule,
      dates,
    );
  }
  const behind = /\s*[(（[](?<date>[^()（）[\]]{6,40})[)）\]]$/u.exec(first);
  const bracketed = dates.line(behind?.groups?.['date'] ?? '');
  if (behind !== null && behind.index > 0 && bracketed !== undefined && !bracketed.edtf.startsWith('X')) {
    const title = first.slice(0, behind.index);
    return finish(sheet, index, { date: bracketed.edtf, title, titleAt: index, blurb: false }, rule, dates);
  }
  const above = dates.line(first);
  if (above !== undefined && text(index + 1) !== '' && dates.line(text(index + 1)) === undefined) {
    return finish(
      sheet,
      index,
      { date: above.edtf, title: text(index + 1), titleAt: index + 1, blurb: true },
      rule,
      dates,
    );
  }
  const below = dates.line(text(index + 1));
  if (below !== undefined && mayPoint(first)) {
    return finish(sheet, index, { date: below.edtf, title: first, titleAt: index + 1, blurb: false }, rule, dates);
  }
  return undefined;
}

/** What parts a date from the title behind it; a blank alone does where the line ends like no sentence. */
const MARK = /^\s*[-–—|:]\s+(?=\S)/u;
const BLANK_OR_MARK = /^(?:\s*[-–—|:]\s+(?=\S)|\s+(?=\p{Lu}))/u;

/** The title of another document, which may be long, but ends like no sentence. */
const mayPoint = (text: string): boolean =>
  /\p{L}/u.test(text) && text.length <= LONGEST && !/[.;:,。；：，][”"»’')]?$/u.test(text);

/** The longest title of another document, in code units. */
const LONGEST = 600;

function finish(
  sheet: Sheet,
  from: number,
  { date, title, titleAt, blurb }: { date: Edtf; title: string; titleAt: number; blurb: boolean },
  rule: string,
  dates: DateReader,
): Item | undefined {
  const first = sheet.lines[from];
  const under = sheet.lines[titleAt + 1];
  const last = sheet.lines[titleAt];
  if (first === undefined || last === undefined) return undefined;
  const hasBlurb = blurb && under !== undefined && !sheet.marks.has(titleAt + 1) && isBlurb(under.text, dates);
  const after = titleAt + (hasBlurb ? 2 : 1);
  // Below a blurb the place may stand, right above the date of the next pointer.
  const place = hasBlurb && !sheet.marks.has(after) ? sheet.lines[after] : undefined;
  const isPlaced =
    place !== undefined && isPlace(place.text) && dates.line(sheet.lines[after + 1]?.text ?? '') !== undefined;
  const end = isPlaced ? place.end : hasBlurb ? under.end : last.end;
  const teaser = { date, title, blurb: hasBlurb ? under.text : null };
  const next = after + (isPlaced ? 1 : 0);
  return { mark: { as: 'teaser', teaser, rule, start: first.start, end }, next, words: countWords(title) };
}

const isBlurb = (text: string, dates: DateReader): boolean =>
  dates.first(text)?.start !== 0 && (isProse(text) || text.length > 40) && !isFrameLine(text);

/** Reads a pointer without a date: a line that ends like no sentence. */
export function readUndated({ lines, marks }: Sheet, index: number, rule: string): Item | undefined {
  const line = lines[index];
  const words = countWords(line?.text ?? '');
  if (line === undefined || marks.has(index) || !mayPoint(line.text) || /[!?…]$/u.test(line.text) || words < 2)
    return undefined;
  const teaser = { date: null, title: line.text, blurb: null };
  return { mark: { as: 'teaser', teaser, rule, start: line.start, end: line.end }, next: index + 1, words };
}
