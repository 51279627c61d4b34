import { findCandidates, withGaps, type Candidates } from './candidates.ts';
import { compareTokens, likenessOf, type Likeness } from './likeness.ts';
import { gapsOf, isFree, link, type Links, neighboursOf } from './links.ts';
import { LIMITS, THRESHOLDS } from './thresholds.ts';
import type { Corpus, Tokens } from './tokens.ts';

/**
 * Links old paragraphs with their edited selves, wherever these stand. A link must be proved: enough alike, with enough
 * evidence, and clearly more of it than for any other paragraph on either side. What two paragraphs might be is
 * neither, except where the neighbours on both sides are the same and leave no choice.
 */
export function linkEdited(links: Links, corpus: Corpus): void {
  const found = findCandidates(corpus, links);
  const like = likenessOf(corpus);
  for (let round = 0; round < LIMITS.rounds; round += 1) {
    const candidates = withGaps(found, gapsOf(links));
    const proved = [...candidates.olds].flatMap(([to, froms]) => {
      if (!isFree(links.toOld, to)) return [];
      const from = [...froms].filter(
        (at) => isFree(links.toNew, at) && isProved({ links, corpus, candidates, like }, at, to),
      );
      return from.length === 1 ? [{ from: from[0] ?? -1, to }] : [];
    });
    const claims = Map.groupBy(proved, ({ from }) => from);
    const clear = [...claims.values()].flatMap((claim) => (claim.length === 1 ? claim : []));
    if (clear.length === 0) return;
    for (const { from, to } of clear) link(links, from, to);
  }
}

interface Known {
  readonly links: Links;
  readonly corpus: Corpus;
  readonly candidates: Candidates;
  readonly like: (from: number, to: number) => Likeness;
}

function isProved(known: Known, from: number, to: number): boolean {
  const { links, like } = known;
  const { share, evidence } = like(from, to);
  if (share < THRESHOLDS.likeness) return false;
  const { before, after } = neighboursOf(links, from, to);
  const inPlace = before && after;
  if (evidence < (inPlace ? THRESHOLDS.proofInPlace : THRESHOLDS.proof)) return false;
  return (
    noOldRival(known, from, to, evidence, inPlace) &&
    noNewRival(known, from, to, evidence) &&
    !reachesOver(known, from, to)
  );
}

function noOldRival(
  { links, corpus, candidates, like }: Known,
  from: number,
  to: number,
  evidence: number,
  inPlace: boolean,
): boolean {
  return [...(candidates.olds.get(to) ?? [])].every((rival) => {
    if (rival === from) return true;
    const lead = evidence - like(rival, to).evidence;
    if (lead >= THRESHOLDS.margin) return true;
    if (!inPlace) return false;
    return sameTokens(corpus.before[rival], corpus.before[from]) || (!isFree(links.toNew, rival) && lead >= 0);
  });
}

function noNewRival({ links, candidates, like }: Known, from: number, to: number, evidence: number): boolean {
  return [...(candidates.news.get(from) ?? [])].every((rival) => {
    if (rival === to || !isFree(links.toOld, rival)) return true;
    const { evidence: theirs, share } = like(from, rival);
    const others = [...(candidates.olds.get(rival) ?? [])].filter((at) => at !== from);
    const explained = Math.max(0, ...others.map((at) => like(at, rival).evidence)) - theirs >= THRESHOLDS.margin;
    return explained || (evidence - theirs >= THRESHOLDS.margin && share < THRESHOLDS.rivalLikeness);
  });
}

/** Whether a free neighbour holds what one of the two has more than the other: then this is a split or a merge. */
function reachesOver({ links, corpus: { before, after, bits }, like }: Known, from: number, to: number): boolean {
  const [ours, theirs] = [before[from], after[to]];
  if (ours === undefined || theirs === undefined) return false;
  const { shared, evidence } = like(from, to);
  const gains = (whole: Tokens, part: Tokens, first: Tokens, second: Tokens): boolean => {
    const both = compareTokens(whole, joinTokens(first, second), bits);
    const gained = both.shared - shared;
    return (
      gained > 0 && (gained >= THRESHOLDS.containment * part.length || both.evidence - evidence >= THRESHOLDS.stretch)
    );
  };
  return [-1, 1].some((step) => {
    const young = isFree(links.toOld, to + step) ? after[to + step] : undefined;
    const old = isFree(links.toNew, from + step) ? before[from + step] : undefined;
    return (
      (young !== undefined &&
        gains(ours, young, ...(step < 0 ? ([young, theirs] as const) : ([theirs, young] as const)))) ||
      (old !== undefined && gains(theirs, old, ...(step < 0 ? ([old, ours] as const) : ([ours, old] as const))))
    );
  });
}

/** Texts one after the other. */
export function joinTokens(...texts: readonly Tokens[]): Tokens {
  const joined = new Int32Array(texts.reduce((length, tokens) => length + tokens.length, 0));
  let at = 0;
  for (const tokens of texts) {
    joined.set(tokens, at);
    at += tokens.length;
  }
  return joined;
}

const sameTokens = (a: Tokens | undefined, b: Tokens | undefined): boolean => a?.join(' ') === b?.join(' ');
