import type { DateField, Dates } from '../../../src/schemas/dates.ts';
import type { EntryNote, Note } from '../../../src/schemas/note.ts';
import type { Capture } from '../capture.ts';
import type { Draft } from '../segmenting/drafts.ts';
import type { FoundEvent } from './events.ts';
import { dateOf } from '../reading/metadata.ts';
import type { Profile } from '../rules.ts';
import { isRegistered } from '../titles/title-signs.ts';
import { findDates } from './dates.ts';
import type { Mark, StatedDate } from '../segmenting/sheet.ts';

/** The date of publication that the markup states: of the post, or of the page where it holds one text; else that which stands behind the number of the title, or on which the text says it was done. */
export function markedDate(capture: Capture, profile: Profile, draft: Draft): StatedDate | undefined {
  const { stated, marks } = draft;
  if (stated?.published !== undefined || profile.kind === 'channel') return stated?.published;
  const [marked] = capture.facts.flatMap((fact) => (fact.field === 'published' ? (dateOf(fact) ?? []) : []));
  return marked ?? registeredDate(capture, marks) ?? doneDate(capture, draft);
}

function registeredDate({ text }: Capture, marks: readonly Mark[]): StatedDate | undefined {
  const title = marks.find(({ as }) => as === 'title');
  const words = title === undefined ? '' : text.slice(title.start, title.end);
  const [date] = isRegistered(words) ? findDates(words) : [];
  if (title === undefined || date === undefined) return undefined;
  return { edtf: date.edtf, start: title.start + date.start, end: title.start + date.end };
}

/** How the last article of a treaty begins: "Done at Halden, on", "DONE in Halden this". */
const DONE =
  /^(?:Done|DONE) (?:at|in|AT|IN) (?:the [Cc]ity of )?\p{Lu}[\p{L}'’-]*(?:[ ,]{1,2}(?:\p{Lu}|de |la |of )[\p{L}'’-]*){0,4},?\s+(?:on\s+|ON\s+)?(?:this\s+|the\s+|THIS\s+)?$/u;

/** How many paragraphs above the end the parties sign in. */
const SIGNED = 30;

/** The day on which a treaty says that it was done, where no line states another and it says so once. */
function doneDate({ text }: Capture, { paragraphs, marks }: Draft): StatedDate | undefined {
  if (marks.some((mark) => mark.as === 'date' && mark.field !== 'captured')) return undefined;
  const [found, ...more] = paragraphs.slice(-SIGNED).flatMap(({ pieces: [piece] }): StatedDate[] => {
    if (piece === undefined) return [];
    const [start, end] = piece;
    const words = text.slice(start, end);
    const [date] = /^done /iu.test(words) ? findDates(words) : [];
    const isDone = date !== undefined && DAY.test(date.edtf) && DONE.test(words.slice(0, date.start));
    return isDone ? [{ edtf: date.edtf, start: start + date.start, end: start + date.end }] : [];
  });
  return more.length > 0 ? undefined : found;
}

/** A whole day of a known year. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The three dates of an entry: each as the capture states it, or as the editor supplies it, or both.
 *
 * @param marked The date of publication that the markup states, where no line does.
 * @param found When what the text tells of took place, as its title or lead states it.
 */
export function readDates(
  marks: readonly Mark[],
  marked: StatedDate | undefined,
  found: FoundEvent | undefined,
  note: Note,
  entry: EntryNote | undefined,
): Dates {
  const stated = (field: 'published' | 'event' | 'captured'): StatedDate | undefined =>
    marks.flatMap((mark) => (mark.as === 'date' && mark.field === field ? [mark.date] : []))[0];
  return {
    event: joinDate(stated('event') ?? found?.date, entry?.dates?.event),
    published: joinDate(stated('published') ?? marked, entry?.dates?.published),
    captured: joinDate(stated('captured'), note.captured),
  };
}

/** What the capture states, and what the editor adds; where both agree in part, the part stated is kept beside. */
function joinDate(
  stated: StatedDate | undefined,
  supplied: { edtf: StatedDate['edtf']; reason: string } | undefined,
): DateField {
  if (supplied === undefined) return stated === undefined ? null : { basis: 'stated', ...stated };
  const { edtf, reason } = supplied;
  const field = { edtf, basis: 'supplied', reason } as const;
  if (stated === undefined || !agrees(stated.edtf, edtf)) return field;
  const { start, end, time } = stated;
  return { ...field, stated: stated.edtf, start, end, ...(time === undefined ? {} : { time }) };
}

/** Whether every figure of the stated date that is known stands in the supplied one too. */
const agrees = (stated: string, supplied: string): boolean =>
  [...stated].every((character, index) => character === 'X' || character === supplied[index]);
