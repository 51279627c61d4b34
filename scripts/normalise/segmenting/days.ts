import { readAs } from '../../../src/archive/capture/reading.ts';
import type { Capture } from '../capture.ts';
import { readSent } from '../frame/channel-frame.ts';
import type { Draft } from './drafts.ts';
import type { Mark, StatedDate } from './sheet.ts';

const isFoot = ({ rule }: Mark): boolean => rule === 'telegram-foot';

/**
 * Gives the posts of a copied page their day and their time. The page prints a day above the first post of that day
 * alone, and the time below each: a post without a day of its own is of the last one above it.
 *
 * @param drafts The posts, in the order of the page.
 */
export function carryDays(capture: Capture, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(({ marks }) => marks.some(isFoot))) return [...drafts];
  let day: StatedDate | undefined;
  return drafts.map((draft) => {
    const own = draft.marks.find((mark) => mark.as === 'date' && mark.rule === 'post-date');
    if (own?.as === 'date') day = own.date;
    if (day === undefined) return draft;
    const time = draft.marks
      .filter(isFoot)
      .flatMap(({ start, end }) => readSent(readAs(capture.read(start, end))) ?? [])
      .at(-1);
    const published: StatedDate = { ...day, ...(time === undefined ? {} : { time }) };
    return own?.as === 'date'
      ? { ...draft, marks: draft.marks.map((mark) => (mark === own ? { ...own, date: published } : mark)) }
      : { ...draft, stated: { ...draft.stated, published } };
  });
}
