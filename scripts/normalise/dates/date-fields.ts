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

/** The date of publication that the markup states: of the post, or of the page where it holds one text; else that which stands behind the number of the title. */
export function markedDate(capture: Capture, profile: Profile, { stated, marks }: Draft): StatedDate | undefined {
  if (stated?.published !== undefined || profile.kind === 'channel') return stated?.published;
  const [marked] = capture.facts.flatMap((fact) => (fact.field === 'published' ? (dateOf(fact) ?? []) : []));
  return marked ?? registeredDate(capture, marks);
}

function registeredDate({ text }: Capture, marks: readonly Mark[]): StatedDate | undefined {
  const title = marks.find(({ as }) => as === 'title');
  const words = title === undefined ? '' : text.slice(title.start, title.end);
  const [date] = isRegistered(words) ? findDates(words) : [];
  if (title === undefined || date === undefined) return undefined;
  return { edtf: date.edtf, start: title.start + date.start, end: title.start + date.end };
}

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
