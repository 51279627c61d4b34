import { readDateLine, readTimeLine } from '../dates/dates.ts';
import { isHeadingLike, isShort } from '../reading/lines.ts';
import { addMarks, type Mark, type Sheet, wholeLine, withinLine } from '../segmenting/sheet.ts';

/** How often a post was seen, as channels print it: `987`, `1.2K`. */
const COUNT = /^\d[\d\s]{0,8}(?:[.,]\d+)?[KMКМ]?$/u;

const EDITED = /^(?:edited|изменено|ред\.),?\s*(?<time>.+)$/iu;

/** What stands for a picture below the name of a channel. */
const MEDIA = /^(?:photo|video|album|gif|sticker|poll|audio|voice message|фото|видео|альбом|опрос)$/iu;

/** A channel names itself above each post: at least so often. */
const POSTS = 2;

/**
 * Marks what the program prints around each post of a channel when posts are copied: below it how often it
 * was seen and when it was sent, above it the day and the name of the channel.
 */
export function markChannelFrame(sheet: Sheet): Sheet {
  const { lines } = sheet;
  const text = (index: number): string => lines[index]?.text ?? '';
  const feet = lines.flatMap((_, index) => {
    const sent = readTimeLine(EDITED.exec(text(index + 1))?.groups?.['time'] ?? text(index + 1));
    return COUNT.test(text(index)) && sent !== undefined ? [index, index + 1] : [];
  });
  if (feet.length === 0) return sheet;
  const ends = new Set(feet);
  const isAbovePost = (index: number): boolean => index === 0 || ends.has(index - 1) || isSubscribers(text(index - 1));
  const days = new Set(
    lines.flatMap((_, index) => (isAbovePost(index) && readDateLine(text(index)) !== undefined ? [index] : [])),
  );
  const heads = lines.flatMap((_, index) => (isAbovePost(index) || days.has(index - 1) ? [index] : []));
  const names = [...Map.groupBy(heads, text)].filter(
    ([name, places]) => places.length >= POSTS && isShort(name) && isHeadingLike(name),
  );
  const named = new Set(names.flatMap(([, places]) => places));
  const frame = lines.flatMap((line, index): Mark[] => {
    if (ends.has(index)) return wholeLine(line, { as: 'furniture', rule: 'telegram-foot' });
    if (days.has(index) && named.has(index + 1)) return markDay(sheet, index);
    const isFrame = named.has(index) || (named.has(index - 1) && MEDIA.test(line.text));
    return isFrame ? wholeLine(line, { as: 'furniture', rule: 'telegram-channel' }) : [];
  });
  return addMarks(sheet, frame);
}

const isSubscribers = (text: string): boolean => /^\d[\d\s.,]*[KM]?\s+(?:subscribers|members|подписчик)/iu.test(text);

function markDay({ lines }: Sheet, index: number): Mark[] {
  const line = lines[index];
  const found = line === undefined ? undefined : readDateLine(line.text);
  if (line === undefined || found === undefined) return [];
  const date = { edtf: found.edtf, ...withinLine(line, found.start, found.end) };
  return wholeLine(line, { as: 'date', rule: 'post-date', field: 'published', date });
}
