import type { Pattern, Term } from '../../../archive/corpus/pattern.ts';
import type { Item } from '../query.ts';
import type { Lexicon, Places } from './lexicon.ts';
import { intersect, placesIn, unite, type Sorted } from './sorted-numbers.ts';
import { timesOf, type Times } from './times.ts';

/** A step of a row: words of a text that answer to one word asked for, or to several that a hyphen joins. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly places: readonly Places[];
}

/** Where one step may be taken in a passage: from which word to which. */
type Moves = ReadonlyMap<number, readonly number[]>;

/** Finds the passages that have what is asked for, and how often. */
export async function findItem(lexicon: Lexicon, { terms, by }: Pick<Item, 'terms' | 'by'>): Promise<Times> {
  const steps = await Promise.all(stepsOf(terms).map((step) => lookUp(lexicon, step, by)));
  const [only] = steps;
  if (terms.length === 1 && only !== undefined) return timesOf(only.places);
  const candidates = passagesWith(steps, terms.length);
  return countRows(steps, terms.length, candidates);
}

interface Planned {
  readonly from: number;
  readonly to: number;
  readonly fold: string;
  readonly prefix: boolean;
}

/** The steps that lead through a row: by each word, and over those that a hyphen joins in one. */
const stepsOf = (terms: Pattern): Planned[] =>
  terms.flatMap(({ fold, prefix, compound }: Term, i) => [
    { from: i, to: i + 1, fold, prefix },
    ...(compound === undefined ? [] : [{ from: i, to: i + compound.parts, fold: compound.fold, prefix: false }]),
  ]);

async function lookUp(lexicon: Lexicon, { from, to, fold, prefix }: Planned, by: Item['by']): Promise<Step> {
  const places = await lexicon.find({ fold, prefix, by });
  return { from, to, places: to - from === 1 ? places : places.filter(({ parts }) => parts === 1) };
}

/** The passages in which every step of a way through the row could be taken, wherever. */
function passagesWith(steps: readonly Step[], length: number): Sorted {
  const reached: Sorted[] = [];
  for (let at = 0; at < length; at += 1) {
    for (const { from, to, places } of steps) {
      if (from !== at) continue;
      const own = unite(places.map(({ passages }) => passages));
      const there = at === 0 ? own : intersect(reached[at] ?? [], own);
      reached[to] = unite([reached[to] ?? [], there]);
    }
  }
  return reached[length] ?? [];
}

async function countRows(steps: readonly Step[], length: number, candidates: Sorted): Promise<Times> {
  const moves = await Promise.all(steps.map(({ places }) => movesIn(places, candidates)));
  const [passages, times]: [number[], number[]] = [[], []];
  for (const passage of candidates) {
    const within = steps.map(({ from, to }, i) => ({ from, to, moves: moves[i]?.get(passage) ?? NOWHERE }));
    const count = countIn(within, length);
    if (count === 0) continue;
    passages.push(passage);
    times.push(count);
  }
  return { passages, times };
}

const NOWHERE: Moves = new Map();

/** Where forms lead in each of some passages. */
async function movesIn(places: readonly Places[], candidates: Sorted): Promise<Map<number, Map<number, number[]>>> {
  const moves = new Map<number, Map<number, number[]>>();
  for (const { parts, passages, positions } of places) {
    const at = placesIn(passages, candidates);
    for (const [i, own] of (await positions(at)).entries()) {
      const passage = passages[at[i] ?? 0] ?? 0;
      const within = moves.get(passage) ?? new Map<number, number[]>();
      moves.set(passage, within);
      for (const position of own)
        within.set(
          position,
          [...(within.get(position) ?? []), position + parts].sort((a, b) => a - b),
        );
    }
  }
  return moves;
}

/** How often the row stands in a passage, without overlap: as `findSequence` finds it in the text. */
function countIn(steps: readonly { from: number; to: number; moves: Moves }[], length: number): number {
  const endFrom = (position: number, at: number): number | null => {
    if (at === length) return position;
    for (const { from, to, moves } of steps)
      if (from === at)
        for (const next of moves.get(position) ?? []) {
          const end = endFrom(next, to);
          if (end !== null) return end;
        }
    return null;
  };
  const starts = new Set(steps.filter(({ from }) => from === 0).flatMap(({ moves }) => [...moves.keys()]));
  let count = 0;
  let after = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const end = start < after ? null : endFrom(start, 0);
    if (end === null) continue;
    count += 1;
    after = end;
  }
  return count;
}
