import type { Entry, Paragraph } from '../../schemas/entry.ts';
import type { ParagraphId } from '../../schemas/ids.ts';
import type { Span } from '../../schemas/ledger.ts';
import { KINDS, type Group } from '../capture/kinds.ts';
import { linesWith } from '../capture/lines.ts';
import { readAs } from '../capture/reading.ts';
import { countLeading } from '../sorted.ts';

/** What was taken out of the capture between two paragraphs of an entry, or within one. */
export interface Removal {
  readonly where: 'before' | 'within';
  readonly group: Group;
  /** Lines of the capture, first and last included. */
  readonly first: number;
  readonly last: number;
  /** What stands there, where it is one line and short. */
  readonly words: string | null;
}

/** What a note in the margin has to say: words left out of the running text, as `<...>` or a field is not. */
const REMOVED: ReadonlySet<Group> = new Set<Group>(['furniture', 'teaser', 'echo']);

/** As much of a removed line as fits a margin, in characters. */
const SHORT = 60;

/**
 * What was taken out in the middle of an entry, by the paragraph that follows it or that it stands in.
 *
 * @param spans The ledger of the capture, in order.
 * @param text The decoded capture.
 * @param starts Where each of its lines begins.
 */
export function findRemovals(
  { paragraphs }: Pick<Entry, 'paragraphs'>,
  spans: readonly Span[],
  text: string,
  starts: readonly number[],
): ReadonlyMap<ParagraphId, readonly Removal[]> {
  const removed = spans.filter(({ as }) => REMOVED.has(KINDS[as].group));
  const found = new Map<ParagraphId, Removal[]>();
  for (const { id, where, start, end } of gapsOf(paragraphs)) {
    for (const run of joinRuns(within(removed, start, end))) {
      const lines = linesWith(starts, run);
      const reading = readAs(text.slice(run.start, run.end));
      const words = lines.first === lines.last && reading.length <= SHORT ? reading : null;
      found.set(id, [...(found.get(id) ?? []), { where, group: run.group, ...lines, words }]);
    }
  }
  return found;
}

interface Gap {
  readonly id: ParagraphId;
  readonly where: Removal['where'];
  readonly start: number;
  readonly end: number;
}

function gapsOf(paragraphs: readonly Paragraph[]): readonly Gap[] {
  return paragraphs.flatMap(({ id, start, parts = [] }, i): Gap[] => {
    const before = paragraphs[i - 1];
    const inside = parts
      .slice(1)
      .map(([next], j): Gap => ({ id, where: 'within', start: parts[j]?.[1] ?? next, end: next }));
    return before === undefined ? inside : [{ id, where: 'before', start: before.end, end: start }, ...inside];
  });
}

/** The spans that stand wholly from `start` to `end`, found by halving: a capture can have very many. */
function within(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const first = countLeading(spans, (span) => span.start < start);
  let last = first;
  while ((spans[last]?.end ?? Infinity) <= end) last += 1;
  return spans.slice(first, last);
}

function joinRuns(spans: readonly Span[]): readonly { group: Group; start: number; end: number }[] {
  const runs: { group: Group; start: number; end: number }[] = [];
  for (const { as, start, end } of spans) {
    const { group } = KINDS[as];
    const last = runs.at(-1);
    if (last?.group === group) last.end = end;
    else runs.push({ group, start, end });
  }
  return runs;
}
