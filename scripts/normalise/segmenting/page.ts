import type { Capture } from '../capture.ts';
import { makeDraft, type Draft } from './drafts.ts';
import { markDateAbove, markDateBelow, markFields, markOwnDate } from './fields.ts';
import { markBeside, markFoot, markHead, markRepeated } from '../frame/edges.ts';
import { markFurniture } from '../frame/furniture.ts';
import { findLabels } from '../speakers/labels.ts';
import { isHeadingLike } from '../reading/lines.ts';
import { markMail } from './mail.ts';
import { partPasted } from './pasted.ts';
import { findMarkedTitle, markElements, markOutside } from '../frame/marked-up.ts';
import { markPages } from '../frame/pages.ts';
import { markRows } from './rows.ts';
import type { Profile } from '../rules.ts';
import { addMarks, echoOf, freeLines, type Mark, openSheet, type Sheet, wholeLine } from './sheet.ts';
import { markListing, markPointers, markTeasers } from '../frame/teasers.ts';
import { findHeading } from '../titles/headings.ts';
import { findTitle, markTitle } from '../titles/title.ts';

/** What a capture was cut into: its documents, and what belongs to none of them. */
export interface Segments {
  readonly drafts: readonly Draft[];
  readonly loose: readonly Mark[];
}

/**
 * Cuts a page into its frame and its documents: one, as a rule; another begins where a line of stars is
 * followed by a title and a speaker. A page that was pasted twice is read once, and its second half is an echo.
 *
 * @param overrides What the editor said of lines, before any rule.
 */
export function segmentPage(capture: Capture, profile: Profile, overrides: readonly Mark[]): Segments {
  const { once, again } = partPasted(capture.lines);
  const isPasted = again.length > 0 && overrides.every(({ start }) => start < (again[0]?.start ?? 0));
  if (!isPasted) return segmentOnce(capture, profile, overrides);
  const { drafts, loose } = segmentOnce({ ...capture, lines: once }, profile, overrides);
  const read = once.filter(({ text }) => text !== '');
  const echoes = again.flatMap((line, index) => {
    const first = read[index];
    return first === undefined ? [] : echoOf(line, first, 'pasted-twice');
  });
  return { drafts, loose: [...loose, ...echoes] };
}

function segmentOnce(capture: Capture, profile: Profile, overrides: readonly Mark[]): Segments {
  const opened = addMarks(openSheet(capture.lines), overrides);
  const named = markElements(opened, capture);
  const known = markPages(markFurniture(markTeasers(markOwnDate(named, profile), profile), profile));
  const mail = markMail(markPointers(markOutside(known, capture), profile));
  const framed = markListing(markRepeated(markFoot(mail.sheet, profile)));
  const best = mail.title ?? findTitle(framed, profile);
  const found = best !== undefined && mail.below?.includes(best) === false ? undefined : best;
  const title = findGivenTitle(opened) ?? findMarkedTitle(framed, capture) ?? findHeading(framed)[0] ?? found;
  const titledSheet = title === undefined ? framed : markHeader(framed, profile, title);
  const dated = markDateBelow(markDateAbove(titledSheet, profile), profile);
  const sheet = title === undefined ? dated : markBeside(dated, profile, title);
  const cuts = findCuts(sheet);
  const bounds = [0, ...cuts.map(({ title: at }) => at), sheet.lines.length];
  const titled = addMarks(
    sheet,
    cuts
      .flatMap(({ title: at }) => sheet.lines.slice(at, at + 1))
      .flatMap((line) => wholeLine(line, { as: 'title', rule: 'title-after-separator' } as const)),
  );
  const names = title === undefined ? [] : [sheet.lines[title]?.text ?? ''];
  const drafts = bounds
    .slice(0, -1)
    .map((from, order) => makeDraft(capture, titled, from, bounds[order + 1] ?? from, profile.type ?? null, names));
  return separate(drafts, new Set(cuts.map(({ separator }) => separator)), sheet);
}

/** Marks the title, and what stands around it: the frame above, its date and place, rows of fields. */
function markHeader(sheet: Sheet, profile: Profile, title: number): Sheet {
  const headed = markHead(markTitle(sheet, title, profile.headDate), profile, title);
  return markRows(markFields(headed, profile, title), title);
}

/** The title that the editor names. */
const findGivenTitle = ({ marks }: Sheet): number | undefined =>
  [...marks].find(([, [mark]]) => mark?.as === 'title')?.[0];

/** A separator, a title and a label in a row, below text in which nobody speaks: there another document begins. */
function findCuts(sheet: Sheet): { separator: number; title: number }[] {
  const { lines, marks } = sheet;
  const free = freeLines(sheet);
  const labels = findLabels(free.flatMap((index) => lines[index] ?? []));
  const firstTurn = free.find((index) => labels.has(lines[index]?.start ?? -1)) ?? Infinity;
  return [...marks]
    .filter(([, [mark]]) => mark?.as === 'separator')
    .flatMap(([separator]) => {
      const [title, turn] = free.filter((index) => index > separator);
      if (title === undefined || turn === undefined || title !== separator + 1 || turn !== firstTurn) return [];
      const speaks = free.some((index) => index < separator);
      return speaks && isHeadingLike(lines[title]?.text ?? '') ? [{ separator, title }] : [];
    });
}

/** Takes from the drafts what belongs to no document: frame, pointers, and what parts one document from another. */
function separate(drafts: readonly Draft[], cuts: ReadonlySet<number>, sheet: Sheet): Segments {
  const parting = new Set([...cuts].map((index) => sheet.lines[index]?.start));
  const isLoose = (mark: Mark): boolean =>
    ['furniture', 'teaser', 'echo'].includes(mark.as) || (mark.as === 'date' && mark.field === 'captured');
  const empty = drafts.filter(
    ({ paragraphs, marks }) => paragraphs.length === 0 && !marks.some(({ as }) => as === 'title'),
  );
  const kept = drafts.filter((draft) => !empty.includes(draft));
  return {
    drafts: kept.map((draft) => ({
      ...draft,
      marks: draft.marks.filter((mark) => !isLoose(mark)),
      between: draft.between.filter(({ start }) => !parting.has(start)),
    })),
    loose: [
      ...drafts.flatMap(({ marks }) => marks.filter(isLoose)),
      ...empty.flatMap(({ marks, between }) => [
        ...marks.filter((mark) => !isLoose(mark)),
        ...between.filter(({ start }) => !parting.has(start)),
      ]),
      ...drafts.flatMap(({ between }) => between.filter(({ start }) => parting.has(start))),
    ],
  };
}
