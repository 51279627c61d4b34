import { isWebAddress } from '../../../src/schemas/web.ts';
import type { Capture, Line } from '../capture.ts';
import { makeDraft, type Draft } from './drafts.ts';
import { markFurniture } from '../frame/furniture.ts';
import { dateOf, type Fact } from '../reading/metadata.ts';
import type { Segments } from './page.ts';
import { telegram } from '../profiles/telegram.ts';
import { addMarks, openSheet, type Mark, wholeLine } from './sheet.ts';

/** Whether a page is that of a Telegram channel, as the web shows it. */
export function isWidget({ facts }: Capture): boolean {
  return facts.some(({ field }) => field === 'post-text');
}

/**
 * Makes an entry of each post on the saved web page of a Telegram channel: its text is what the page marks as
 * such; its date and where it was forwarded from stand beside it; all else is the frame of the page.
 */
export function segmentWidget(capture: Capture, overrides: readonly Mark[]): Segments {
  const posts = capture.facts.filter(({ field }) => field === 'post');
  const texts = capture.facts.filter(({ field }) => field === 'post-text');
  const inside = (line: Line, facts: readonly Fact[]): Fact | undefined =>
    facts.find(({ start, end }) => line.start >= start && line.end <= end);
  const readable = capture.lines.filter(
    (line) => inside(line, posts) !== undefined && inside(line, texts) !== undefined,
  );
  const drafts = posts.flatMap((post) => {
    const lines = readable.filter((line) => inside(line, [post]) !== undefined);
    const sheet = markFurniture(addMarks(openSheet(lines), overrides), telegram);
    const draft = makeDraft(capture, sheet, 0, sheet.lines.length, 'telegram-post', []);
    const marks = [...draft.marks, ...markForwarded(capture, post)];
    return draft.paragraphs.length === 0 ? [] : [{ ...draft, marks, stated: readStated(capture, post) }];
  });
  const used = new Set(drafts.flatMap(startsOf));
  const loose = capture.lines
    .filter(({ start }) => !used.has(start))
    .flatMap((line): Mark[] => wholeLine(line, { as: 'furniture', rule: 'widget-frame' }));
  return { drafts, loose };
}

/** Where the pieces of a draft begin. */
function startsOf({ paragraphs, between, marks }: Draft): number[] {
  const places = [...paragraphs.flatMap(({ labelPlaces }) => labelPlaces), ...between, ...marks];
  return [...paragraphs.flatMap(({ pieces }) => pieces.map(([start]) => start)), ...places.map(({ start }) => start)];
}

const within = ({ facts }: Capture, post: Fact, field: Fact['field']): Fact | undefined =>
  facts.find((fact) => fact.field === field && fact.start >= post.start && fact.end <= post.end);

/** What attributes state of a post: when it was published, and its address. */
function readStated(capture: Capture, post: Fact): NonNullable<Draft['stated']> {
  const [time, address] = [within(capture, post, 'post-date'), within(capture, post, 'post-url')];
  const date = time === undefined ? undefined : dateOf(time);
  const clock = /T(\d{2}:\d{2})/.exec(time?.value ?? '')?.[1];
  return {
    ...(date === undefined ? {} : { published: { ...date, ...(clock === undefined ? {} : { time: clock }) } }),
    ...(address === undefined || !isWebAddress(address.value) ? {} : { url: address }),
  };
}

/** The line that names where a post was forwarded from. */
function markForwarded(capture: Capture, post: Fact): Mark[] {
  const forwarded = within(capture, post, 'post-forwarded');
  const line =
    forwarded &&
    capture.lines.find(({ start, end }) => start <= forwarded.start && end <= forwarded.end && end > forwarded.start);
  return forwarded === undefined || line === undefined
    ? []
    : wholeLine(line, { as: 'byline', value: forwarded.value, rule: 'widget-forwarded' });
}
