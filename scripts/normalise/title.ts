import { findDates, readDateLine, readTimeLine } from './dates.ts';
import { isHeadFrame } from './furniture.ts';
import { findLabels } from './labels.ts';
import { countWords, isHeadingLike, isProse } from './lines.ts';
import type { Profile } from './rules.ts';
import { addMarks, echoOf, freeLines, type Mark, type Sheet, wholeLine, withinLine } from './sheet.ts';

/** How far down a title is looked for, in lines of which nothing is known yet. */
const REACH = 40;

/** The longest line that serves, in code units, and only one that stands twice. */
const LONGEST = 600;

/** The points from which on a line is the title. */
const ENOUGH = 3;

/**
 * Finds the line that serves as title by what speaks for it: it stands twice, a date stands beside it,
 * text follows it, it comes first.
 *
 * @returns its index, or undefined where no line serves.
 */
export function findTitle(sheet: Sheet, profile: Profile): number | undefined {
  const { lines } = sheet;
  const free = freeLines(sheet).filter((index) => !isHeadFrame(profile, textOf(sheet, index)));
  const texts = new Map<string, number>();
  for (const index of free) texts.set(textOf(sheet, index), (texts.get(textOf(sheet, index)) ?? 0) + 1);
  const labels = findLabels(lines);
  const scored = free.slice(0, REACH).map((index, position) => {
    const text = textOf(sheet, index);
    const [before, ...after] = [free[position - 1], ...free.slice(position + 1, position + 4)].map((at) =>
      at === undefined ? '' : textOf(sheet, at),
    );
    const twice =
      (texts.get(text) ?? 0) > 1 ||
      free.slice(0, REACH).some((at) => at !== index && stripTitle(textOf(sheet, at), text) !== undefined);
    if (
      labels.has(lines[index]?.start ?? -1) ||
      readDateLine(text) !== undefined ||
      countWords(text.replace(/\p{N}+/gu, '')) < 2 ||
      text.includes('@')
    )
      return 0;
    if (!isHeadingLike(text) && !(twice && text.length <= LONGEST)) return 0;
    const proseAbove = free.slice(0, position).filter((at) => isProse(textOf(sheet, at))).length;
    if (proseAbove > 2 && !twice) return 0;
    const next = after.find((line) => readDateLine(line) === undefined && readTimeLine(line) === undefined) ?? '';
    const points = [
      twice && countWords(text) >= 3 ? 4 : 0,
      after.some((line) => readDateLine(line) !== undefined) ? 2 : 0,
      readDateLine(after[0] ?? '') !== undefined ? 1 : 0,
      before !== undefined && readDateLine(before) !== undefined ? 2 : 0,
      position === 0 ? 1 : 0,
      isProse(next) || labels.has(lines[free[position + 1] ?? -1]?.start ?? -1) ? 1 : 0,
      countWords(text) >= 3 ? 1 : 0,
    ];
    return points.reduce((sum, value) => sum + value, 0);
  });
  const best = Math.max(0, ...scored);
  const text = textOf(sheet, free[scored.indexOf(best)] ?? -1);
  return best >= ENOUGH ? free.find((index) => textOf(sheet, index) === text) : undefined;
}

/**
 * Marks the title; what repeats it before the text begins is title too, with the date that may stand
 * behind it; what repeats it after the text is an echo.
 */
export function markTitle(sheet: Sheet, title: number, field: 'published' | 'event'): Sheet {
  const line = sheet.lines[title];
  if (line === undefined) return sheet;
  const free = freeLines(sheet).filter((index) => index > title);
  const text =
    free.find((index) => isProse(textOf(sheet, index)) && stripTitle(textOf(sheet, index), line.text) === undefined) ??
    Infinity;
  const repeats = free.flatMap((index): Mark[] => {
    const copy = sheet.lines[index];
    const rest = copy === undefined ? undefined : stripTitle(copy.text, line.text);
    if (copy === undefined || rest === undefined) return [];
    if (index > text) return rest === '' ? echoOf(copy, line, 'title-again') : [];
    const [found] = findDates(rest);
    if (found === undefined) return wholeLine(copy, { as: 'title', rule: 'title-again' });
    const from = copy.text.length - rest.length;
    const date = {
      edtf: found.edtf,
      ...withinLine(copy, from + found.start, from + found.end),
      ...(found.time === undefined ? {} : { time: found.time }),
    };
    return [
      { as: 'title', rule: 'title-again', ...withinLine(copy, 0, copy.text.slice(0, from).trimEnd().length) },
      {
        as: 'date',
        rule: 'date-behind-title',
        field,
        date,
        start: withinLine(copy, from, copy.text.length).start,
        end: copy.end,
      },
    ];
  });
  return addMarks(sheet, [...wholeLine(line, { as: 'title', rule: 'title' } as const), ...repeats]);
}

/** What stands behind the title in a line that repeats it: nothing, or a date; undefined where it doesn't repeat it. */
function stripTitle(text: string, title: string): string | undefined {
  if (text === title) return '';
  if (!text.startsWith(`${title} `)) return undefined;
  const rest = text.slice(title.length + 1);
  return readDateLine(rest) === undefined ? undefined : rest;
}

const textOf = ({ lines }: Sheet, index: number): string => lines[index]?.text ?? '';
