import type { Alignment } from './alignment.ts';
import { findCandidates, withGaps } from './candidates.ts';
import { linkEdited } from './edited.ts';
import { keysOf, linkEqual, linkReturning } from './equal.ts';
import { tellFates } from './fates.ts';
import { anyFree, backboneOf, gapsOf, isFree, type Links, noLinks } from './links.ts';
import { searchChanged, unlinkReturning } from './returning.ts';
import { findStretches } from './stretches.ts';
import { readCorpus, splitTokens } from './tokens.ts';

/**
 * Aligns the paragraphs of two readings of one document, in three steps: equal texts; then similar ones, in place or
 * moved; then splits and merges. A paragraph keeps its id only where that is proved: what is too different, or might
 * be one of several, is gone. Takes time in proportion to the text where most of it is the same.
 *
 * @param before The texts of the old paragraphs, in order.
 * @param after Those of the new ones.
 */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Alignment {
  const links = noLinks(before.length, after.length);
  const texts = keysOf(before, after);
  linkEqual(links, texts);
  const tell = (gone: Alignment['gone']): Alignment => ({ carried: tellCarried(links, before, after), gone });
  if (!anyFree(links)) return tell(tellFates(links, null, []));

  const words = (text: string): string => splitTokens(text).join(' ') || text;
  linkEqual(links, keysOf(before.map(words), after.map(words)));
  const corpus = readCorpus(before, after);
  unlinkReturning(links, corpus);
  const candidates = findCandidates(corpus, links);
  linkEdited(links, corpus, candidates);
  linkReturning(links, texts, searchChanged(links, corpus));
  const stretches = findStretches(links, corpus, withGaps(candidates, gapsOf(links)));
  return tell(tellFates(links, corpus, stretches));
}

function tellCarried(links: Links, before: readonly string[], after: readonly string[]): Alignment['carried'] {
  const inPlace = new Set(backboneOf(links).map(({ to }) => to));
  return after.map((text, to) => {
    const from = links.toOld[to] ?? -1;
    return isFree(links.toOld, to) ? null : { from, edited: before[from] !== text, moved: !inPlace.has(to) };
  });
}
