import type { Gone } from './alignment.ts';
import { commonTokens } from './common.ts';
import { joinTokens } from './edited.ts';
import { type Gap, gapsOf, isFree, type Links } from './links.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Corpus, Tokens } from './tokens.ts';

/** Text that stands in one old and in one new paragraph. */
interface Shared {
  readonly from: number;
  readonly to: number;
  tokens: number;
  evidence: number;
}

/**
 * Tells where the text of old paragraphs went that none carries on. Between two neighbours of the backbone the free
 * old paragraphs, read as one text, are compared with the free new ones, read as one: so splits, merges and
 * moved borders of any number come out alike (cf. the beads of Gale & Church, “A program for aligning sentences in
 * bilingual corpora”, 1993).
 */
export function tellFates(links: Links, corpus: Corpus | null): readonly Gone[] {
  const shared = corpus === null ? [] : gapsOf(links).flatMap((gap) => shareText(gap, corpus));
  const byOld = Map.groupBy(shared, ({ from }) => from);
  const byNew = Map.groupBy(shared, ({ to }) => to);
  return [...links.toNew.keys()]
    .filter((from) => isFree(links.toNew, from))
    .map((from) => tellFate(from, byOld.get(from) ?? [], byNew, corpus));
}

function tellFate(
  from: number,
  mine: readonly Shared[],
  byNew: ReadonlyMap<number, readonly Shared[]>,
  corpus: Corpus | null,
): Gone {
  const removed: Gone = { from, fate: 'removed', to: [] };
  const [first] = mine;
  if (corpus === null || first === undefined) return removed;
  const length = corpus.before[from]?.length ?? 0;
  const kept = mine.reduce((sum, { tokens }) => sum + tokens, 0) / length;
  if (mine.length > 1)
    return kept < THRESHOLDS.containment ? removed : { from, fate: 'split', to: mine.map(({ to }) => to) };
  const to = [first.to];
  if ((byNew.get(first.to)?.length ?? 0) > 1)
    return kept < THRESHOLDS.containment ? removed : { from, fate: 'merged', to };
  const size = corpus.after[first.to]?.length ?? 0;
  // Alike enough to be the same paragraph, and yet not proved to be.
  if (first.tokens / Math.max(length, size) >= THRESHOLDS.likeness) return removed;
  if (first.tokens / size >= THRESHOLDS.remainder) return { from, fate: 'split', to };
  if (kept >= THRESHOLDS.remainder) return { from, fate: 'merged', to };
  return removed;
}

function shareText({ from, to }: Gap, { before, after, bits }: Corpus): readonly Shared[] {
  const ours = readTogether(from, before);
  const theirs = readTogether(to, after);
  const { left, right } = commonTokens(ours.tokens, theirs.tokens);
  const shared = new Map<string, Shared>();
  let start = 0;
  for (let at = 1; at <= left.length; at += 1) {
    const [i, j] = [left[start] ?? 0, right[start] ?? 0];
    const goesOn =
      left[at] === i + at - start &&
      right[at] === j + at - start &&
      ours.owners[left[at] ?? 0] === ours.owners[i] &&
      theirs.owners[right[at] ?? 0] === theirs.owners[j];
    if (goesOn) continue;
    const pair = { from: ours.owners[i] ?? -1, to: theirs.owners[j] ?? -1 };
    const key = `${pair.from} ${pair.to}`;
    const entry = shared.get(key) ?? { ...pair, tokens: 0, evidence: 0 };
    shared.set(key, entry);
    // One word alone is chance, unless it is all there is.
    if (at - start > 1 || before[pair.from]?.length === 1 || after[pair.to]?.length === 1) {
      entry.tokens += at - start;
      for (let k = i; k < i + at - start; k += 1) entry.evidence += bits[ours.tokens[k] ?? 0] ?? 0;
    }
    start = at;
  }
  return [...shared.values()].filter((entry) => isStretch(entry, before, after));
}

function isStretch(
  { from, to, tokens, evidence }: Shared,
  before: readonly Tokens[],
  after: readonly Tokens[],
): boolean {
  const shortest = Math.min(before[from]?.length ?? 0, after[to]?.length ?? 0);
  if (tokens === shortest) return tokens > 0;
  return (
    evidence >= THRESHOLDS.stretch && (tokens >= THRESHOLDS.containment * shortest || evidence >= THRESHOLDS.proof)
  );
}

function readTogether(
  indices: readonly number[],
  texts: readonly Tokens[],
): { tokens: Tokens; owners: readonly number[] } {
  return {
    tokens: joinTokens(...indices.map((at) => texts[at] ?? new Int32Array())),
    owners: indices.flatMap((at) => new Array<number>(texts[at]?.length ?? 0).fill(at)),
  };
}
