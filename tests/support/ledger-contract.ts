import { createHash } from 'node:crypto';
import type { Entry, Paragraph } from '../../src/schemas/entry.ts';
import type { Ledger, Span } from '../../src/schemas/ledger.ts';
import { readSource, type Source } from './source.ts';

/** What a run left behind for one collection, as an outsider finds it. */
export interface Published {
  /** The bytes of each capture, by its path. */
  readonly captures: ReadonlyMap<string, Uint8Array>;
  readonly ledgers: readonly Ledger[];
  readonly entries: readonly Entry[];
  /** Entries as older captures had them. */
  readonly older: readonly Entry[];
  /** The text of each entry file, by the entry's id; of an older version by `<id>/<capture>`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Holds what was published against the contract: each breach in a sentence, none where it is kept.
 * It knows the contract alone and nothing of how a ledger comes about.
 */
export function findBreaches({ captures, ledgers, entries, older, files }: Published): string[] {
  return [
    ...findRepeated(entries.map(({ id }) => id)).map((id) => `two entries are named ${id}`),
    ...ledgers.flatMap((ledger) => {
      const bytes = captures.get(ledger.capture);
      if (bytes === undefined) return [`${ledger.capture}: no such capture`];
      const own = [...entries, ...older].filter(
        ({ source, withdrawn, versions }) =>
          source.capture === ledger.capture ||
          (withdrawn !== null && versions.some(({ capture }) => capture === ledger.capture)),
      );
      const decoded = new TextDecoder(ledger.encoding, { ignoreBOM: true }).decode(bytes);
      const text = readSource(decoded, ledger.format);
      const breaches = [
        ...checkHead(ledger, bytes, text, own, files),
        ...checkCover(ledger.spans, text),
        ...ledger.spans.flatMap((span) => checkSpan(span, ledger.spans, text, own)),
        ...own.flatMap((entry) => checkEntry(entry, ledger.spans, text)),
      ];
      return breaches.map((breach) => `${ledger.capture}: ${breach}`);
    }),
    ...entries
      .filter(({ source }) => !ledgers.some(({ capture }) => capture === source.capture))
      .map(({ id }) => `${id}: its capture has no ledger`),
  ];
}

/** A slice of a text capture as the contract reads it: no control characters, each run of White_Space one blank. */
function fold(slice: string): string {
  const isWhite = (character: string): boolean => /\p{White_Space}/u.test(character);
  const kept = [...slice].filter((character) => isWhite(character) || !/\p{Cc}/u.test(character));
  return kept
    .map((character) => (isWhite(character) ? ' ' : character))
    .join('')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '');
}

/** Whether there is anything to see: letters of a blank shape count as nothing, marks and figures as something. */
const isInked = (slice: string): boolean => /[^\p{White_Space}\p{Cc}\p{Cf}\u2800\u3164]/u.test(slice);

function checkHead(
  { capture, sha256, bytes: size, length, written }: Ledger,
  bytes: Uint8Array,
  text: Source,
  own: readonly Entry[],
  files: Published['files'],
): string[] {
  const ids = own.map(({ id }) => id).sort();
  return [
    ...unless(sha256 === digest(bytes), 'the hash is not that of the file'),
    ...unless(size === bytes.length, 'the size is not that of the file'),
    ...unless(length === text.length, 'the length is not that of the decoded text'),
    ...unless(
      JSON.stringify(Object.keys(written).sort()) === JSON.stringify(ids),
      `written names ${Object.keys(written).join(', ')} instead of ${ids.join(', ')}`,
    ),
    ...Object.entries(written).flatMap(([id, hash]) =>
      unless(
        hash === digest(files.get(`${id}/${capture}`) ?? files.get(id) ?? ''),
        `the hash of ${id} is not that of its file`,
      ),
    ),
  ];
}

function checkCover(spans: readonly Span[], text: Source): string[] {
  const bare = ({ start, end, ...rest }: Span): string => JSON.stringify(rest);
  const joints = spans.flatMap((span, index) => {
    const before = spans[index - 1];
    const expected = before?.end ?? 0;
    return [
      ...unless(span.start === expected, `the span at ${span.start} should begin at ${expected}`),
      ...unless(span.end > span.start, `the span at ${span.start} is empty`),
      ...unless(before === undefined || bare(before) !== bare(span), `the spans that touch at ${span.start} are alike`),
    ];
  });
  return [...joints, ...unless((spans.at(-1)?.end ?? 0) === text.length, 'the spans do not reach the end of the text')];
}

/** The kinds of span that must name the entry they are of. */
const OWNED = new Set(['body', 'title', 'byline', 'place', 'speaker', 'caption', 'omission', 'variant']);

function checkSpan(span: Span, spans: readonly Span[], text: Source, own: readonly Entry[]): string[] {
  const slice = text.slice(span.start, span.end);
  const entryId = 'entry' in span ? span.entry : undefined;
  const paragraphId = 'paragraph' in span ? span.paragraph : undefined;
  const entry = own.find(({ id }) => id === entryId);
  const here = `the ${span.as} at ${span.start}`;
  return [
    ...unless(span.as !== 'markup' || text.format !== 'text', `${here} stands in a text file`),
    ...unless(
      span.as === 'blank' || span.as === 'markup' ? !isInked(slice) : span.as === 'body' || isInked(slice),
      `${here} is ${JSON.stringify(slice)}`,
    ),
    ...unless(
      text.format !== 'text' ||
        span.as === 'blank' ||
        span.as === 'teaser' ||
        ('rule' in span && span.rule === 'withdrawn') ||
        !/[\r\n\u0085\u2028\u2029]/u.test(slice),
      `${here} holds the end of a line`,
    ),
    ...unless(entryId === undefined || entry !== undefined, `${here} names an entry that does not exist`),
    ...unless(!OWNED.has(span.as) || entryId !== undefined, `${here} names no entry`),
    ...unless(
      paragraphId === undefined || entry?.paragraphs.some(({ id }) => id === paragraphId) === true,
      `${here} names a paragraph that is not in its entry`,
    ),
    ...unless(span.as !== 'body' || paragraphId !== undefined, `${here} names no paragraph`),
    ...unless(span.as !== 'furniture' || span.rule !== '', `${here} names no rule`),
    ...(span.as === 'echo' ? checkEcho(span, slice, spans, text) : []),
    ...(span.as === 'teaser' ? checkTeaser(span, slice) : []),
    ...(entry === undefined ? [] : checkStandsAlone(span, slice, entry)),
  ];
}

function checkEcho(
  { start, of }: Span & { as: 'echo' },
  slice: string,
  spans: readonly Span[],
  text: Source,
): string[] {
  const again = spans.some((other) => other.as === 'echo' && other.start < of.end && of.start < other.end);
  return [
    ...unless(
      fold(slice) === fold(text.slice(of.start, of.end)),
      `the echo at ${start} reads otherwise than its first text`,
    ),
    ...unless(text.format === 'json' || of.end <= start, `the echo at ${start} stands before what it repeats`),
    ...unless(!again, `the echo at ${start} repeats an echo`),
  ];
}

function checkTeaser({ start, teaser: { title, blurb } }: Span & { as: 'teaser' }, slice: string): string[] {
  return unless(
    [title, blurb ?? ''].every((words) => fold(slice).includes(words)),
    `the teaser at ${start} holds other words than its place`,
  );
}

/** What stands alone between paragraphs must be shown there. */
function checkStandsAlone(span: Span, slice: string, { id, between }: Entry): string[] {
  if (span.as !== 'caption' && span.as !== 'separator' && span.as !== 'omission') return [];
  if ('paragraph' in span && span.paragraph !== undefined) return [];
  const shown = between.some(({ as, text, start, end }) => {
    return as === span.as && start === span.start && end === span.end && text === fold(slice);
  });
  return unless(shown, `the ${span.as} at ${span.start} is not shown in ${id}`);
}

function checkEntry(entry: Entry, spans: readonly Span[], text: Source): string[] {
  const own = spans.filter((span) => 'entry' in span && span.entry === entry.id);
  const ids = [...entry.paragraphs, ...entry.retired].map(({ id }) => id);
  const breaches = [
    ...findRepeated(ids).map((id) => `two paragraphs are named ${id}`),
    ...entry.paragraphs.flatMap((paragraph, index) => [
      ...checkParagraph(paragraph, own, text),
      ...unless(
        (entry.paragraphs[index - 1]?.end ?? 0) <= paragraph.start,
        `${paragraph.id} begins inside the one before`,
      ),
    ]),
    ...checkBetween(entry, own),
    ...checkTitle(entry, own, text),
    ...checkStated(entry, text),
  ];
  return breaches.map((breach) => `${entry.id}: ${breach}`);
}

function checkParagraph(
  { id, text, start, end, parts, label }: Paragraph,
  own: readonly Span[],
  source: Source,
): string[] {
  const pieces = parts ?? [[start, end] as const];
  const read = fold(
    pieces.map(([from, to, glue = ' '], index) => (index === 0 ? '' : glue) + source.slice(from, to)).join(''),
  );
  const inside = own.filter((span) => (span.as === 'body' || span.as === 'omission') && span.paragraph === id);
  const shown = fold(inside.map((span) => source.slice(span.start, span.end)).join(' '));
  const labels = own.filter((span) => span.as === 'speaker' && span.paragraph === id);
  const letters = (words: string): string => words.replace(/\P{L}/gu, '');
  return [
    ...unless(text === read, `${id} reads otherwise than its place`),
    ...unless(letters(shown) === letters(text), `the spans of ${id} hold other letters than it shows`),
    ...unless(
      inside[0]?.start === start && inside.at(-1)?.end === end,
      `the spans of ${id} end elsewhere than it does`,
    ),
    ...unless(labels.length === (label === null ? 0 : 1), `${id} has ${labels.length} spans for its label`),
    ...labels.flatMap((span) => [
      ...unless(
        fold(source.slice(span.start, span.end)) === label,
        `the label of ${id} reads otherwise than its place`,
      ),
      ...unless(span.end <= start, `the label of ${id} stands behind its text`),
    ]),
  ];
}

function checkBetween({ between, paragraphs }: Entry, own: readonly Span[]): string[] {
  return between.flatMap(({ as, start, end, after }) => {
    const before = paragraphs.findLast((paragraph) => paragraph.end <= start)?.id ?? null;
    return [
      ...unless(
        own.some((span) => span.as === as && span.start === start && span.end === end),
        `no span for the ${as} at ${start}`,
      ),
      ...unless(after === before, `the ${as} at ${start} stands after ${String(before)}, not ${String(after)}`),
    ];
  });
}

/** Whether a title is a line, or lines one after another where it was broken. */
const isJoined = (lines: readonly string[], title: string): boolean =>
  lines.some((_, from) => lines.some((__, to) => lines.slice(from, to + 1).join(' ') === title));

function checkTitle({ type, title, basis, paragraphs }: Entry, own: readonly Span[], source: Source): string[] {
  if (basis['title'] !== undefined) return [];
  const lines = own.filter(({ as }) => as === 'title').map(({ start, end }) => fold(source.slice(start, end)));
  const [first] = paragraphs;
  const derived = title === null ? first === undefined : first?.text.startsWith(title.replace(/ ?…$/u, '')) === true;
  return [
    ...unless(
      lines.length === 0 ? derived : isJoined(lines, title ?? ''),
      `the title "${String(title)}" stands nowhere`,
    ),
    ...unless(type !== 'telegram-post' || lines.length === 0, 'a post has no line for a title'),
  ];
}

/** A field that is stated must stand at its place. */
function checkStated({ dates, basis, places, source }: Entry, text: Source): string[] {
  const stated = Object.entries(dates).flatMap(([name, date]: [string, Entry['dates']['event']]) => {
    if (date?.start === undefined || date.end === undefined) return [];
    const edtf = date.basis === 'stated' ? date.edtf : (date.stated ?? '');
    const slice = text.slice(date.start, date.end);
    const figures = new Set((slice.match(/\d+/g) ?? []).map(Number));
    const [year = 'X', , day = 'X'] = edtf.split('/', 1)[0]?.split('-') ?? [];
    const missing = [year, day].filter((part) => !part.includes('X') && !figures.has(Number(part)));
    return missing.map((part) => `${name}: ${part} of ${edtf} does not stand in "${slice}"`);
  });
  const values: Record<string, string | null> = {
    'source/publisher': source.publisher,
    'source/url': source.url,
    ...Object.fromEntries(places.map((place, index) => [`places/${String(index)}`, place])),
  };
  const fields = Object.entries(basis).flatMap(([path, field]) => {
    if (field.basis !== 'stated') return [];
    const slice = fold(text.slice(field.start, field.end));
    return unless(slice === values[path], `${path}: "${String(values[path])}" does not stand in "${slice}"`);
  });
  return [...stated, ...fields];
}

const unless = (holds: boolean, breach: string): string[] => (holds ? [] : [breach]);

const findRepeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
