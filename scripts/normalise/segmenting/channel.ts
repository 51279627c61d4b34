import type { Capture, Line } from '../capture.ts';
import { markChannelFrame } from '../frame/channel-frame.ts';
import { readDateLine, readTimeLine } from '../dates/dates.ts';
import { carryDays } from './days.ts';
import { makeDraft, type Draft } from './drafts.ts';
import { findTailEcho, indexTexts, type TextIndex } from './echoes.ts';
import { markFurniture } from '../frame/furniture.ts';
import type { Segments } from './page.ts';
import type { Profile } from '../rules.ts';
import { addMarks, echoOf, type Mark, openSheet, type Sheet, wholeLine, withinLine } from './sheet.ts';

/** One post among the lines of a channel, by index: what stands above its text, its text, and the repeats after it. */
interface Post {
  readonly start: number;
  readonly text: number;
  readonly end: number;
  /** Where the post after it begins. */
  readonly next: number;
  /** Lines that repeat it, each with the line of the post that it repeats. */
  readonly echoes: readonly (readonly [line: number, of: number])[];
}

/**
 * Cuts the copied text of a channel into posts. A post begins at what stands above posts (a forwarding
 * line, a date, the stand-in for a picture), after the repeat of the post before it, and where its own
 * repeat shows that it begins: copies of the web page hold each post twice, the second time without its
 * first line.
 */
export function segmentChannel(capture: Capture, profile: Profile, overrides: readonly Mark[]): Segments {
  const opened = markChannelFrame(addMarks(openSheet(capture.lines), overrides));
  const dated = addMarks(
    opened,
    opened.lines.flatMap((line) => markHeader(line)),
  );
  const sheet = markFurniture(dated, profile);
  const posts = findPosts(sheet);
  const echoes = posts.flatMap(({ echoes }) => echoes.flatMap(([line, of]) => markEcho(sheet, line, of)));
  const echoed = new Set(posts.flatMap(({ echoes }) => echoes.map(([line]) => line)));
  const kept: Sheet = { ...sheet, marks: new Map([...sheet.marks].filter(([index]) => !echoed.has(index))) };
  const marked = addMarks(kept, echoes);
  const drafts = posts
    .filter(({ end, start }) => end > start)
    .map((post) => {
      const draft = makeDraft(capture, marked, post.start, post.end, profile.type ?? null, []);
      const variants = post.echoes
        .flatMap(([line, of]) => markEcho(sheet, line, of))
        .filter(({ as }) => as === 'variant');
      return { ...draft, marks: [...draft.marks, ...variants] };
    });
  return separate(
    carryDays(capture, drafts),
    echoes.filter(({ as }) => as === 'echo'),
  );
}

/** A date, or a name with a date and time in brackets, alone above a post. */
function markHeader(line: Line): Mark[] {
  const bracketed = /^(?<value>.{1,80}), \[(?<date>[^\]]+)\]:?$/u.exec(line.text)?.groups;
  const found = readDateLine(bracketed?.['date'] ?? line.text);
  if (found === undefined || !/^\d{4}-\d\d-\d\d$/.test(found.edtf)) return [];
  const offset = bracketed === undefined ? 0 : line.text.indexOf('[') + 1;
  const date = {
    edtf: found.edtf,
    ...withinLine(line, offset + found.start, offset + found.end),
    ...(found.time === undefined ? {} : { time: found.time }),
  };
  return wholeLine(line, { as: 'date', rule: 'post-date', field: 'published', date });
}

function findPosts(sheet: Sheet): Post[] {
  const index = indexTexts(sheet.lines);
  const posts: Post[] = [];
  let at = 0;
  while (at < sheet.lines.length) {
    const post = repeatPost(sheet, posts, at) ?? readPost(sheet, index, at);
    posts.push(post);
    at = post.next;
  }
  return posts;
}

/** Rules that mark what stands above the text of a post, and below it. */
const OPENING: ReadonlySet<string> = new Set([
  'telegram-media',
  'telegram-channel',
  'telegram-name',
  'telegram-subscribers',
  'telegram-forwarded-from',
  'telegram-reply',
]);
const CLOSING: ReadonlySet<string> = new Set(['telegram-views', 'telegram-foot']);

function readPost({ lines, marks }: Sheet, index: TextIndex, start: number): Post {
  const opens = (at: number): boolean =>
    (marks.get(at) ?? []).some(({ as, rule }) => as === 'byline' || as === 'date' || OPENING.has(rule));
  const isFoot = (at: number): boolean => (marks.get(at) ?? []).some(({ rule }) => CLOSING.has(rule));
  const closes = (at: number): boolean =>
    at >= start && (readTimeLine(lines[at]?.text ?? '') !== undefined || isFoot(at));
  let text = start;
  while (text < lines.length && opens(text)) text++;
  let limit = text;
  while (limit < lines.length && !(limit > text && opens(limit)) && !(limit > text && closes(limit - 1))) limit++;
  while (limit > text && closes(limit - 1) && isFoot(limit)) limit++;

  for (let first = text; first < limit; first++) {
    const tail = findTailEcho(index, first + 1, limit);
    if (tail === undefined) continue;
    if (first > text) return { start, text, end: first, next: first, echoes: [] };
    const echoes = Array.from({ length: tail.length }, (_, step) => [tail.at + step, first + 1 + step] as const);
    return { start, text, end: tail.at, next: tail.at + tail.length, echoes };
  }
  return { start, text, end: limit, next: limit, echoes: [] };
}

/** A post that stands there once more, with what stands above it: all of it repeats, and its own repeat too. */
function repeatPost({ lines }: Sheet, posts: readonly Post[], at: number): Post | undefined {
  const same = (a: number, b: number, length: number): boolean => {
    for (let step = 0; step < length; step++)
      if (a + step >= lines.length || lines[a + step]?.text !== lines[b + step]?.text) return false;
    return true;
  };
  for (const post of posts) {
    const length = post.end - post.start;
    if (length < 2 || lines[post.start]?.text !== lines[at]?.text || !same(at, post.start, length)) continue;
    const tail = post.end - post.text - 1;
    const again = tail > 0 && same(at + length, post.text + 1, tail) ? tail : 0;
    const echoes = [
      ...Array.from({ length }, (_, step) => [at + step, post.start + step] as const),
      ...Array.from({ length: again }, (_, step) => [at + length + step, post.text + 1 + step] as const),
    ];
    return { start: at, text: at, end: at, next: at + length + again, echoes };
  }
  return undefined;
}

function markEcho({ lines }: Sheet, index: number, of: number): Mark[] {
  const [line, first] = [lines[index], lines[of]];
  return line === undefined || first === undefined ? [] : echoOf(line, first, 'post-again');
}

/** What stands among the lines of a post is its own, the frame too; what holds no text belongs to none. */
function separate(drafts: readonly Draft[], echoes: readonly Mark[]): Segments {
  const [kept, empty] = [
    drafts.filter(({ paragraphs }) => paragraphs.length > 0),
    drafts.filter(({ paragraphs }) => paragraphs.length === 0),
  ];
  return { drafts: kept, loose: [...empty.flatMap(({ marks, between }) => [...marks, ...between]), ...echoes] };
}
