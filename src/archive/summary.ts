import type { Entry } from '../schemas/entry.ts';
import { EntryId } from '../schemas/ids.ts';
import type { Ledger, Span } from '../schemas/ledger.ts';
import type { Note } from '../schemas/note.ts';
import type { Lines, StoredCapture, StoredEntry } from '../schemas/stored.ts';
import { codePoints, unaccounted } from './capture/counts.ts';
import { countCharacters, KINDS, noneOfEach, runsOf } from './capture/kinds.ts';
import { linesOf, linesWith } from './capture/lines.ts';
import { isWithdrawn } from './versions/withdrawal.ts';

/**
 * What the site keeps of an entry beside its rendered text.
 *
 * @param ledger The ledger of its capture.
 * @param starts Where each line of the capture begins.
 */
export function summariseEntry(
  entry: Entry,
  ledger: Ledger,
  starts: readonly number[],
): Omit<StoredEntry, 'rendered' | 'named' | 'known'> {
  const { paragraphs, between, ...head } = entry;
  const spans = Map.groupBy(
    ledger.spans.filter((span) => span.as === 'body' && span.entry === entry.id),
    (span) => ('paragraph' in span ? span.paragraph : undefined),
  );
  const outline = paragraphs.map(({ id, start, end, parts }) => ({
    id,
    start,
    end,
    lines: linesWith(starts, { start, end }),
    ...(parts === undefined ? {} : { parts }),
    rules: rulesOf(spans.get(id) ?? []),
  }));
  const labels = new Map<string, string>();
  for (const { speaker, label } of paragraphs)
    if (speaker !== null && label !== null && !labels.has(speaker)) labels.set(speaker, label);
  return {
    head,
    outline,
    lines: extentOf(
      ledger.spans.filter((span) => 'entry' in span && span.entry === entry.id),
      starts,
    ),
    variantLines: entry.variants.map((variant) => linesWith(starts, variant)),
    labels: [...labels].map(([speaker, label]) => ({ speaker, label })),
  };
}

/**
 * What the site keeps of a capture beside its rendered lines.
 *
 * @param text The decoded capture.
 */
export function summariseCapture(ledger: Ledger, note: Note | null, text: string): Omit<StoredCapture, 'rendered'> {
  const { spans, written, ...head } = ledger;
  if (isWithdrawn(ledger)) return summariseWithdrawn(ledger, note);
  const linesWithGroup = noneOfEach();
  let lines = 0;
  for (const { pieces } of linesOf(text, spans)) {
    lines += 1;
    const groups = new Set(pieces.map(({ of }) => KINDS[of.as].group));
    if (groups.size === 0) groups.add('blank');
    if (groups.size > 1) groups.delete('blank');
    for (const group of groups) linesWithGroup[group] += 1;
  }
  return {
    ...head,
    note,
    withdrawn: false,
    characters: countCharacters(spans, text),
    codePoints: codePoints(text),
    unaccounted: unaccounted(ledger, text.length),
    lines,
    linesWith: linesWithGroup,
    runs: [...runsOf(spans)],
    entries: entriesOf(spans, text),
    rules: rulesOf(spans),
  };
}

/** What there is to say of a capture whose text is gone: its hash, its size, and the entries that it was. */
function summariseWithdrawn({ spans, written, ...head }: Ledger, note: Note | null): Omit<StoredCapture, 'rendered'> {
  return {
    ...head,
    note,
    withdrawn: true,
    characters: noneOfEach(),
    codePoints: head.length,
    unaccounted: unaccounted({ spans }, head.length),
    lines: 0,
    linesWith: noneOfEach(),
    runs: [],
    entries: Object.keys(written).map((id) => ({ id: EntryId.parse(id), characters: 0 })),
    rules: rulesOf(spans),
  };
}

/** The rules that decided on spans, in the order of their names. */
function rulesOf(spans: readonly Span[]): string[] {
  return [...new Set(spans.flatMap((span) => ('rule' in span && span.rule !== undefined ? [span.rule] : [])))].sort();
}

/** The entries of a ledger in the order in which they begin, each with the length of its text. */
function entriesOf(spans: readonly Span[], text: string): StoredCapture['entries'] {
  const lengths = new Map<StoredCapture['entries'][number]['id'], number>();
  for (const span of spans) {
    if (!('entry' in span) || span.entry === undefined || span.as === 'echo') continue;
    const length = span.as === 'body' ? codePoints(text.slice(span.start, span.end)) : 0;
    lengths.set(span.entry, (lengths.get(span.entry) ?? 0) + length);
  }
  return [...lengths].map(([id, characters]) => ({ id, characters }));
}

function extentOf(spans: readonly Span[], starts: readonly number[]): Lines {
  const own = spans.filter(({ as }) => as !== 'echo' && as !== 'variant');
  return linesWith(starts, { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 1 });
}
