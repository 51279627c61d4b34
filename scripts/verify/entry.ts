import { readAs } from '../../src/archive/capture/reading.ts';
import type { Entry, Paragraph } from '../../src/schemas/entry.ts';
import type { Span } from '../../src/schemas/ledger.ts';
import { type Breach, unless } from './breach.ts';
import type { Source } from './source.ts';

/**
 * Checks that an entry says what stands in its capture: each paragraph, what stands between and beside them, and
 * every field that is stated.
 */
export function checkEntry(entry: Entry, source: Source): Breach[] {
  const { paragraphs, retired } = entry;
  const breaches = [
    ...findRepeated([...paragraphs, ...retired].map(({ id }) => id)).map((id): Breach => ({
      message: `two paragraphs are named ${id}`,
    })),
    ...paragraphs.flatMap((paragraph, index) => checkPlace(paragraph, paragraphs[index - 1], source)),
    ...checkOrder(entry),
    ...checkCopies(entry, source),
    ...checkDates(entry, source),
    ...checkFields(entry, source),
  ];
  return breaches.map((breach) => ({ ...breach, entry: entry.id }));
}

/**
 * Checks that a ledger and an entry account for the same.
 *
 * @param own The spans that name the entry, in order.
 */
export function checkOwnSpans(entry: Entry, own: readonly Span[], source: Source): Breach[] {
  const spans = Map.groupBy(own, (span) => ('paragraph' in span ? span.paragraph : undefined));
  const breaches = [
    ...entry.paragraphs.flatMap((paragraph) => checkOwned(paragraph, spans.get(paragraph.id) ?? [], source)),
    ...checkAlone(entry, own),
    ...checkTitle(entry, own, source),
  ];
  return breaches.map((breach) => ({ ...breach, message: `${entry.id}: ${breach.message}` }));
}

/** What stands at the place of a paragraph in its capture. */
export function readPlace({ start, end, parts }: Pick<Paragraph, 'start' | 'end' | 'parts'>, source: Source): string {
  const pieces = parts ?? [[start, end] as const];
  const slices = pieces.map(([from, to, glue = ' '], index) => (index === 0 ? '' : glue) + source.slice(from, to));
  return readAs(slices.join(''));
}

/** Items that stand more than once in a list. */
export const findRepeated = <Item>(items: readonly Item[]): Item[] => {
  const seen = new Set<Item>();
  return items.filter((item) => seen.size === seen.add(item).size);
};

function checkPlace(paragraph: Paragraph, before: Paragraph | undefined, source: Source): Breach[] {
  const { id, text, start: at, end } = paragraph;
  return [
    ...unless(text === readPlace(paragraph, source), `${id} reads otherwise than its place, ${at} to ${end}`, { at }),
    ...unless((before?.end ?? 0) <= at, `${id} begins inside the one before`, { at }),
  ];
}

/** The spans that name a paragraph must hold its letters, and a label where it has one. */
function checkOwned({ id, text, start: at, end, label }: Paragraph, spans: readonly Span[], source: Source): Breach[] {
  const inside = spans.filter(({ as }) => as === 'body' || as === 'omission');
  const shown = inside.map((span) => source.slice(span.start, span.end)).join(' ');
  const labels = spans.filter(({ as }) => as === 'speaker');
  const letters = (words: string): string => words.replace(/\P{L}/gu, '');
  // Something else may stand within a label, with a blank beside it or without.
  const bare = (words: string): string => readAs(words).replaceAll(' ', '');
  return [
    ...unless(letters(shown) === letters(text), `the spans of ${id} hold other letters than it shows`, { at }),
    ...unless(
      inside[0]?.start === at && inside.at(-1)?.end === end,
      `the spans of ${id} stand elsewhere than it does, ${at} to ${end}`,
      { at },
    ),
    ...unless(labels.length > 0 === (label !== null), `${id} has ${labels.length} spans for its label`, { at }),
    ...unless(
      labels.length === 0 ||
        bare(labels.map((span) => source.slice(span.start, span.end)).join('')) === bare(label ?? ''),
      `the label of ${id} reads otherwise than its place`,
      { at: labels[0]?.start ?? at },
    ),
    ...labels.flatMap((span) =>
      unless(span.end <= at, `the label of ${id} stands behind its text`, { at: span.start }),
    ),
  ];
}

function checkAlone({ between }: Entry, own: readonly Span[]): Breach[] {
  return between.flatMap(({ as, start: at, end }) =>
    unless(
      own.some((span) => span.as === as && span.start === at && span.end === end),
      `no span for the ${as} at ${at}`,
      { at },
    ),
  );
}

function checkOrder({ between, paragraphs }: Entry): Breach[] {
  return between.flatMap(({ as, start: at, after }) => {
    const before = paragraphs.findLast((paragraph) => paragraph.end <= at)?.id ?? null;
    return unless(after === before, `the ${as} at ${at} stands after ${String(before)}, not ${String(after)}`, { at });
  });
}

function checkCopies({ variants }: Entry, source: Source): Breach[] {
  return variants.flatMap(({ text, start: at, end }) =>
    unless(text === readAs(source.slice(at, end)), `the variant at ${at} reads otherwise than its place`, { at }),
  );
}

/** Whether a title is a line, or lines one after another where it was broken. */
const isJoined = (lines: readonly string[], title: string): boolean =>
  lines.some((_, from) => lines.some((__, to) => lines.slice(from, to + 1).join(' ') === title));

/** Below at most so many paragraphs less one, a letterhead, the first sentence stands that a title is derived from. */
const BEGINNING = 8;

function checkTitle({ type, title, basis, paragraphs }: Entry, own: readonly Span[], source: Source): Breach[] {
  if (basis['title'] !== undefined) return [];
  const lines = own.filter(({ as }) => as === 'title').map(({ start, end }) => readAs(source.slice(start, end)));
  const derived =
    title === null
      ? paragraphs.length === 0
      : paragraphs.slice(0, BEGINNING).some(({ text }) => text.startsWith(title.replace(/ ?…$/u, '')));
  return [
    ...unless(
      lines.length === 0 ? derived : isJoined(lines, title ?? ''),
      `the title “${String(title)}” stands nowhere`,
    ),
    ...unless(type !== 'telegram-post' || lines.length === 0, 'a post has a line for a title'),
  ];
}

/** The figures of a stated date must stand at its place. */
function checkDates({ dates }: Entry, source: Source): Breach[] {
  return Object.entries(dates).flatMap(([name, date]: [string, Entry['dates']['event']]) => {
    if (date?.start === undefined || date.end === undefined) return [];
    const { start: at, end } = date;
    const edtf = date.basis === 'stated' ? date.edtf : (date.stated ?? '');
    const slice = source.slice(at, end);
    const figures = new Set((slice.match(/\d+/g) ?? []).map(Number));
    const [year = 'X', , day = 'X'] = edtf.split('/', 1)[0]?.split('-') ?? [];
    const missing = [year, day].filter((part) => !part.includes('X') && !figures.has(Number(part)));
    return missing.map((part): Breach => ({ at, message: `${name}: ${part} of ${edtf} does not stand in “${slice}”` }));
  });
}

/** A field that is stated must stand at its place. */
function checkFields({ basis, places, source: { publisher, url } }: Entry, source: Source): Breach[] {
  const values: Record<string, string | null> = {
    'source/publisher': publisher,
    'source/url': url,
    ...Object.fromEntries(places.map((place, index) => [`places/${String(index)}`, place])),
  };
  return Object.entries(basis).flatMap(([path, field]) => {
    if (field.basis !== 'stated') return [];
    const slice = readAs(source.slice(field.start, field.end));
    const value = values[path];
    return unless(slice === value, `${path}: “${String(value)}” does not stand in “${slice}”`, { at: field.start });
  });
}
