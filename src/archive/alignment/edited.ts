import { type Candidates, withGaps } from './candidates.ts';
import { compareTokens, likenessOf, type Likeness } from './likeness.ts';
import { gapsOf, isFree, link, type Links, neighboursOf } from './links.ts';
import { LIMITS, THRESHOLDS } from './thresholds.ts';
import { type Corpus, joinTokens, sameTokens, type Tokens } from './tokens.ts';

/**
 * Links old paragraphs with their edited selves, wherever these stand. A link must be proved: enough alike, with enough
 * evidence, and clearly more of it than for any other paragraph on either side. What two paragraphs might be is
 * neither, except where the neighbours on both sides are the same and leave no choice.
 */
export function linkEdited(links: Links, corpus: Corpus, found: Candidates): void {
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
  const least = inPlace ? THRESHOLDS.proofInPlace : before || after ? THRESHOLDS.proofBeside : THRESHOLDS.proof;
  if (evidence < least) return false;
  return (
    noOldRival(known, from, to, evidence, inPlace) &&
    noNewRival(known, from, to, evidence) &&
    noPairOfRivals(known, from, to, evidence) &&
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
    // A formula that a longer paragraph holds, which is known to be another, is not this one's.
    if (!isFree(links.toNew, rival) && like(rival, to).share < THRESHOLDS.rivalLikeness) return true;
    const lead = evidence - claimOf(like(rival, to));
    if (lead >= THRESHOLDS.margin) return true;
    if (!inPlace) return false;
    return sameTokens(corpus.before[rival], corpus.before[from]) || (!isFree(links.toNew, rival) && lead >= 0);
  });
}

/** What a rival has to show: of texts that differ as wholes, only what is word after word, for a long text has many words of any short one. */
const claimOf = ({ share, evidence, runs }: Likeness): number => (share >= THRESHOLDS.rivalLikeness ? evidence : runs);

function noNewRival({ links, candidates, like }: Known, from: number, to: number, evidence: number): boolean {
  return [...(candidates.news.get(from) ?? [])].every((rival) => {
    if (rival === to || !isFree(links.toOld, rival)) return true;
    const { share } = like(from, rival);
    const theirs = claimOf(like(from, rival));
    const others = [...(candidates.olds.get(rival) ?? [])].filter((at) => at !== from);
    const explained = Math.max(0, ...others.map((at) => claimOf(like(at, rival)))) - theirs >= THRESHOLDS.margin;
    return explained || (evidence - theirs >= THRESHOLDS.margin && share < THRESHOLDS.rivalLikeness);
  });
}

/** Whether no two free neighbours together, as a split or a merge of a look-alike, explain one of the two as well. */
function noPairOfRivals(
  { links, corpus, candidates, like }: Known,
  from: number,
  to: number,
  evidence: number,
): boolean {
  const { before, after, bits } = corpus;
  const rivals = (free: Int32Array, own: number, candidate: ReadonlySet<number> | undefined): readonly number[] =>
    [...(candidate ?? [])]
      .flatMap((at) => [at - 1, at])
      .filter((at) => at !== own && at + 1 !== own && isFree(free, at) && isFree(free, at + 1));
  // Together they can't share more with a text than each by itself.
  const mayExplain = (one: Likeness, other: Likeness): boolean =>
    evidence - one.evidence - other.evidence < THRESHOLDS.margin;
  const explains = (whole: Tokens, [first, second]: readonly (Tokens | undefined)[]): boolean =>
    evidence - claimOf(compareTokens(whole, joinTokens(first ?? NONE, second ?? NONE), bits)) < THRESHOLDS.margin;
  return !(
    rivals(links.toNew, from, candidates.olds.get(to)).some(
      (at) => mayExplain(like(at, to), like(at + 1, to)) && explains(after[to] ?? NONE, before.slice(at, at + 2)),
    ) ||
    rivals(links.toOld, to, candidates.news.get(from)).some(
      (at) => mayExplain(like(from, at), like(from, at + 1)) && explains(before[from] ?? NONE, after.slice(at, at + 2)),
    )
  );
}

/** Whether another free paragraph holds what one of the two has more than the other: then this is a split or a merge. */
function reachesOver({ links, corpus, candidates, like }: Known, from: number, to: number): boolean {
  const { before, after, bits } = corpus;
  const [ours, theirs] = [before[from] ?? NONE, after[to] ?? NONE];
  const { shared, runs } = like(from, to);
  const isEnough = (tokens: number, evidence: number, part: Tokens): boolean =>
    tokens === part.length ||
    (tokens >= THRESHOLDS.containment * part.length && evidence >= THRESHOLDS.stretch) ||
    evidence >= THRESHOLDS.proof;
  const gains = (whole: Tokens, first: Tokens, second: Tokens, part: Tokens): boolean => {
    const both = compareTokens(whole, joinTokens(first, second), bits);
    return both.shared > shared && isEnough(both.shared - shared, both.runs - runs, part);
  };
  // No more can be gained than the part has in common with the whole.
  const reaches = (whole: Tokens, rest: Tokens, part: Tokens, alone: Likeness): boolean =>
    alone.shared > 0 &&
    isEnough(alone.shared, alone.evidence, part) &&
    (gains(whole, part, rest, part) || gains(whole, rest, part, part));
  const news = [...(candidates.news.get(from) ?? []), to - 1, to + 1];
  const olds = [...(candidates.olds.get(to) ?? []), from - 1, from + 1];
  return (
    news.some(
      (at) => at !== to && isFree(links.toOld, at) && reaches(ours, theirs, after[at] ?? NONE, like(from, at)),
    ) ||
    olds.some((at) => at !== from && isFree(links.toNew, at) && reaches(theirs, ours, before[at] ?? NONE, like(at, to)))
  );
}

const NONE = new Int32Array();
