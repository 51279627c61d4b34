import { Edtf } from '../../src/schemas/dates.ts';
import { isPlace } from './datelines.ts';
import { findDates, type FoundDate, readDateLine } from './dates.ts';
import { countWords, isProse, isShort } from './lines.ts';
import { GENERAL_TEASERS } from './profiles/general.ts';
import { matches, type Profile } from './rules.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine } from './sheet.ts';

interface Item {
  readonly mark: Mark;
  /** The index of the line after it. */
  readonly next: number;
  /** How many words its title has. */
  readonly words: number;
}

/**
 * Marks lists of pointers to other documents that stand under a label: the label, and each pointer with
 * its date, title and blurb. Where no dated pointer follows the label, nothing is one.
 */
export function markTeasers(sheet: Sheet, profile: Profile): Sheet {
  const rules = [...(profile.teasers ?? []), ...GENERAL_TEASERS];
  const marks: Mark[] = [];
  let index = 0;
  while (index < sheet.lines.length) {
    const line = sheet.lines[index];
    const rule = line === undefined ? undefined : rules.find((row) => matches(row, line.text));
    const items = line === undefined || rule === undefined ? [] : readItems(sheet, index + 1, rule.name);
    if (line !== undefined && rule !== undefined && items.length > 0) {
      if (!sheet.marks.has(index)) marks.push(...wholeLine(line, { as: 'furniture', rule: rule.name } as const));
      marks.push(...items.map(({ mark }) => mark));
    }
    index = items.at(-1)?.next ?? index + 1;
  }
  return addMarks(sheet, marks);
}

/** How many pointers a box at the foot of a page holds at most. */
const BOX = 20;

/**
 * Marks boxes of pointers of which some have no date: below a label, up to the frame of the page or its end,
 * with nothing between that could be a sentence. It wants the frame to be marked already.
 */
export function markPointers(sheet: Sheet, profile: Profile): Sheet {
  const rules = [...(profile.teasers ?? []), ...GENERAL_TEASERS];
  const marks = sheet.lines.flatMap((line, index): Mark[] => {
    const rule = rules.find((row) => matches(row, line.text));
    const items = rule === undefined ? [] : readBox(sheet, index + 1, rule.name);
    if (rule === undefined || items.length === 0) return [];
    return [...wholeLine(line, { as: 'furniture', rule: rule.name } as const), ...items.map(({ mark }) => mark)];
  });
  return addMarks(sheet, marks);
}

function readBox(sheet: Sheet, from: number, rule: string): Item[] {
  const items: Item[] = [];
  const { length } = sheet.lines;
  for (let at = from; at < length && !isFrame(sheet, at); at = items.at(-1)?.next ?? length) {
    const item = readItem(sheet, at, rule) ?? readUndated(sheet, at, rule);
    if (item === undefined || items.length === BOX) return [];
    items.push(item);
  }
  // Where no frame closes the box, a signature may stand below it, and that is no title of a page.
  const isClosed = (items.at(-1)?.next ?? length) < length;
  return isClosed || items.every(({ words }) => words >= WORDY) ? items : [];
}

/** So many words are more than a name or an office. */
const WORDY = 3;

const isFrame = ({ marks }: Sheet, index: number): boolean =>
  (marks.get(index) ?? []).some(({ as }) => as === 'furniture' || as === 'teaser');

function readUndated({ lines, marks }: Sheet, index: number, rule: string): Item | undefined {
  const line = lines[index];
  const words = countWords(line?.text ?? '');
  if (line === undefined || marks.has(index) || !mayPoint(line.text) || /[!?…]$/u.test(line.text) || words < 2)
    return undefined;
  const teaser = { date: null, title: line.text, blurb: null };
  return { mark: { as: 'teaser', teaser, rule, start: line.start, end: line.end }, next: index + 1, words };
}

/** How many dated pointers in a row make a page a list. */
const LIST = 3;

/** In how many lines from the top such a list must begin. */
const LOOK = 30;

/**
 * Marks a page that is nothing but a list of pointers: three or more in a row, and no running text beside
 * them. What else stands there, short lines all, is its frame.
 */
export function markListing(sheet: Sheet): Sheet {
  const free = freeLines(sheet);
  const beginsWithDate = (from: number): boolean => findDates(sheet.lines[from]?.text ?? '')[0]?.start === 0;
  const runs = free
    .slice(0, LOOK)
    .map((from) => ({ from, items: readItems(sheet, from, 'listing') }))
    .sort((a, b) => b.items.length - a.items.length || Number(beginsWithDate(b.from)) - Number(beginsWithDate(a.from)));
  const [{ from, items } = { from: 0, items: [] }] = runs;
  const end = items.at(-1)?.next ?? from;
  const rest = free.filter((index) => index < from || index >= end).flatMap((index) => sheet.lines[index] ?? []);
  const isList = items.length >= LIST && rest.length <= items.length * 2 && !rest.some(({ text }) => isProse(text));
  if (!isList) return sheet;
  const frame = rest.flatMap((line): Mark[] => wholeLine(line, { as: 'furniture', rule: 'listing-frame' }));
  return addMarks(sheet, [...items.map(({ mark }) => mark), ...frame]);
}

function readItems(sheet: Sheet, from: number, rule: string): Item[] {
  const items: Item[] = [];
  for (let item = readItem(sheet, from, rule); item !== undefined; item = readItem(sheet, item.next, rule))
    items.push(item);
  return items;
}

/** The shapes of a pointer: `date - title`, `title (date)`, date above title, title above date; a blurb may follow the first and the third. */
function readItem(sheet: Sheet, index: number, rule: string): Item | undefined {
  const text = (at: number): string => (sheet.marks.has(at) ? '' : (sheet.lines[at]?.text ?? ''));
  const first = text(index);
  const [inline] = findDates(first);
  const rest = inline?.start === 0 ? /^\s*[-–—|:]\s+(?=\S)/u.exec(first.slice(inline.through)) : null;
  if (inline !== undefined && rest !== null) {
    return finish(
      sheet,
      index,
      { date: inline.edtf, title: first.slice(inline.through + rest[0].length), titleAt: index, blurb: true },
      rule,
    );
  }
  const behind = /\s*[(（[](?<date>[^()（）[\]]{6,40})[)）\]]$/u.exec(first);
  const bracketed = readDateLine(behind?.groups?.['date'] ?? '');
  if (behind !== null && behind.index > 0 && bracketed !== undefined && !bracketed.edtf.startsWith('X')) {
    const title = first.slice(0, behind.index);
    return finish(sheet, index, { date: bracketed.edtf, title, titleAt: index, blurb: false }, rule);
  }
  const above = readItemDate(first);
  if (above !== undefined && text(index + 1) !== '' && readItemDate(text(index + 1)) === undefined) {
    return finish(sheet, index, { date: above.edtf, title: text(index + 1), titleAt: index + 1, blurb: true }, rule);
  }
  const below = readItemDate(text(index + 1));
  if (below !== undefined && mayPoint(first)) {
    return finish(sheet, index, { date: below.edtf, title: first, titleAt: index + 1, blurb: false }, rule);
  }
  return undefined;
}

/** A date alone on its line, or with the name of a section behind a bar or a bullet. */
function readItemDate(text: string): FoundDate | undefined {
  const [dated = text, section, ...more] = text.split(/\s+[•|·]\s+/u);
  const isFiled = section !== undefined && more.length === 0 && isShort(section);
  return readDateLine(text) ?? (isFiled ? readDateLine(dated) : undefined);
}

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
): Item | undefined {
  const first = sheet.lines[from];
  const under = sheet.lines[titleAt + 1];
  const last = sheet.lines[titleAt];
  if (first === undefined || last === undefined) return undefined;
  const hasBlurb = blurb && under !== undefined && !sheet.marks.has(titleAt + 1) && isBlurb(under.text);
  const after = titleAt + (hasBlurb ? 2 : 1);
  // Below a blurb the place may stand, right above the date of the next pointer.
  const place = hasBlurb && !sheet.marks.has(after) ? sheet.lines[after] : undefined;
  const isPlaced =
    place !== undefined && isPlace(place.text) && readItemDate(sheet.lines[after + 1]?.text ?? '') !== undefined;
  const end = isPlaced ? place.end : hasBlurb ? under.end : last.end;
  const teaser = { date, title, blurb: hasBlurb ? under.text : null };
  const next = after + (isPlaced ? 1 : 0);
  return { mark: { as: 'teaser', teaser, rule, start: first.start, end }, next, words: countWords(title) };
}

const isBlurb = (text: string): boolean => findDates(text)[0]?.start !== 0 && (isProse(text) || text.length > 40);
