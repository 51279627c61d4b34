import type { Line } from '../capture.ts';
import { isPlace, readDateline } from '../dates/datelines.ts';
import { readDateLine, readTimeLine } from '../dates/dates.ts';
import { isSalutation } from '../titles/letters.ts';
import { isProse } from '../reading/lines.ts';
import type { Profile } from '../rules.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine, withinLine } from './sheet.ts';

/** How many lines above and below a title its date may stand. */
const BESIDE = { above: 3, below: 5 };

/** Marks the date of the capture itself: the first that stands right above a clock of the page. */
export function markOwnDate(sheet: Sheet, { clock }: Profile): Sheet {
  if (clock === undefined) return sheet;
  const marks = sheet.lines.flatMap((line, index): Mark[] => {
    const next = sheet.lines[index + 1];
    const found = next !== undefined && clock.test(next.text) ? readDateLine(line.text) : undefined;
    if (found === undefined || !/^\d{4}-\d\d-\d\d$/.test(found.edtf)) return [];
    const date = { edtf: found.edtf, ...withinLine(line, found.start, found.end) };
    return wholeLine(line, { as: 'date', rule: 'page-clock', field: 'captured', date });
  });
  return addMarks(sheet, marks.slice(0, 1));
}

/** How many lines of no known sort may stand above a text. */
const TOP = 24;

/** Where no date stands beside a title, marks the only one that stands alone on a line, with its place, above the text or its salutation. */
export function markDateAbove(sheet: Sheet, { headDate }: Profile): Sheet {
  const isDated = [...sheet.marks.values()].flat().some((mark) => mark.as === 'date' && mark.field !== 'captured');
  if (isDated) return sheet;
  const top = freeLines(sheet).slice(0, TOP);
  const begins = top.findIndex((index) => {
    const text = sheet.lines[index]?.text ?? '';
    return isSalutation(text) || (isProse(text) && readDateline(text) === undefined);
  });
  const hasTitle = [...sheet.marks.values()].some(([mark]) => mark?.as === 'title');
  const dated = top.slice(0, begins < 0 && hasTitle ? TOP : Math.max(0, begins)).flatMap((index) => {
    const line = sheet.lines[index];
    const dateline = line === undefined ? undefined : readDateline(line.text);
    return line === undefined || dateline === undefined ? [] : [{ line, ...dateline }];
  });
  const [found, ...more] = dated;
  if (found === undefined || more.length > 0 || found.date.edtf.startsWith('X')) return sheet;
  const { line, date, place } = found;
  const stated = {
    edtf: date.edtf,
    ...withinLine(line, date.start, date.end),
    ...(date.time === undefined ? {} : { time: date.time }),
  };
  const what = { as: 'date', rule: 'date-above-text', field: headDate, date: stated } as const;
  return addMarks(sheet, place === undefined ? wholeLine(line, what) : markPlaced(line, place, what));
}

/** How many lines above the end a letter or a note may say where and when it was written. */
const BELOW = 8;

/** Where no date stands beside a title or above the text, marks the only place with its date that stands alone on a line below it, as in notes and letters. */
export function markDateBelow(sheet: Sheet, { headDate }: Profile): Sheet {
  const isDated = [...sheet.marks.values()].flat().some((mark) => mark.as === 'date' && mark.field !== 'captured');
  const lastProse = freeLines(sheet).findLast((index) => isProse(sheet.lines[index]?.text ?? '')) ?? -1;
  const foot = freeLines(sheet)
    .slice(-BELOW)
    .filter((index) => index > lastProse);
  const dated = foot.flatMap((index) => {
    const line = sheet.lines[index];
    const { date, place } = (line === undefined ? undefined : readDateline(line.text)) ?? {};
    return line === undefined || date === undefined || place === undefined ? [] : [{ line, date, place }];
  });
  const [found, ...more] = dated;
  if (isDated || lastProse < 0 || found === undefined || more.length > 0) return sheet;
  const { line, date, place } = found;
  const stated = { edtf: date.edtf, ...withinLine(line, date.start, date.end) };
  return addMarks(
    sheet,
    markPlaced(line, place, { as: 'date', rule: 'date-below-text', field: headDate, date: stated }),
  );
}

/** Marks the date, the time and the place that stand beside the title, each alone on its line. */
export function markFields(sheet: Sheet, profile: Profile, title: number): Sheet {
  const free = freeLines(sheet);
  const under = free.filter((index) => index > title).slice(0, BESIDE.below);
  // One paragraph may stand between, as the lead of the text; below a second a place with its date is a part of the text.
  const isText = (index: number): boolean => {
    const line = sheet.lines[index]?.text ?? '';
    return isProse(line) && readDateline(line) === undefined;
  };
  const [, begun = Infinity] = under.filter(isText);
  const isLate = (index: number): boolean =>
    index > begun && readDateline(sheet.lines[index]?.text ?? '')?.place !== undefined;
  const below = under.filter((index) => !isLate(index));
  const above = free.filter((index) => index < title && index >= title - BESIDE.above).toReversed();
  const isRunning = (index: number): boolean => {
    const text = sheet.lines[index]?.text ?? '';
    return isProse(text) && readDateline(text) === undefined;
  };
  // A date that stands below running text is looked at last: it may be of what follows.
  const running = below.findIndex(isRunning);
  const past = running < 0 ? below.length : running + (isRunning(below[running + 1] ?? -1) ? 0 : 1);
  const at = [...below.slice(0, past), ...above, ...below.slice(past)].find(
    (index) => readDateline(sheet.lines[index]?.text ?? '') !== undefined,
  );
  const line = at === undefined ? undefined : sheet.lines[at];
  const dateline = line === undefined ? undefined : readDateline(line.text);
  if (at === undefined || line === undefined || dateline === undefined) return sheet;
  const { date: found, place, author } = dateline;

  const next = sheet.lines[at + 1];
  const time = found.time ?? (next === undefined || sheet.marks.has(at + 1) ? undefined : readTimeLine(next.text));
  const date = {
    edtf: found.edtf,
    ...withinLine(line, found.start, found.end),
    ...(time === undefined ? {} : { time }),
  };
  const field = profile.headDate;
  const marks: Mark[] =
    author !== undefined
      ? markAuthored(line, author, { as: 'date', rule: 'author-and-date', field, date })
      : place === undefined
        ? wholeLine(line, { as: 'date', rule: 'date-beside-title', field, date })
        : markPlaced(line, place, { as: 'date', rule: 'place-and-date', field, date });
  const timed = next !== undefined && time !== undefined && found.time === undefined;
  if (timed) marks.push(...wholeLine(next, { as: 'date', rule: 'time-beside-title', field, date } as const));

  const beneath = sheet.lines[at + (timed ? 2 : 1)];
  if (
    profile.placeUnderDate === true &&
    beneath !== undefined &&
    !sheet.marks.has(sheet.lines.indexOf(beneath)) &&
    isPlace(beneath.text)
  ) {
    marks.push(...wholeLine(beneath, { as: 'place', rule: 'place-under-date' } as const));
  }
  return addMarks(sheet, marks);
}

type DateMark = Extract<Mark, { as: 'date' }>;

/** Who wrote, up to the end of the name, and the rest of the line as the date. */
function markAuthored(
  line: Line,
  { start, end }: { start: number; end: number },
  date: Omit<DateMark, 'start' | 'end'>,
): Mark[] {
  return [
    { as: 'byline', rule: date.rule, value: line.text.slice(start, end), ...withinLine(line, 0, end) },
    { ...date, ...withinLine(line, end, line.text.length) },
  ];
}

/** The place, and the rest of its line as the date. */
function markPlaced(
  line: Line,
  { start, end }: { start: number; end: number },
  date: Omit<DateMark, 'start' | 'end'>,
): Mark[] {
  const rest = [withinLine(line, 0, start), withinLine(line, end, line.text.length)];
  return [
    { as: 'place', rule: date.rule, ...withinLine(line, start, end) },
    ...rest.filter((part) => part.end > part.start).map((part): Mark => ({ ...date, ...part })),
  ];
}
