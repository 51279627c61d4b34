import { isProse } from '../reading/lines.ts';
import { type DateReader, isFrameLine, type Item, openReader, readItem, readItems, readUndated } from './pointers.ts';
import { GENERAL_TEASERS } from '../profiles/general.ts';
import { matches, type Profile } from '../rules.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine } from '../segmenting/sheet.ts';

/**
 * Marks lists of pointers to other documents that stand under a label: the label, and each pointer with
 * its date, title and blurb. Where no dated pointer follows the label, nothing is one.
 */
export function markTeasers(sheet: Sheet, profile: Profile): Sheet {
  const rules = [...(profile.teasers ?? []), ...GENERAL_TEASERS];
  const dates = openReader();
  const marks: Mark[] = [];
  let index = 0;
  while (index < sheet.lines.length) {
    const line = sheet.lines[index];
    const rule = line === undefined ? undefined : rules.find((row) => matches(row, line.text));
    const items = line === undefined || rule === undefined ? [] : readItems(sheet, index + 1, rule.name, dates);
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
  const dates = openReader();
  const marks = sheet.lines.flatMap((line, index): Mark[] => {
    const rule = rules.find((row) => matches(row, line.text));
    const items = rule === undefined ? [] : readBox(sheet, index + 1, rule.name, dates);
    if (rule === undefined || items.length === 0) return [];
    return [...wholeLine(line, { as: 'furniture', rule: rule.name } as const), ...items.map(({ mark }) => mark)];
  });
  return addMarks(sheet, marks);
}

function readBox(sheet: Sheet, from: number, rule: string, dates: DateReader): Item[] {
  const items: Item[] = [];
  const { length } = sheet.lines;
  const isListed = (at: number): boolean => sheet.lines[at]?.hint === 'item';
  const isBox = (at: number): boolean => at < length && !isFrame(sheet, at) && isListed(at) === isListed(from);
  for (let at = from; isBox(at); at = items.at(-1)?.next ?? length) {
    const item = readItem(sheet, at, rule, dates) ?? readUndated(sheet, at, rule);
    if (item === undefined || items.length === BOX) return [];
    items.push(item);
  }
  // Where no frame closes the box, a signature may stand below it, and that is no title of a page.
  const isClosed = (items.at(-1)?.next ?? length) < length;
  return isClosed || items.every(({ words }) => words >= WORDY) ? items : [];
}

/** So many words are more than a name or an office. */
const WORDY = 3;

const isFrame = ({ lines, marks }: Sheet, index: number): boolean =>
  (marks.get(index) ?? []).some(({ as }) => as === 'furniture' || as === 'teaser') ||
  (!marks.has(index) && isFrameLine(lines[index]?.text ?? ''));

/** How many dated pointers in a row make a page a list. */
const LIST = 3;

/** In how many lines from the top such a list must begin. */
const LOOK = 30;

/**
 * Marks a page that is nothing but a list of pointers: three or more in a row, and no running text beside
 * them. What else stands there, short lines all, is its frame.
 */
export function markListing(sheet: Sheet): Sheet {
  const dates = openReader();
  const free = freeLines(sheet);
  const beginsWithDate = (from: number): boolean => dates.first(sheet.lines[from]?.text ?? '')?.start === 0;
  const runs = free
    .slice(0, LOOK)
    .map((from) => ({ from, items: readItems(sheet, from, 'listing', dates) }))
    .sort((a, b) => b.items.length - a.items.length || Number(beginsWithDate(b.from)) - Number(beginsWithDate(a.from)));
  const [{ from, items } = { from: 0, items: [] }] = runs;
  const end = items.at(-1)?.next ?? from;
  const rest = free.filter((index) => index < from || index >= end).flatMap((index) => sheet.lines[index] ?? []);
  const isList = items.length >= LIST && rest.length <= items.length * 2 && !rest.some(({ text }) => isProse(text));
  if (!isList) return sheet;
  const frame = rest.flatMap((line): Mark[] => wholeLine(line, { as: 'furniture', rule: 'listing-frame' }));
  return addMarks(sheet, [...items.map(({ mark }) => mark), ...frame]);
}
