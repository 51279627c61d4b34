import { isFree, type Links, neighboursOf, unlink } from './links.ts';
import { innerShingles } from './shingles.ts';
import { LIMITS, THRESHOLDS } from './thresholds.ts';
import { type Corpus, sameTokens, type Tokens } from './tokens.ts';

/**
 * Takes back links of equal texts that stand beside none of their neighbours, where a changed paragraph, old or new,
 * holds much of the same text: there a formula may have been cut off, joined, or written again, while the paragraph
 * itself was edited. What can be proved of them the comparison of similar texts will prove.
 */
export function unlinkReturning(links: Links, { before, after }: Corpus): void {
  const doubtful = [...links.toNew].flatMap((to, from) => {
    const { before: previous, after: next } = neighboursOf(links, from, to);
    return to < 0 || previous || next || (before[from]?.length ?? 0) < 2 ? [] : [{ from, to }];
  });
  if (doubtful.length === 0) return;
  const isHeld = searchChanged(links, { before, after });
  for (const { from, to } of doubtful) if (isHeld(from)) unlink(links, from, to);
}

/** Whether a changed paragraph holds much of the text of an old one, without being the same. */
export type IsHeld = (from: number) => boolean;

/** Looks for the texts of old paragraphs in those that are free, old and new. */
export function searchChanged(links: Links, { before, after }: Pick<Corpus, 'before' | 'after'>): IsHeld {
  const inOlds = searchIn(before.filter((_, at) => isFree(links.toNew, at)));
  const inNews = searchIn(after.filter((_, at) => isFree(links.toOld, at)));
  return (from) => {
    const tokens = before[from];
    return tokens !== undefined && (inOlds(tokens) || inNews(tokens));
  };
}

/** Finds whether any of these texts holds much of another. */
function searchIn(texts: readonly Tokens[]): (wanted: Tokens) => boolean {
  const index = new Map<number, number[]>();
  for (const [at, tokens] of texts.entries())
    for (const pair of new Set(innerShingles(tokens))) {
      const places = index.get(pair);
      if (places === undefined) index.set(pair, [at]);
      else if (places.length <= LIMITS.postings) places.push(at);
    }
  return (wanted) => {
    const pairs = new Set(innerShingles(wanted));
    const counts = new Map<number, number>();
    for (const pair of pairs) for (const at of index.get(pair) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
    return [...counts].some(
      ([at, count]) => count >= THRESHOLDS.returning * pairs.size && !sameTokens(texts[at], wanted),
    );
  };
}
