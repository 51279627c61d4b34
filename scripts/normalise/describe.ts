import { readAs } from '../../src/archive/capture/reading.ts';
import type { Dates } from '../../src/schemas/dates.ts';
import type { Basis, EntryType } from '../../src/schemas/entry.ts';
import type { EntryNote, Note } from '../../src/schemas/note.ts';
import { isWebAddress } from '../../src/schemas/web.ts';
import type { Capture } from './capture.ts';
import { classify } from './describing/classify.ts';
import { readDateline } from './dates/datelines.ts';
import { markedDate, readDates } from './dates/date-fields.ts';
import type { Draft } from './segmenting/drafts.ts';
import { findEvent, type FoundEvent } from './dates/events.ts';
import { readFact } from './frame/furniture.ts';
import { isProse } from './reading/lines.ts';
import { isSalutation, readSignature } from './titles/letters.ts';
import { isOfficeName } from './titles/title-signs.ts';
import { hasOffice, isBody, splitTitle } from './speakers/names.ts';
import type { Profile } from './rules.ts';
import { tellLanguage } from './describing/language.ts';
import type { Mark } from './segmenting/sheet.ts';

/** What is known of a document, and how. */
export interface Description {
  readonly type: EntryType;
  readonly title: string | null;
  readonly dates: Dates;
  readonly event: string | null;
  readonly speakers: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  readonly language: string;
  readonly forwardedFrom: string | null;
  readonly basis: Readonly<Record<string, Basis>>;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** So many lines of a channel tell in which language it writes. */
const BESIDE = 100;

/** The longest title that is derived from a sentence, in code units. */
const LONGEST_TITLE = 160;

/**
 * Says what a document is: type, title, dates, speakers, places, tags and language, each as stated in the
 * capture or as the editor supplies it.
 *
 * @param page What the drafts of the page share: marks that belong to none, and the drafts before this one.
 */
export function describe(
  capture: Capture,
  profile: Profile,
  draft: Draft,
  page: readonly Mark[],
  note: Note,
  entry: EntryNote | undefined,
): Description {
  const marks = [...draft.marks, ...page];
  const stated = readTitle(capture, draft);
  const type = entry?.type?.value ?? classify(draft, stated);
  const title = entry?.title?.value ?? stated ?? deriveTitle(readBeginning(profile, draft));
  const event = findEvent(type, stated === null ? null : draft, capture, draft);
  const text = draft.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const byline = marks.find((mark) => mark.as === 'byline');
  const places = readPlaces(capture, marks, event);
  const facts = readFacts(capture, profile, draft);
  return {
    type,
    title,
    dates: readDates(marks, markedDate(capture, profile, draft), event, note, entry),
    event: entry?.event ?? null,
    speakers:
      entry?.speakers?.map(({ value }) => value) ??
      readSpeakers(profile, draft, [...readOpening(capture, draft), stated ?? draft.paragraphs[0]?.text ?? '']),
    places: entry?.places?.map(({ value }) => value) ?? places.map(({ value }) => value),
    tags: [
      ...new Set(
        [...text.matchAll(/(?<![\p{L}\p{N}_])#(?<tag>[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu)].map(
          (match) => match.groups?.['tag'] ?? '',
        ),
      ),
    ],
    language: tellLanguage(
      text,
      profile.kind === 'channel'
        ? capture.lines
            .map((line) => line.text)
            .slice(0, BESIDE)
            .join('\n')
        : '',
    ),
    forwardedFrom: profile.kind === 'channel' && byline?.as === 'byline' ? byline.value : null,
    publisher: note.publisher === undefined ? (facts.publisher?.value ?? null) : note.publisher.value,
    url: note.url === undefined ? (facts.url?.value ?? null) : note.url.value,
    basis: Object.fromEntries([...readBasis(note, entry), ...statedBasis(note, entry, places, facts)]),
  };
}

function readTitle(capture: Capture, draft: Draft): string | null {
  const pieces = readTitleLines(capture, draft);
  return pieces.length === 0 ? null : readAs(pieces.join(' '));
}

function readTitleLines({ read }: Capture, { marks }: Draft): string[] {
  const titles = marks.filter(({ as }) => as === 'title');
  const first = titles.find(({ rule }) => rule === 'title') ?? titles[0];
  return titles.filter(({ rule }) => rule === first?.rule).map(({ start, end }) => read(start, end));
}

/** The first two lines of a heading of several, on which the name stands by itself. */
function readOpening(capture: Capture, draft: Draft): string[] {
  const lines = readTitleLines(capture, draft);
  return lines.length < 3 ? [] : [readAs(lines.slice(0, 2).join(' '))];
}

/** How many lines at most stand above the first words of a letter. */
const LETTERHEAD = 8;

/** The paragraph that the text begins with: in a letter or a note the first sentence below the head that says who writes, and never a day alone. */
function readBeginning({ kind }: Profile, { paragraphs }: Draft): string {
  const [first = ''] = paragraphs.map(({ text }) => text);
  const top =
    kind === 'page' && (isOfficeName(first) || readDateline(first) !== undefined)
      ? paragraphs.slice(1, LETTERHEAD)
      : [];
  return top.find(({ text }) => isProse(text) && !isSalutation(text))?.text ?? first;
}

/** The first sentence of a text, cut at a word where it is too long. */
function deriveTitle(text: string): string | null {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  // Marks alone, such as the dots before a path, are no sentence.
  const first = sentences.find(({ segment }) => /[\p{L}\p{N}]/u.test(segment)) ?? sentences[0];
  const sentence = text.slice(0, (first?.index ?? 0) + (first?.segment.length ?? 0)).trim();
  if (sentence === '') return null;
  if (sentence.length <= LONGEST_TITLE) return sentence;
  const cut = sentence.slice(0, LONGEST_TITLE);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))
    .replace(/[\s,;:–—-]+$/u, '')
    .toWellFormed()} …`;
}

function readSpeakers({ kind }: Profile, { paragraphs, marks }: Draft, titles: readonly string[]): string[] {
  const turns = paragraphs.flatMap(({ speaker, label }) => (speaker === null || label === null ? [] : [speaker]));
  const signed = marks.flatMap((mark) =>
    kind === 'page' && mark.as === 'byline' ? (splitTitle(mark.value)?.name ?? []) : [],
  );
  const named = turns.length > 0 ? [] : (titles.map(readAuthor).find((names) => names.length > 0) ?? []);
  const signature =
    kind === 'channel' || turns.length > 0 ? undefined : readSignature(paragraphs.map(({ text }) => text));
  // Who is named in full above the text may speak under the surname alone.
  const apart = [...signed, ...named, ...(signature === undefined ? [] : [signature])].filter(
    (name) => !turns.some((turn) => name.endsWith(` ${turn}`)),
  );
  return [...new Set([...apart, ...turns])];
}

const AUTHORED =
  /(?:^|[^\p{L}])(?:article|speech|remarks|address|statement|interview|opening remarks|comment|op-?ed|press release|answers?)s?\s+(?:(?:and|to|with)\s+[\p{L}\s]{3,40}?\s+)?(?:of|by|with)\s+(?:the\s+)?(?<person>\p{L}[^“"«(:,]{3,120}?)(?=\s+(?:(?:during|at|on|in|to|for|published|following|before|after|under)\s|“|"|«)|[“"«(:,]|$)/iu;
const POSSESSIVE =
  /^(?<person>\p{Lu}[^“"«(:,]{3,100}?)['’]s?\s+(?:\p{Ll}+\s){0,3}?(?:article|speech|remarks|address|statement|interview|answers|opening|comment|letter|message)/u;

/** Who signs, as the title says it: "Statement by Foreign Minister N. N. during …". */
function readAuthor(title: string): string[] {
  const words = AUTHORED.exec(title)?.groups?.['person'] ?? POSSESSIVE.exec(title)?.groups?.['person'];
  const person = words === undefined ? undefined : splitTitle(words);
  return person !== undefined &&
    person.name.includes(' ') &&
    !isBody(person.name) &&
    (hasOffice(person.role) || person.role === '')
    ? [person.name]
    : [];
}

interface Stated {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function readPlaces({ read }: Capture, marks: readonly Mark[], event: FoundEvent | undefined): Stated[] {
  const places = marks.flatMap(({ as, start, end }) => {
    if (as !== 'place') return [];
    const through = read(end - 1, end) === '.' ? end - 1 : end;
    return [{ value: readAs(read(start, through)), start, end: through }];
  });
  return places.length > 0 || event?.place === undefined ? places : [event.place];
}

function readFacts(capture: Capture, profile: Profile, draft: Draft): { publisher?: Stated; url?: Stated } {
  const rules = profile.facts ?? [];
  const read = (field: 'publisher' | 'url'): Stated | undefined => {
    const rule = rules.find((row) => row.field === field);
    const marked = capture.facts.find(
      (fact) => fact.field === field && (field === 'publisher' || isWebAddress(fact.value)),
    );
    return (rule === undefined ? undefined : readFact(capture.lines, rule)) ?? marked;
  };
  const [publisher, url] = [read('publisher'), draft.stated?.url ?? read('url')];
  return { ...(publisher === undefined ? {} : { publisher }), ...(url === undefined ? {} : { url }) };
}

function statedBasis(
  note: Note,
  entry: EntryNote | undefined,
  places: readonly Stated[],
  facts: { publisher?: Stated; url?: Stated },
): [string, Basis][] {
  const basis = ({ start, end }: Stated): Basis => ({ basis: 'stated', start, end });
  return [
    ...(entry?.places === undefined
      ? places.map((place, index): [string, Basis] => [`places/${String(index)}`, basis(place)])
      : []),
    ...(note.publisher === undefined && facts.publisher !== undefined
      ? [['source/publisher', basis(facts.publisher)] as [string, Basis]]
      : []),
    ...(note.url === undefined && facts.url !== undefined ? [['source/url', basis(facts.url)] as [string, Basis]] : []),
  ];
}

function readBasis(note: Note, entry: EntryNote | undefined): [string, Basis][] {
  const supplied = (path: string, field: { reason: string } | undefined): [string, Basis][] =>
    field === undefined ? [] : [[path, { basis: 'supplied', reason: field.reason }]];
  const each = (path: string, fields: readonly { reason: string }[] = []): [string, Basis][] =>
    fields.flatMap((field, index) => supplied(`${path}/${String(index)}`, field));
  return [
    ...supplied('type', entry?.type),
    ...supplied('title', entry?.title),
    ...each('speakers', entry?.speakers),
    ...each('places', entry?.places),
    ...supplied('source/publisher', note.publisher),
    ...supplied('source/url', note.url),
  ];
}
