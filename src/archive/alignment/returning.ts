import { isFree, type Links, neighboursOf, unlink } from './links.ts';
import { innerShingles } from './shingles.ts';
import type { Corpus, Tokens } from './tokens.ts';

/**
 * Takes back links of equal texts that a changed paragraph, old or new, holds as well. Where a formula stands by
 * itself in one place and inside a paragraph in another, a paragraph may have been cut or joined to become equal,
 * unless its neighbour is still the same.
 */
export function unlinkReturning(links: Links, { before, after }: Corpus): void {
  const doubtful = [...links.toNew].flatMap((to, from) => {
    const { before: previous, after: next } = neighboursOf(links, from, to);
    return to < 0 || previous || next || (before[from]?.length ?? 0) < 2 ? [] : [{ from, to }];
  });
  if (doubtful.length === 0) return;
  const inOlds = searchIn(before.filter((_, at) => isFree(links.toNew, at)));
  const inNews = searchIn(after.filter((_, at) => isFree(links.toOld, at)));
  for (const { from, to } of doubtful) {
    const tokens = before[from];
    if (tokens !== undefined && (inOlds(tokens) || inNews(tokens))) unlink(links, from, to);
  }
}

/** Finds whether some tokens stand in a row in any of these texts. */
function searchIn(texts: readonly Tokens[]): (wanted: Tokens) => boolean {
  const index = new Map<number, number[]>();
  for (const [at, tokens] of texts.entries())
    for (const pair of new Set(innerShingles(tokens))) {
      const places = index.get(pair);
      if (places === undefined) index.set(pair, [at]);
      else places.push(at);
    }
  return (wanted) => {
    let rarest = [...texts.keys()];
    for (const pair of innerShingles(wanted)) {
      const places = index.get(pair);
      if (places === undefined) return false;
      if (places.length < rarest.length) rarest = places;
    }
    return rarest.some((at) => contains(texts[at], wanted));
  };
}

function contains(tokens: Tokens | undefined, wanted: Tokens): boolean {
  if (tokens === undefined || wanted[0] === undefined) return false;
  for (let start = tokens.indexOf(wanted[0]); start >= 0; start = tokens.indexOf(wanted[0], start + 1))
    if (wanted.every((token, at) => tokens[start + at] === token)) return true;
  return false;
}
