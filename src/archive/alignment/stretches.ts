import type { Candidates } from './candidates.ts';
import { commonTokens } from './common.ts';
import { gapsOf, isFree, type Links } from './links.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Corpus, Tokens } from './tokens.ts';

/** Text that stands in one old and in one new paragraph. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** So many tokens. */
  readonly tokens: number;
}

/**
 * Finds where the text of free old paragraphs stands in free new ones; no token is found twice. Between two neighbours
 * of the backbone the old paragraphs, read as one text, are compared with the new ones, read as one: so splits,
 * merges and moved borders of any number come out alike (cf. the beads of Gale & Church, “A program for aligning
 * sentences in bilingual corpora”, 1993). What is left is then looked for elsewhere.
 */
export function findStretches(links: Links, corpus: Corpus, candidates: Candidates): readonly Stretch[] {
  const search = openSearch(corpus);
  const near = gapsOf(links).flatMap(({ from, to }) => search.take(from, to, THRESHOLDS.stretch));
  const far = [...candidates.olds]
    .flatMap(([to, froms]) => [...froms].map((from) => ({ from, to })))
    .filter(({ from, to }) => isFree(links.toNew, from) && isFree(links.toOld, to))
    .map(({ from, to }) => ({ from, to, evidence: search.weigh(from, to) }))
    .filter(({ evidence }) => evidence >= THRESHOLDS.proof)
    .sort((a, b) => b.evidence - a.evidence)
    .flatMap(({ from, to }) => {
      const found = search.take([from], [to], THRESHOLDS.proof);
      if (found.length === 0) return [];
      const beside = (free: Int32Array, at: number): readonly number[] =>
        [at - 1, at + 1].filter((side) => isFree(free, side));
      return [
        ...found,
        ...search.take([from], beside(links.toOld, to), THRESHOLDS.stretch),
        ...search.take(beside(links.toNew, from), [to], THRESHOLDS.stretch),
      ];
    });
  const all = Map.groupBy([...near, ...far], ({ from, to }) => `${from} ${to}`);
  return [...all.values()]
    .flatMap(([first, ...rest]) =>
      first === undefined ? [] : [rest.reduce((sum, { tokens }) => ({ ...sum, tokens: sum.tokens + tokens }), first)],
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

interface Search {
  /** Compares old paragraphs, read as one text, with new ones, and takes what they share from both. */
  readonly take: (from: readonly number[], to: readonly number[], least: number) => readonly Stretch[];
  /** The evidence that there is for two paragraphs in what was not taken of them. */
  readonly weigh: (from: number, to: number) => number;
}

interface Found extends Stretch {
  readonly evidence: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function openSearch({ before, after, bits }: Corpus): Search {
  const taken = { before: new Map<number, Set<number>>(), after: new Map<number, Set<number>>() };
  const find = (from: readonly number[], to: readonly number[]): readonly Found[] =>
    findRuns(readTogether(from, before, taken.before), readTogether(to, after, taken.after), bits);
  return {
    weigh: (from, to) => find([from], [to]).reduce((sum, { evidence }) => sum + evidence, 0),
    take: (from, to, least) =>
      [...Map.groupBy(find(from, to), (run) => `${run.from} ${run.to}`).values()].flatMap((runs) => {
        const [first] = runs;
        if (first === undefined) return [];
        const sizes = { from: before[first.from]?.length ?? 0, to: after[first.to]?.length ?? 0 };
        const whole = runs.filter(({ tokens }) => tokens > 1 || Math.min(sizes.from, sizes.to) === 1);
        const tokens = whole.reduce((sum, run) => sum + run.tokens, 0);
        const evidence = whole.reduce((sum, run) => sum + run.evidence, 0);
        const atEnd = whole.some(({ left, right }) => endsIn(left, sizes.from) && endsIn(right, sizes.to));
        if (!isStretch(tokens, evidence, Math.min(sizes.from, sizes.to), atEnd ? 0 : least)) return [];
        for (const { left, right } of whole) {
          mark(taken.before, first.from, left);
          mark(taken.after, first.to, right);
        }
        return [{ from: first.from, to: first.to, tokens }];
      }),
  };
}

/** @param least The evidence that is asked for; 0 where a text that is there as a whole is enough. */
function isStretch(tokens: number, evidence: number, shorter: number, least: number): boolean {
  if (tokens === shorter && evidence >= least) return tokens > 0;
  if (evidence < Math.max(least, THRESHOLDS.stretch)) return false;
  return tokens >= THRESHOLDS.containment * shorter || evidence >= 2 * THRESHOLDS.proof;
}

/** Whether places in a row are at the beginning or at the end of a text of some size. */
const endsIn = (places: readonly number[], size: number): boolean => places[0] === 0 || places.at(-1) === size - 1;

interface Reading {
  readonly tokens: Tokens;
  /** For each token its paragraph. */
  readonly owners: readonly number[];
  /** For each token its place in the paragraph. */
  readonly places: readonly number[];
}

function readTogether(
  indices: readonly number[],
  texts: readonly Tokens[],
  taken: ReadonlyMap<number, ReadonlySet<number>>,
): Reading {
  const [tokens, owners, places]: [number[], number[], number[]] = [[], [], []];
  for (const owner of indices) {
    const gone = taken.get(owner);
    for (const [place, token] of (texts[owner] ?? new Int32Array()).entries()) {
      if (gone?.has(place) === true) continue;
      tokens.push(token);
      owners.push(owner);
      places.push(place);
    }
  }
  return { tokens: Int32Array.from(tokens), owners, places };
}

/** The runs of tokens in a row that two readings share, each within one paragraph of both. */
function findRuns(ours: Reading, theirs: Reading, bits: Corpus['bits']): readonly Found[] {
  const { left, right } = commonTokens(ours.tokens, theirs.tokens);
  const found: Found[] = [];
  let start = 0;
  for (let at = 1; at <= left.length; at += 1) {
    const [i, j, length] = [left[start] ?? 0, right[start] ?? 0, at - start];
    const [from, to] = [ours.owners[i] ?? -1, theirs.owners[j] ?? -1];
    const goesOn = left[at] === i + length && right[at] === j + length;
    if (goesOn && ours.owners[i + length] === from && theirs.owners[j + length] === to) continue;
    let evidence = 0;
    for (const token of ours.tokens.subarray(i, i + length)) evidence += bits[token] ?? 0;
    const places = { left: ours.places.slice(i, i + length), right: theirs.places.slice(j, j + length) };
    found.push({ from, to, tokens: length, evidence, ...places });
    start = at;
  }
  return found;
}

function mark(taken: Map<number, Set<number>>, paragraph: number, places: readonly number[]): void {
  const all = taken.get(paragraph) ?? new Set();
  for (const place of places) all.add(place);
  taken.set(paragraph, all);
}
