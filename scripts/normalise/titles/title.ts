import { readDateline } from '../dates/datelines.ts';
import { findDates, readDateLine, readTimeLine } from '../dates/dates.ts';
import { isHeadFrame } from '../frame/edges.ts';
import { findLabels } from '../speakers/labels.ts';
import { findHeading } from './headings.ts';
import { isSalutation } from './letters.ts';
import { countWords, isHeadingLike, isProse } from '../reading/lines.ts';
import { isRow } from '../segmenting/rows.ts';
import type { Profile } from '../rules.ts';
import { isAct, isRegistered, weighTitle } from './title-signs.ts';
import { addMarks, echoOf, freeLines, type Mark, type Sheet, wholeLine, withinLine } from '../segmenting/sheet.ts';

/** How far down a title is looked for, in lines of which nothing is known yet. */
const REACH = 40;

/** The longest line that serves, in code units, and only one that stands twice. */
const LONGEST = 600;

/** The points from which on a line is the title. */
const ENOUGH = 3;

/** The end of a path is the title of the page that it leads to. */
const endsPath = (path: string, text: string): boolean =>
  path.length > text.length && path.endsWith(text) && /[>›»/|→–-]\s*$/u.test(path.slice(0, -text.length));

/** Within so many lines from the top, a letter says who writes. */
const LETTERHEAD = 6;

const isDateLine = (text: string): boolean => readDateline(text) !== undefined;

/**
 * Finds the line that serves as title by what speaks for it: it stands twice, a date stands beside it,
 * text follows it, it comes first.
 *
 * @returns its index, or undefined where no line serves.
 */
export function findTitle(sheet: Sheet, profile: Profile): number | undefined {
  const { lines } = sheet;
  const free = freeLines(sheet).filter((index) => !isHeadFrame(profile, textOf(sheet, index)));
  const counts = Map.groupBy(free, (index) => textOf(sheet, index));
  const labels = findLabels(lines);
  const isLabelled = (index = -1): boolean => labels.has(lines[index]?.start ?? -1);
  const firstLabel = free.find(isLabelled);
  const paths = lines.slice(0, REACH).map(({ text }) => text);
  const letter = free.slice(0, REACH).find((index) => isSalutation(textOf(sheet, index))) ?? -1;
  const scored = free.slice(0, REACH).map((index, position) => {
    const text = textOf(sheet, index);
    const above = free.slice(0, position).map((at) => textOf(sheet, at));
    const before = above.findLast((line) => readTimeLine(line) === undefined) ?? '';
    const after = free.slice(position + 1, position + 4).map((at) => textOf(sheet, at));
    const isDated = isDateLine(before) || after.some(isDateLine);
    const isTwice =
      (isDated || !isSaidAgain(sheet, counts.get(text) ?? [])) &&
      ((counts.get(text)?.length ?? 0) > 1 ||
        paths.some((path) => endsPath(path, text)) ||
        free.slice(0, REACH).some((at) => at !== index && stripTitle(textOf(sheet, at), text) !== undefined));
    const isHeadline =
      index === firstLabel &&
      (isDateLine(after[0] ?? '') || (isDateLine(before) && /：\s*\S/u.test(text))) &&
      isHeadingLike(text);
    if ((isLabelled(index) && !isHeadline) || !mayServe(text, isTwice)) return 0;
    const proseAbove = above.filter(isProse).length;
    if (proseAbove > (isDated ? 2 : 0) && !isTwice) return 0;
    const next = after.find((line) => !isDateLine(line) && readTimeLine(line) === undefined) ?? '';
    const isAboveFrame = sheet.marks.get(index + 1)?.[0]?.as === 'furniture';
    const isFollowed = isProse(next) || isLabelled(free[position + 1]);
    const candidate = {
      text,
      words: countWords(text),
      isTwice,
      isFirst: position === 0,
      isBelowText: proseAbove > 0,
      isLetterhead: index < letter && position < LETTERHEAD,
      before,
      after,
      isAboveFrame,
      isFollowed,
    };
    return weighTitle(candidate);
  });
  const best = Math.max(0, ...scored);
  const text = textOf(sheet, free[scored.indexOf(best)] ?? -1);
  return best >= ENOUGH ? free.find((index) => textOf(sheet, index) === text) : undefined;
}

/** Whether a sentence stands again behind other running text: a text quotes itself so, where no date stands beside it. */
function isSaidAgain(sheet: Sheet, copies: readonly number[]): boolean {
  const [first = 0, last = first] = [copies[0], copies.at(-1)];
  const text = textOf(sheet, first);
  return (
    /[.!?。！？]["”»’')\]]*$/u.test(text) &&
    sheet.lines.slice(first + 1, last).some((line) => line.text !== text && isProse(line.text))
  );
}

/** A line of words that ends like no sentence; one that stands twice may be long and end as it likes. */
function mayServe(text: string, isTwice: boolean): boolean {
  const words = countWords(text.replace(/\p{N}+/gu, ''));
  const isSymbol = /^[\p{L}\p{N}.()/-]+$/u.test(text) && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text);
  if (
    isDateLine(text) ||
    readTimeLine(text) !== undefined ||
    (words < 2 && !isAct(text)) ||
    text.includes('@') ||
    (isSymbol && !isAct(text))
  )
    return false;
  if (isRegistered(text)) return true;
  return (isHeadingLike(text) && !/^\p{Ll}/u.test(text)) || (isTwice && text.length <= LONGEST);
}

/** The lines below, in the same column, on which a title goes on that was broken at a fixed width in mid-phrase. */
function continuePhrase({ lines, marks }: Sheet, title: number): number[] {
  const found: number[] = [];
  for (let at = title; found.length < 4; at = found.at(-1) ?? at) {
    const line = lines[at];
    const next = lines.findIndex(
      ({ cell, number }, index) => index > at && cell === line?.cell && number === (line?.number ?? 0) + 1,
    );
    const text = lines[next]?.text ?? '';
    const goesOn = UNFINISHED.test(line?.text ?? '') || /^\p{Ll}/u.test(text);
    if (!goesOn || next < 0 || marks.has(next) || isDateLine(text) || !isHeadingLike(text) || isRow(text)) break;
    found.push(next);
  }
  return found;
}

/** A word after which another must follow. */
const UNFINISHED = /\s(?:of|the|at|on|to|for|and|in|with|by|from|its|their|и|на|в|во|по|с|о|об|при|для|от)$/iu;

/** The lines that a title in capitals runs on over, where it was broken at a fixed width. */
function continueTitle(sheet: Sheet, title: number): number[] {
  const isShouted = (index: number): boolean =>
    /\p{Lu}{2}/u.test(textOf(sheet, index)) && !/\p{Ll}/u.test(textOf(sheet, index));
  const found: number[] = [];
  for (let at = title + 1; found.length < 4 && !sheet.marks.has(at); at++) {
    const isNext = sheet.lines[at]?.number === (sheet.lines[at - 1]?.number ?? 0) + 1;
    const isWide = textOf(sheet, at - 1).length >= 40;
    if (!isNext || !isWide || !isShouted(at) || !isShouted(at - 1) || isDateLine(textOf(sheet, at))) break;
    found.push(at);
  }
  return found;
}

/**
 * Marks the title; what repeats it before the text begins is title too, with the date that may stand
 * behind it; what repeats it between paragraphs is a caption, and after
 * the text an echo.
 */
export function markTitle(sheet: Sheet, title: number, field: 'published' | 'event'): Sheet {
  const line = sheet.lines[title];
  if (line === undefined) return sheet;
  const heading = findHeading(sheet);
  const runOn =
    heading[0] === title
      ? heading.slice(1)
      : [...new Set([...continueTitle(sheet, title), ...continuePhrase(sheet, title)])];
  const continued = runOn.flatMap((index) => sheet.lines[index] ?? []);
  const free = freeLines(sheet).filter((index) => index > title && !runOn.includes(index));
  const isText = (index: number): boolean =>
    isProse(textOf(sheet, index)) && stripTitle(textOf(sheet, index), line.text) === undefined;
  const text = free.find(isText) ?? Infinity;
  const end = free.findLast(isText) ?? -1;
  // Above its title a page may state it with the date, as its window does.
  const above = freeLines(sheet).filter(
    (index) => index < title && (stripTitle(textOf(sheet, index), line.text) ?? '') !== '',
  );
  const repeats = [...above, ...free].flatMap((index): Mark[] => {
    const copy = sheet.lines[index];
    const rest = copy === undefined ? undefined : stripTitle(copy.text, line.text);
    if (copy === undefined || rest === undefined) return [];
    if (index > text && rest !== '') return [];
    if (index > end && index > text) return echoOf(copy, line, 'title-again');
    if (index > text) return wholeLine(copy, { as: 'caption', rule: 'title-again' });
    const [found] = findDates(rest);
    if (found === undefined) return wholeLine(copy, { as: 'title', rule: 'title-again' });
    const from = copy.text.length - rest.length;
    const date = {
      edtf: found.edtf,
      ...withinLine(copy, from + found.start, from + found.end),
      ...(found.time === undefined ? {} : { time: found.time }),
    };
    return [
      { as: 'title', rule: 'title-again', ...withinLine(copy, 0, line.text.length) },
      {
        as: 'date',
        rule: 'date-behind-title',
        field,
        date,
        ...withinLine(copy, copy.text.length - copy.text.slice(line.text.length).trimStart().length, copy.text.length),
      },
    ];
  });
  return addMarks(sheet, [
    ...[line, ...continued].flatMap((part) => wholeLine(part, { as: 'title', rule: 'title' } as const)),
    ...repeats,
  ]);
}

/** What stands behind the title in a line that repeats it: nothing, or a date; undefined where it doesn't repeat it. */
function stripTitle(text: string, title: string): string | undefined {
  if (text === title) return '';
  if (!text.startsWith(`${title} `) && !text.startsWith(`${title},`)) return undefined;
  const rest = text.slice(title.length).replace(/^[\s,|–—-]+/u, '');
  return readDateLine(rest) === undefined ? undefined : rest;
}

const textOf = ({ lines }: Sheet, index: number): string => lines[index]?.text ?? '';
