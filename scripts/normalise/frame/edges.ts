import { readDateline } from '../dates/datelines.ts';
import { isOtherCalendar } from '../dates/calendars.ts';
import { findDates, readDateLine } from '../dates/dates.ts';
import { GENERAL_LINES } from '../profiles/general.ts';
import { isProse, isShort } from '../reading/lines.ts';
import { matches, type LineRule, type Profile } from '../rules.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine } from '../segmenting/sheet.ts';
import { isOfficeName } from '../titles/title-signs.ts';
import { markLine } from './furniture.ts';

/** How many lines of the frame make a head or a foot, in which the short ones beside them are frame too. */
const FRAMED = 2;

/** Rules of lines that stand on every page of a site and in no document: one such line makes a head. */
const SURE = new Set(['path', 'skip-link', 'menu-row', 'language-row', 'official-site']);

/** Rules of lines that stand in the midst of a text as well. */
const INSIDE = new Set(['advertisement', 'see-also', 'read-in-full', 'page-number']);

const rulesOf = ({ lines }: Profile, where: LineRule['where']): LineRule[] =>
  [...lines, ...GENERAL_LINES].filter((rule) => rule.where === where);

/** Whether a line is of those that only stand above a title, and so is none. */
export function isHeadFrame(profile: Profile, text: string): boolean {
  return readDateLine(text) === undefined && rulesOf(profile, 'head').some((rule) => matches(rule, text));
}

/** Marks what only stands above a title: by its rule, and short lines and names of offices where the frame stands there too. */
export function markHead(sheet: Sheet, profile: Profile, title: number): Sheet {
  const rules = rulesOf(profile, 'head');
  const above = freeLines(sheet).filter(
    (index) => index < title && readDateLine(sheet.lines[index]?.text ?? '') === undefined,
  );
  const known = addMarks(
    sheet,
    above.flatMap((index) => markLine(sheet, index, rules)),
  );
  const framed = [...known.marks].flatMap(([index, marks]) =>
    index < title ? marks.filter(({ as }) => as === 'furniture').slice(0, 1) : [],
  );
  const isFramed = framed.length >= FRAMED || framed.some(({ rule }) => SURE.has(rule));
  if (!isFramed) return known;
  const isMasthead = (text: string): boolean => isOfficeName(text) && text.length <= MASTHEAD;
  const short = markShort(known, 'head-short', (index, text) => index < title && (isShort(text) || isMasthead(text)));
  return addMarks(known, short);
}

/** The longest name of an office above a page, in code units. */
const MASTHEAD = 120;

/** Marks what only stands between the title with its date and the text: by its rule, and single words of a menu. */
export function markBeside(sheet: Sheet, profile: Profile, title: number): Sheet {
  const { lines, marks } = sheet;
  const isPage = [...marks].some(([index, own]) =>
    own.some((mark) => (mark.as === 'furniture' && index < title) || (mark.as === 'date' && mark.field !== 'captured')),
  );
  if (!isPage) return sheet;
  const rules = [...rulesOf(profile, 'beside'), ...GENERAL_LINES.filter(({ name }) => name === 'menu-word')];
  const found: Mark[] = [];
  // A first sentence may stand between the title and its date.
  const date =
    [...marks].findLast(([index, own]) => index <= title + BESIDE && own.some(({ as }) => as === 'date'))?.[0] ?? 0;
  for (let at = title + 1; at < lines.length && at <= title + BESIDE; at++) {
    const text = lines[at]?.text ?? '';
    if (marks.has(at)) continue;
    const frame = markLine(sheet, at, rules);
    if (frame.length === 0 && at > date && (isProse(text) || /[,:;]$/u.test(text))) break;
    found.push(...frame);
  }
  return addMarks(sheet, found);
}

/** How far below a title what stands beside it is looked for, in lines. */
const BESIDE = 12;

/** Marks two lines and more that stand above all running text and, in the same order, below it: no title has a second line that goes with it. */
export function markRepeated(sheet: Sheet): Sheet {
  const { lines } = sheet;
  const prose = freeLines(sheet).filter((index) => isProse(lines[index]?.text ?? ''));
  const [first, last] = [prose[0], prose.at(-1)];
  if (first === undefined || last === undefined) return sheet;
  const isPair = (a: number, b: number): boolean =>
    [0, 1].every((step) => {
      const text = lines[a + step]?.text ?? '';
      const isFree = !sheet.marks.has(a + step) && !sheet.marks.has(b + step);
      return isFree && text === lines[b + step]?.text && !isProse(text) && findDates(text).length === 0;
    });
  const pairs = Map.groupBy(
    freeLines(sheet).filter((index) => index > last),
    (index) => lines[index]?.text,
  );
  const found = new Set<number>();
  for (let above = 0; above + 1 < first; above++)
    for (const below of pairs.get(lines[above]?.text) ?? [])
      if (isPair(above, below)) for (const at of [above, above + 1, below, below + 1]) found.add(at);
  const marks = [...found].flatMap((index) => {
    const line = lines[index];
    return line === undefined ? [] : wholeLine(line, { as: 'furniture', rule: 'head-and-foot' } as const);
  });
  return addMarks(sheet, marks);
}

/**
 * Marks what only stands at the foot, below the last running text: by its rule, and short lines that follow
 * one of at least two of the frame; what stands there twice may be the title.
 */
export function markFoot(sheet: Sheet, profile: Profile): Sheet {
  const rules = rulesOf(profile, 'foot');
  const textOf = (index: number): string => sheet.lines[index]?.text ?? '';
  const isText = (index: number): boolean =>
    isProse(textOf(index)) && !rules.some((rule) => matches(rule, textOf(index)));
  const last = freeLines(sheet).findLast(isText) ?? -1;
  if (last < 0) return sheet;
  const below = freeLines(sheet).filter((index) => index > last);
  const known = addMarks(
    sheet,
    below.flatMap((index) => markLine(sheet, index, rules)),
  );
  return markFramed(addMarks(known, markTags(known, last)), last);
}

/** Marks a label for the words under which a site files its texts, and these words, each on a line, down to the frame. */
function markTags({ lines, marks }: Sheet, last: number): Mark[] {
  const label = lines.findIndex(({ text }, index) => index > last && TAGS.test(text));
  if (label < 0) return [];
  const next = lines.findIndex((_, index) => index > label && marks.has(index));
  const tags = lines.slice(label, next < 0 ? lines.length : next);
  const isList = tags.length > 1 && tags.length <= 16 && tags.slice(1).every(({ text }) => text.length <= 120);
  return isList ? tags.flatMap((line) => wholeLine(line, { as: 'furniture', rule: 'tag-list' } as const)) : [];
}

const TAGS =
  /^(?:tags|topics|key ?words|filed under|теги|темы|ключевые слова|标签|关键词|برچسب‌?ها|الوسوم|etiketler|schlagworte)\s*[:：]?$/iu;

function markFramed(known: Sheet, last: number): Sheet {
  const framed = [...known.marks]
    .filter(([index, marks]) => index > last && marks.some(isFrame))
    .map(([index]) => index);
  if (framed.length < FRAMED) return known;
  const first = Math.min(...framed);
  const counts = Map.groupBy(known.lines, ({ text }) => text);
  const isOnce = (text: string): boolean => counts.get(text)?.length === 1;
  const short = markShort(known, 'foot-short', (index, text) => index > first && isShort(text) && isOnce(text));
  return addMarks(addMarks(known, short), markDatesBelow(known, first));
}

const isFrame = ({ as, rule }: Mark): boolean => (as === 'furniture' && !INSIDE.has(rule)) || as === 'teaser';

/** A date with a label says in the foot once more when the page was made, where a date stands above it too. */
function markDatesBelow(sheet: Sheet, first: number): Mark[] {
  const isDated = sheet.lines.slice(0, first).some(({ text }) => readDateline(text) !== undefined);
  return freeLines(sheet).flatMap((index) => {
    const line = sheet.lines[index];
    const date = line === undefined || index < first || !isDated ? undefined : readDateLine(line.text);
    const isLabelled = date !== undefined && LABEL.test(line?.text.slice(0, date.start) ?? '');
    return line !== undefined && isLabelled ? wholeLine(line, { as: 'furniture', rule: 'foot-date' } as const) : [];
  });
}

/** What says that a date is of the page and not of the text. */
const LABEL = /publi|updat|post|creat|release|upload|опубл|обновл|发布|更新/iu;

function markShort(sheet: Sheet, rule: string, isInside: (index: number, text: string) => boolean): Mark[] {
  return freeLines(sheet).flatMap((index): Mark[] => {
    const line = sheet.lines[index];
    const isDated = findDates(line?.text ?? '').length > 0 || isOtherCalendar(line?.text ?? '');
    const isFrame = line !== undefined && isInside(index, line.text) && !isDated;
    return isFrame ? wholeLine(line, { as: 'furniture', rule }) : [];
  });
}
