import type { Pattern, Term } from '../../../archive/corpus/pattern.ts';
import { alignRow, type Match } from './alignment.ts';
import type { Lexicon, Places } from './lexicon.ts';
import { placesIn, type Sorted } from './sorted-numbers.ts';

/** What a word is worth that stands in the text in another form. */
const OTHER_FORM = 0.75;

/** How much of a row of words stands together in each of some passages, as `alignRow` has it. */
export async function measureCloseness(
  lexicon: Lexicon,
  row: Pattern,
  passages: readonly number[],
): Promise<Map<number, number>> {
  const found = new Map(passages.map((passage): [number, Match[]] => [passage, []]));
  const wanted = passages.toSorted((a, b) => a - b);
  await Promise.all(row.map((term, i) => matchTerm(lexicon, term, i, wanted, found)));
  return new Map([...found].map(([passage, matches]) => [passage, alignRow(matches, row.length).closeness]));
}

async function matchTerm(
  lexicon: Lexicon,
  { fold, prefix, compound }: Term,
  word: number,
  wanted: Sorted,
  found: ReadonlyMap<number, Match[]>,
): Promise<void> {
  const alone = await lexicon.find({ fold, prefix, by: 'stem' });
  const joined = compound === undefined ? [] : await lexicon.find({ fold: compound.fold, prefix: false, by: 'stem' });
  await Promise.all([
    ...alone.map((places) => add(places, wanted, word, 1, places.form === fold || prefix, found)),
    ...joined.map((places) => add(places, wanted, word, compound?.parts ?? 1, places.form === compound?.fold, found)),
  ]);
}

/**
 * @param wanted The passages that are looked at, in order.
 * @param words How many words of the row are matched in one.
 */
async function add(
  { parts, passages, positions }: Places,
  wanted: Sorted,
  word: number,
  words: number,
  isSame: boolean,
  found: ReadonlyMap<number, Match[]>,
): Promise<void> {
  const at = placesIn(passages, wanted);
  const worth = isSame ? 1 : OTHER_FORM;
  for (const [i, own] of (await positions(at)).entries()) {
    const matches = found.get(passages[at[i] ?? 0] ?? 0);
    for (const position of own)
      for (let step = 0; step < words; step += 1)
        matches?.push({ word: word + step, position: position + Math.min(step, parts - 1), worth });
  }
}
