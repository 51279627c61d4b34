import type { EntryType } from '../../../src/schemas/entry.ts';
import type { Place } from '../../../src/schemas/place.ts';
import type { Capture } from '../capture.ts';
import { findDates } from './dates.ts';
import { type Draft, listBelowTitle } from '../segmenting/drafts.ts';
import { isOutlet } from '../speakers/parties.ts';
import type { StatedDate } from '../segmenting/sheet.ts';

/** When, and where, what a text tells of took place, as its title or its first lines state it. */
export interface FoundEvent {
  readonly date: StatedDate;
  readonly place?: Place & { readonly value: string };
}

/** A way in which texts state it: a pattern in which `DATE` stands for any date. */
interface EventForm {
  readonly name: string;
  readonly reason: string;
  readonly where: 'title' | 'lead';
  readonly before: RegExp;
  readonly after: RegExp;
}

const FORMS: readonly EventForm[] = [
  {
    name: 'in-brackets',
    reason: 'a title ends with the place and the date in brackets: (New York, July 16, 2024)',
    where: 'title',
    before: /\((?<place>\p{Lu}[^(),]{1,60}(?:, \p{Lu}[^(),]{1,40})?),\s*$/u,
    after: /^\)/,
  },
  {
    name: 'at-the-end',
    reason: 'a title ends with the place and the date: …, Moscow, May 26, 2020',
    where: 'title',
    before: /, (?<place>\p{Lu}[\p{L} .'’-]{1,40}),\s*$/u,
    after: /^\s*$/,
  },
  {
    name: 'at-the-very-end',
    reason: 'a title ends with the date, behind a comma, a dash or "on": Regular Press Conference on March 12, 2025',
    where: 'title',
    before: /(?:,|\s[–—-]|\son)\s*$/u,
    after: /^\s*$/,
  },
  {
    name: 'date-in-brackets',
    reason: 'a title ends with the date in brackets',
    where: 'title',
    before: /\(\s*$/,
    after: /^\)/,
  },
  {
    name: 'at-the-very-beginning',
    reason: 'a Chinese title begins with the date',
    where: 'title',
    before: /^$/,
    after: /^\p{Script=Han}/u,
  },
  {
    name: 'on-the-day',
    reason: 'the first line begins with the day: On September 26, …',
    where: 'lead',
    before: /^[^\p{L}]*(?:On|Today,? on|В|С) ?$/u,
    after: /^,?\s/,
  },
  {
    name: 'day-first',
    reason: 'the first line of a Chinese text begins with the day and a comma',
    where: 'lead',
    before: /^$/u,
    after: /^，/,
  },
  {
    name: 'took-place-on',
    reason: 'the first lines say that it was held on that day',
    where: 'lead',
    before:
      /\b(?:was|were) (?:held|opened|chaired|attended|received|signed)\b[^.]*\b(?:on|from)\s+$|\b(?:took place|met|held (?:a |an |the )?\w+)\b[^.]*\bon\s+$/u,
    after: /^[.,;]?(?:\s|$)/,
  },
];

/** How many paragraphs at the beginning may state it: the second tells of other days. */
const LEAD = 1;

/** Finds the day of the event in the title or the first paragraph; an article is not about a day. */
export function findEvent(
  type: EntryType,
  titled: Draft | null,
  capture: Capture,
  draft: Draft,
): FoundEvent | undefined {
  if (type === 'article') return undefined;
  const title = titled?.marks.find(({ as }) => as === 'title');
  const lead = listBelowTitle(draft)
    .slice(0, LEAD)
    .flatMap(({ pieces }) => pieces.slice(0, 1).map(([start, end]) => ({ start, end })));
  const [first] = lead;
  const titles = title === undefined ? (first === undefined ? [] : [first]) : [title];
  return (
    titles.map((place) => readForms(capture, place, 'title')).find((found) => found !== undefined) ??
    lead.map((place) => readForms(capture, place, 'lead')).find((found) => found !== undefined)
  );
}

function readForms({ text }: Capture, { start, end }: Place, where: EventForm['where']): FoundEvent | undefined {
  const source = text.slice(start, end);
  for (const date of findDates(source)) {
    for (const { before, after } of FORMS.filter((form) => form.where === where)) {
      const match = before.exec(source.slice(0, date.start));
      if (match === null || !after.test(source.slice(date.through))) continue;
      const { edtf, time } = date;
      const stated = {
        edtf,
        start: start + date.start,
        end: start + date.end,
        ...(time === undefined ? {} : { time }),
      };
      const value = match.groups?.['place'];
      if (value === undefined || isOutlet(value)) return { date: stated };
      const at = start + source.lastIndexOf(value, date.start);
      return { date: stated, place: { value, start: at, end: at + value.length } };
    }
  }
  return undefined;
}
