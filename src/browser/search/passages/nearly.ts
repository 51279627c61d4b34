import type { Pattern } from '../../../archive/corpus/pattern.ts';
import { measureCloseness } from './closeness.ts';
import type { Found } from './gather.ts';
import type { PassageIndex } from './index.ts';
import { timesOf } from './times.ts';

/** From how many words on a query is read as pasted, of which some may be wrong. */
const LEAST_WORDS = 5;
/** How many of the words a passage must have, and how close they must stand, to be shown for what was pasted. */
const SHARE = 0.6;
const CLOSE = 0.5;
/** How much closer the words must stand than where all of them do. */
const CLOSER = 0.05;
/** How many passages are looked at, those with the rarest words first, and how many are shown. */
const TRIED = 40;
const SHOWN = 3;

/**
 * Passages that lack some words of a row, in which more of it stands together than in any passage that has all.
 *
 * @param closest How close the words stand where they stand closest.
 * @param found What has all the words, and is not told again.
 */
export async function findNearly(
  { documents, lexicon }: PassageIndex,
  row: Pattern,
  closest: number,
  found: readonly Found[],
): Promise<number[]> {
  if (row.length < LEAST_WORDS || closest >= 1 - CLOSER) return [];
  const words = await Promise.all(
    row.map(async ({ fold, prefix }) => timesOf(await lexicon.find({ fold, prefix, by: 'stem' }))),
  );
  const counts = new Uint16Array(documents.passages);
  const rarity = new Float64Array(documents.passages);
  for (const { passages } of words)
    for (const passage of passages) {
      counts[passage] = (counts[passage] ?? 0) + 1;
      rarity[passage] = (rarity[passage] ?? 0) + 1 / Math.log(2 + passages.length);
    }
  const least = Math.ceil(SHARE * row.length);
  const told = new Set(found.flatMap(({ hits }) => hits));
  const likely = Array.from(counts.keys())
    .filter(
      (passage) => (counts[passage] ?? 0) >= least && !told.has(passage) && documents.placeOf(passage) !== 'names',
    )
    .sort((a, b) => (rarity[b] ?? 0) - (rarity[a] ?? 0))
    .slice(0, TRIED);
  const closeness = await measureCloseness(lexicon, row, likely);
  return [...closeness]
    .filter(([, close]) => close >= CLOSE && close > closest + CLOSER)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([passage]) => passage);
}
