import { lineStarts } from '../../../src/archive/capture/lines.ts';
import type { Part } from '../../../src/schemas/entry.ts';
import { INK, type Capture, type Line } from '../capture.ts';
import { findDates } from '../dates/dates.ts';
import { makeDraft, type Draft } from './drafts.ts';
import { markFurniture } from '../frame/furniture.ts';
import { readJsonSlice, readStrings, type JsonString } from '../reading/json.ts';
import type { Fact } from '../reading/metadata.ts';
import type { Segments } from './page.ts';
import { telegram } from '../profiles/telegram.ts';
import { addMarks, openSheet, type Mark } from './sheet.ts';

/** One message of an export of Telegram Desktop: its strings by what they hold. */
interface Message {
  /** The pieces of its text, in order; the question of a poll and each answer are texts of their own. */
  readonly texts: readonly (readonly JsonString[])[];
  /** The same text once more, under the other key. */
  readonly twin: readonly JsonString[];
  readonly date: JsonString | undefined;
  readonly forwarded: JsonString | undefined;
  /** Other strings that a reader could read: labels of buttons, names of files' makers. */
  readonly other: readonly JsonString[];
}

/** Strings of a message that hold words and are not its text: answers of a poll are. */
const POLL = /^poll\/(?:question|answers\/\d+\/text)$/;
const OTHER = /(?:^|\/)(?:text|caption|title|performer|description)$/;

/** Whether the strings are those of an export: a list of messages, each of which has a date and a text. */
export function isExport(strings: readonly JsonString[]): boolean {
  return strings.some(({ path }) => path.includes('messages') && path.at(-1) === 'date');
}

/** The lines of an export: those of each message, one message after the other. */
export function readExport(source: string, strings: readonly JsonString[]): Line[] {
  const starts = lineStarts(source);
  return readMessages(source, strings).flatMap(({ texts }) =>
    texts.flatMap((text) => readStrings(source, text, starts)),
  );
}

/** The strings of an export that hold something to read; all else is syntax, keys and ids. */
export function readable(source: string, strings: readonly JsonString[]): Part[] {
  const messages = readMessages(source, strings);
  const channel = strings.filter(isName);
  const texts = strings.filter(
    ({ path }) => path.at(-1) === 'text' || (path.at(-2) === 'text' && typeof path.at(-1) === 'number'),
  );
  const kept = messages.flatMap(({ texts: own, twin, date, forwarded, other }) => [
    ...own.flat(),
    ...twin,
    ...other,
    ...[date ?? [], forwarded ?? []].flat(),
  ]);
  return [...new Set([...channel, ...texts, ...kept])].map(({ start, end }) => [start, end]);
}

/** The channel that an export is of, as its publisher. */
export function channelOf(source: string, strings: readonly JsonString[]): Fact[] {
  return strings.filter(isName).map(({ start, end }) => ({
    field: 'publisher',
    rule: 'export-channel',
    value: readJsonSlice(source.slice(start, end)),
    start,
    end,
    visible: true,
  }));
}

/**
 * Makes an entry of each message of an export that has a text. What stands under `text_entities` is the
 * text, and its twin under `text` an echo; a message without entities is read from `text`.
 */
export function segmentExport(capture: Capture, overrides: readonly Mark[]): Segments {
  const { text: source, strings } = capture;
  const drafts: Draft[] = [];
  const loose: Mark[] = [...markName(strings)];
  const starts = lineStarts(source);
  for (const message of readMessages(source, strings)) {
    const lines = message.texts.flatMap((text) => readStrings(source, text, starts));
    const sheet = markFurniture(addMarks(openSheet(lines), overrides), telegram);
    const draft = makeDraft(capture, sheet, 0, sheet.lines.length, 'telegram-post', []);
    const fields = markFields(source, message);
    const rest = [...markTwin(source, message), ...message.other.map((string) => frame(string, 'export-label'))];
    if (draft.paragraphs.length > 0) drafts.push({ ...draft, marks: [...draft.marks, ...fields] });
    else loose.push(...draft.marks, ...draft.between, ...fields.map((mark) => frame(mark, 'export-field')));
    loose.push(...rest);
  }
  return { drafts, loose };
}

function readMessages(source: string, strings: readonly JsonString[]): Message[] {
  const inked = strings.filter(({ start, end }) => INK.test(readJsonSlice(source.slice(start, end))));
  const groups = Map.groupBy(
    inked.filter(({ path }) => path.includes('messages')),
    ({ path }) => path.slice(0, path.indexOf('messages') + 2).join('/'),
  );
  return [...groups.entries()].map(([prefix, group]) => {
    const own = group.map((string) => ({ string, key: string.path.slice(prefix.split('/').length).join('/') }));
    const pick = (pattern: RegExp): JsonString[] =>
      own.filter(({ key }) => pattern.test(key)).map(({ string }) => string);
    const entities = pick(/^text_entities\/\d+\/text$/);
    const plain = pick(/^text(?:\/\d+(?:\/text)?)?$/);
    const poll = pick(POLL);
    const texts = [entities.length > 0 ? entities : plain, ...poll.map((string) => [string])];
    const twin = entities.length > 0 ? plain : [];
    const known = new Set([...texts.flat(), ...twin]);
    return {
      texts,
      twin,
      date: pick(/^date$/)[0],
      forwarded: pick(/^forwarded_from$/)[0],
      other: pick(OTHER).filter((string) => !known.has(string)),
    };
  });
}

function markFields(source: string, { date, forwarded }: Message): Mark[] {
  const value = date === undefined ? '' : source.slice(date.start, date.end).replace('T', ' ');
  const [found] = findDates(value);
  const stated: Mark[] =
    date === undefined
      ? []
      : found === undefined
        ? [frame(date, 'export-field')]
        : [
            {
              as: 'date',
              field: 'published',
              rule: 'export-date',
              start: date.start,
              end: date.end,
              date: {
                edtf: found.edtf,
                start: date.start,
                end: date.start + found.end,
                ...(found.time === undefined ? {} : { time: found.time }),
              },
            },
          ];
  const byline: Mark[] =
    forwarded === undefined
      ? []
      : [
          {
            as: 'byline',
            rule: 'export-forwarded',
            value: readJsonSlice(source.slice(forwarded.start, forwarded.end)),
            start: forwarded.start,
            end: forwarded.end,
          },
        ];
  return [...stated, ...byline];
}

/** The text under the other key repeats the first: piece by piece, or as a whole. */
function markTwin(source: string, { texts, twin }: Message): Mark[] {
  const text = texts[0] ?? [];
  const read = ({ start, end }: JsonString): string => readJsonSlice(source.slice(start, end));
  return twin.map((copy, index): Mark => {
    const first =
      text.find((piece) => read(piece) === read(copy) && (text.length !== twin.length || piece === text[index])) ??
      text.find((piece) => read(piece) === read(copy));
    const { start, end } = copy;
    return first === undefined
      ? frame(copy, 'export-twin')
      : { as: 'echo', rule: 'export-twin', of: { start: first.start, end: first.end }, start, end };
  });
}

const markName = (strings: readonly JsonString[]): Mark[] =>
  strings.filter(isName).map((string) => frame(string, 'export-channel'));

const isName = ({ path, start, end }: JsonString): boolean => path.length === 1 && path[0] === 'name' && end > start;

const frame = ({ start, end }: { start: number; end: number }, rule: string): Mark => ({
  as: 'furniture',
  rule,
  start,
  end,
});
