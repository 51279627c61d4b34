import { countLeading } from '../../src/archive/sorted.ts';
import type { Between, Paragraph } from '../../src/schemas/entry.ts';
import type { EntryId } from '../../src/schemas/ids.ts';
import type { Ledger, Span } from '../../src/schemas/ledger.ts';
import { INK, type Capture } from './capture.ts';
import type { Draft } from './segmenting/drafts.ts';
import type { Mark } from './segmenting/sheet.ts';
import type { Work } from './run/work.ts';

/** An entry of a capture with what it was made from. */
export interface Placed {
  readonly id: EntryId;
  readonly paragraphs: readonly Paragraph[];
  readonly between: readonly Between[];
  readonly draft: Draft;
}

/** Accounts for every character of a capture: what became of it, without a hole and without an overlap. */
export function keepLedger(
  { capture, profile, note, loose }: Pick<Work, 'capture' | 'profile' | 'note' | 'loose'>,
  placed: readonly Placed[],
  written: Ledger['written'],
): Ledger {
  const { asides } = capture;
  const own = [...placed.flatMap(spansOf), ...loose.map((mark) => toSpan(mark, undefined))];
  const spans = [
    ...own.flatMap((span) => cutAround(span, asides)),
    ...asides.map(({ start, end, rule }): Span => ({ start, end, as: 'furniture', rule })),
  ];
  return { ...headLedger({ capture, profile, note }), written, spans: fillBlanks(capture, spans) };
}

/** What a ledger says of its capture as a whole. */
export function headLedger({
  capture: { path, sha256, bytes, encoding, format, text },
  profile,
  note,
}: Pick<Work, 'capture' | 'profile' | 'note'>): Omit<Ledger, 'written' | 'spans'> {
  return {
    capture: path,
    sha256,
    bytes,
    encoding,
    format,
    length: text.length,
    profile: profile.name,
    note: note.sha256,
  };
}

/** The entries of a ledger, in the order in which their text stands in the capture. */
export function listPublished(ledger: Ledger | undefined): EntryId[] {
  return [...new Set((ledger?.spans ?? []).flatMap((span) => (span.as === 'body' ? [span.entry] : [])))];
}

function spansOf({ id, paragraphs, between, draft }: Placed): Span[] {
  return [
    ...draft.marks.map((mark) => toSpan(mark, id)),
    ...between.map(({ as, start, end }, index): Span => ({
      start,
      end,
      as,
      entry: id,
      ...ruleOf(draft.between[index]?.rule),
    })),
    ...draft.paragraphs.flatMap((paragraph, index) => {
      const owner = paragraphs[index];
      if (owner === undefined) return [];
      const body = { entry: id, paragraph: owner.id };
      const label = paragraph.labelPlaces.map((place): Span => ({ ...place, as: 'speaker', ...body }));
      return [
        ...label,
        ...paragraph.pieces.flatMap(([start, end]) => cutOmissions(start, end, paragraph.omissions, body)),
      ];
    }),
  ];
}

/** A span less what is set aside within it. */
function cutAround(span: Span, asides: Capture['asides']): Span[] {
  const pieces: Span[] = [];
  let at = span.start;
  for (let index = countLeading(asides, ({ end }) => end <= span.start); index < asides.length; index++) {
    const aside = asides[index];
    if (aside === undefined || aside.start >= span.end) break;
    if (aside.start > at) pieces.push({ ...span, start: at, end: aside.start });
    at = Math.max(at, aside.end);
  }
  return at < span.end ? [...pieces, { ...span, start: at }] : pieces;
}

const ruleOf = (rule: string | undefined): { rule?: string } => (rule === undefined ? {} : { rule });

/** A piece of body, with the marks of passages left out inside it as spans of their own. */
function cutOmissions(
  start: number,
  end: number,
  omissions: Draft['paragraphs'][number]['omissions'],
  body: { entry: EntryId; paragraph: Paragraph['id'] },
): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const omission of omissions.filter((place) => place.start >= start && place.end <= end)) {
    if (omission.start > at) spans.push({ start: at, end: omission.start, as: 'body', ...body });
    spans.push({ ...omission, as: 'omission', ...body });
    at = omission.end;
  }
  return at < end ? [...spans, { start: at, end, as: 'body', ...body }] : spans;
}

function toSpan(mark: Mark, entry: EntryId | undefined): Span {
  const { start, end, rule } = mark;
  const named = entry === undefined ? {} : { entry };
  switch (mark.as) {
    case 'furniture':
      return { start, end, as: mark.as, ...named, rule };
    case 'teaser':
      return { start, end, as: mark.as, rule, teaser: mark.teaser };
    case 'variant':
      if (entry === undefined) throw new Error('a variant of no entry; this is a fault of the program');
      return { start, end, as: mark.as, entry, rule, of: mark.of };
    case 'echo':
      return { start, end, as: mark.as, ...named, rule, of: mark.of };
    case 'date':
    case 'separator':
      return { start, end, as: mark.as, ...named, rule };
    case 'body':
      throw new Error(
        'a line that the editor keeps in the text is no mark of the ledger; this is a fault of the program',
      );
    case 'title':
    case 'byline':
    case 'place':
    case 'caption':
    case 'omission':
      return entry === undefined ? { start, end, as: 'furniture', rule } : { start, end, as: mark.as, entry, rule };
  }
}

/** Puts spans in order and calls what lies between them markup or blank, in which there must be nothing to read. */
function fillBlanks(capture: Capture, spans: readonly Span[]): Span[] {
  const filled: Span[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at) {
      throw new Error(
        `two rules claim the characters from ${String(span.start)} to ${String(at)}; this is a fault of the program`,
      );
    }
    filled.push(...fillGap(capture, at, span.start), span);
    at = span.end;
  }
  return joinAlike([...filled, ...fillGap(capture, at, capture.text.length)]);
}

function fillGap(capture: Capture, start: number, end: number): Span[] {
  const filled: Span[] = [];
  let at = start;
  for (const [from, to] of capture.markup.slice(countLeading(capture.markup, ([, last]) => last <= start))) {
    if (from >= end) break;
    const [first, last] = [Math.max(from, at), Math.min(to, end)];
    if (last <= first) continue;
    filled.push(...blank(capture, at, first), { start: first, end: last, as: 'markup' });
    at = last;
  }
  return [...filled, ...blank(capture, at, end)];
}

function blank({ text, read }: Capture, start: number, end: number): Span[] {
  if (INK.test(text.slice(start, end)) && INK.test(read(start, end))) {
    throw new Error(
      `no rule accounts for the characters from ${String(start)} to ${String(end)}; this is a fault of the program`,
    );
  }
  return end > start ? [{ start, end, as: 'blank' }] : [];
}

/** Spans that touch and differ in nothing but their place are one. */
function joinAlike(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  const alike = (span: Span): string => JSON.stringify({ ...span, start: 0, end: 0 });
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.end === span.start && alike(last) === alike(span)) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}
