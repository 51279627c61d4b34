import { countLeading } from '../../src/archive/sorted.ts';
import { readAs } from '../../src/archive/capture/reading.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import type { Span } from '../../src/schemas/ledger.ts';
import { type Breach, unless } from './breach.ts';
import type { Source } from './source.ts';

/** Whether there is anything to see: letters of a blank shape count as nothing, marks and figures as something. */
const isInked = (slice: string): boolean => /[^\p{White_Space}\p{Cc}\p{Cf}\u2800\u3164]/u.test(slice);

/** Checks that spans stand in order and cover the text with no hole and no overlap, and that no two are one. */
export function checkCover(spans: readonly Span[], { length }: Pick<Source, 'length'>): Breach[] {
  const bare = ({ start, end, ...rest }: Span): string => JSON.stringify(rest);
  const joints = spans.flatMap((span, index) => {
    const { start: at, end } = span;
    const before = spans[index - 1];
    const expected = before?.end ?? 0;
    return [
      ...unless(at === expected, `the span at ${at} should begin at ${expected}`, { at }),
      ...unless(end > at, `the span at ${at} is empty`, { at }),
      ...unless(before === undefined || bare(before) !== bare(span), `the spans that touch at ${at} are alike`, { at }),
    ];
  });
  const end = spans.at(-1)?.end ?? 0;
  return [...joints, ...unless(end === length, `the spans end at ${end}, the text at ${length}`, { at: end })];
}

/** Checks what each span says of its place, and that what it names is there. */
export function checkSpans(spans: readonly Span[], source: Source, entries: readonly Entry[]): Breach[] {
  const paragraphs = new Map(entries.map(({ id, paragraphs }) => [id, new Set(paragraphs.map(({ id }) => id))]));
  const between = new Map(entries.map((entry) => [entry.id, new Set(entry.between.map(keyOf))]));
  const echoes = spans.filter(({ as }) => as === 'echo');
  return spans.flatMap((span) => {
    const slice = source.slice(span.start, span.end);
    return [
      ...checkSlice(span, slice, source.format),
      ...checkNames(span, paragraphs),
      ...(span.as === 'echo' ? checkEcho(span, slice, echoes, source) : []),
      ...(span.as === 'teaser' ? checkTeaser(span, slice) : []),
      ...checkStandsAlone(span, slice, between),
    ];
  });
}

/** What stands alone is the same in a ledger and in an entry where all of this is. */
const keyOf = ({ as, text, start, end }: Omit<Entry['between'][number], 'after'>): string =>
  JSON.stringify([as, text, start, end]);

function checkSlice(span: Span, slice: string, format: Source['format']): Breach[] {
  const { as, start: at } = span;
  const here = `the ${as} at ${at}`;
  const silent = as === 'blank' || as === 'markup';
  const mayBreak = as === 'blank' || as === 'teaser' || ('rule' in span && span.rule === 'withdrawn');
  const broken = format === 'text' && !mayBreak && /[\r\n\u0085\u2028\u2029]/u.test(slice);
  return [
    ...unless(as !== 'markup' || format !== 'text', `${here} stands in a text file`, { at }),
    ...unless(silent ? !isInked(slice) : as === 'body' || isInked(slice), `${here} is ${JSON.stringify(slice)}`, {
      at,
    }),
    ...unless(!broken, `${here} holds the end of a line`, { at }),
  ];
}

/** The kinds of span that must name the entry they are of. */
const OWNED = new Set(['body', 'title', 'byline', 'place', 'speaker', 'caption', 'omission', 'variant']);

function checkNames(span: Span, paragraphs: ReadonlyMap<string, ReadonlySet<string>>): Breach[] {
  const { as, start: at } = span;
  const here = `the ${as} at ${at}`;
  const entry = 'entry' in span ? span.entry : undefined;
  const paragraph = 'paragraph' in span ? span.paragraph : undefined;
  const known = entry === undefined ? undefined : paragraphs.get(entry);
  return [
    ...unless(entry === undefined || known !== undefined, `${here} names ${entry ?? ''}, no entry of it`, { at }),
    ...unless(!OWNED.has(as) || entry !== undefined, `${here} names no entry`, { at }),
    ...unless(
      paragraph === undefined || known?.has(paragraph) === true,
      `${here} names ${paragraph ?? ''}, no paragraph of its entry`,
      { at },
    ),
    ...unless(as !== 'body' || paragraph !== undefined, `${here} names no paragraph`, { at }),
    ...unless(as !== 'furniture' || span.rule !== '', `${here} names no rule`, { at }),
  ];
}

/** @param echoes All echoes of the ledger, in order. */
function checkEcho(
  { start: at, of }: Span & { as: 'echo' },
  slice: string,
  echoes: readonly Span[],
  source: Source,
): Breach[] {
  const first = source.slice(of.start, of.end);
  const next = echoes[countLeading(echoes, ({ end }) => end <= of.start)];
  return [
    ...unless(readAs(slice) === readAs(first), `the echo at ${at} reads otherwise than its first text`, { at }),
    ...unless(source.format === 'json' || of.end <= at, `the echo at ${at} stands before what it repeats`, { at }),
    ...unless(next === undefined || next.start >= of.end, `the echo at ${at} repeats an echo`, { at }),
  ];
}

function checkTeaser({ start: at, teaser: { title, blurb } }: Span & { as: 'teaser' }, slice: string): Breach[] {
  const read = readAs(slice);
  const holds = [title, blurb ?? ''].every((words) => read.includes(words));
  return unless(holds, `the teaser at ${at} holds other words than its place`, { at });
}

/** What stands alone between paragraphs must be shown there. */
function checkStandsAlone(span: Span, slice: string, between: ReadonlyMap<string, ReadonlySet<string>>): Breach[] {
  const { as, start: at, end } = span;
  if (as !== 'caption' && as !== 'separator' && as !== 'omission') return [];
  if (span.entry === undefined || ('paragraph' in span && span.paragraph !== undefined)) return [];
  const shown = between.get(span.entry)?.has(keyOf({ as, text: readAs(slice), start: at, end }));
  return unless(shown === true, `the ${as} at ${at} is not shown in ${span.entry}`, { at });
}
