import { readDateLine, readTimeLine } from '../dates/dates.ts';
import type { Line } from '../capture.ts';
import { isHeadingLike, isShort } from '../reading/lines.ts';
import { addMarks, type Mark, type Sheet, wholeLine, withinLine } from '../segmenting/sheet.ts';

/** How often a post was seen, as channels print it: `987`, `1.2K`. */
const COUNT = /^\d[\d\s]{0,8}(?:[.,]\d+)?[KMКМ]?$/u;

const EDITED = /^(?:edited|изменено|ред\.),?\s*(?<time>.+)$/iu;

/** What stands for a picture below the name of a channel. */
const MEDIA = /^(?:photo|video|album|gif|sticker|poll|audio|voice message|фото|видео|альбом|опрос)$/iu;

const FORWARDED = /^(?:forwarded from|переслано(?: от| из)?|转发自)\s*:?$/iu;

/** A channel names itself above each post: at least so often. */
const POSTS = 2;

/** The time of day in the foot of a post; the word for a change stands before it, but it says when the post was sent. */
export function readSent(text: string): string | undefined {
  return readTimeLine(EDITED.exec(text)?.groups?.['time'] ?? text);
}

/** What stands around the posts of a copied channel, by the index of the line. */
interface ChannelFrame {
  /** How often a post was seen, and when it was sent. */
  readonly feet: ReadonlySet<number>;
  /** A day above posts. */
  readonly days: ReadonlySet<number>;
  /** The name of the channel above a post. */
  readonly names: ReadonlySet<number>;
}

/** Whether lines are those of a copied channel: below each post how often it was seen and when it was sent, above it the same name. */
export function isCopiedChannel(lines: readonly Line[]): boolean {
  return findFrame(lines.filter(({ text }) => text !== '')).names.size > 0;
}

/**
 * Marks what the program prints around each post of a channel when posts are copied: below it how often it
 * was seen and when it was sent, above it the day and the name of the channel.
 */
export function markChannelFrame(sheet: Sheet): Sheet {
  const { lines } = sheet;
  const { feet, days, names } = findFrame(lines);
  const text = (index: number): string => lines[index]?.text ?? '';
  /** The words alone on a line, and the name of the channel below them. */
  const isForwarded = (index: number): boolean =>
    FORWARDED.test(text(index)) && isShort(text(index + 1)) && isHeadingLike(text(index + 1)) && !feet.has(index + 1);
  const frame = lines.flatMap((line, index): Mark[] => {
    if (isForwarded(index)) return wholeLine(line, { as: 'furniture', rule: 'telegram-forwarded-from' });
    if (isForwarded(index - 1))
      return wholeLine(line, { as: 'byline', rule: 'telegram-forwarded-from', value: line.text });
    if (isSubscribers(text(index + 1)) && isShort(line.text))
      return wholeLine(line, { as: 'furniture', rule: 'telegram-name' });
    if (feet.has(index)) return wholeLine(line, { as: 'furniture', rule: 'telegram-foot' });
    if (days.has(index) && names.has(index + 1)) return markDay(sheet, index);
    const isFrame = names.has(index) || (names.has(index - 1) && MEDIA.test(line.text));
    return isFrame ? wholeLine(line, { as: 'furniture', rule: 'telegram-channel' }) : [];
  });
  return addMarks(sheet, frame);
}

function findFrame(lines: readonly Line[]): ChannelFrame {
  const text = (index: number): string => lines[index]?.text ?? '';
  const feet = new Set(
    lines.flatMap((_, index) =>
      COUNT.test(text(index)) && readSent(text(index + 1)) !== undefined ? [index, index + 1] : [],
    ),
  );
  if (feet.size === 0) return { feet, days: feet, names: feet };
  const isAbovePost = (index: number): boolean => index === 0 || feet.has(index - 1) || isSubscribers(text(index - 1));
  const days = new Set(
    lines.flatMap((_, index) => (isAbovePost(index) && readDateLine(text(index)) !== undefined ? [index] : [])),
  );
  const heads = lines.flatMap((_, index) => (isAbovePost(index) || days.has(index - 1) ? [index] : []));
  const named = [...Map.groupBy(heads, text)].filter(
    ([name, places]) => places.length >= POSTS && isShort(name) && isHeadingLike(name),
  );
  return { feet, days, names: new Set(named.flatMap(([, places]) => places)) };
}

const isSubscribers = (text: string): boolean => /^\d[\d\s.,]*[KM]?\s+(?:subscribers|members|подписчик)/iu.test(text);

function markDay({ lines }: Sheet, index: number): Mark[] {
  const line = lines[index];
  const found = line === undefined ? undefined : readDateLine(line.text);
  if (line === undefined || found === undefined) return [];
  const date = { edtf: found.edtf, ...withinLine(line, found.start, found.end) };
  return wholeLine(line, { as: 'date', rule: 'post-date', field: 'published', date });
}
