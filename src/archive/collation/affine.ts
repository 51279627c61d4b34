import { LIMITS, SCORES } from './limits.ts';

/** A word of one text that is a word of the other: its place in each. */
export type Match = readonly [left: number, right: number];

/** Words from one place of a text to another, the last not included. */
export interface Words {
  readonly words: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** What a word gains where it stands in both texts, by its evidence in bits. */
const gainOf = (bits: number): number => Math.min(SCORES.most, Math.max(SCORES.least, bits / SCORES.bitsPerPoint));

/**
 * Aligns words with words from end to end (Needleman & Wunsch 1970), a gap costing more to open than to go on (Gotoh,
 * “An improved algorithm for matching biological sequences”, 1982): so a word that stands in both by chance does not
 * break an omission in two. What is too long for a table is left unmatched.
 *
 * @param bits For each word its evidence.
 * @returns The words that match, in order.
 */
export function alignWords(left: Words, right: Words, bits: Float64Array): readonly Match[] {
  return align(left, right, bits, 'global').matches;
}

/**
 * Aligns the words from two places on, as far as it pays (the one-sided form of Smith & Waterman, “Identification of
 * common molecular subsequences”, 1981).
 *
 * @returns None where it does not pay.
 */
export function extendWords(left: Words, right: Words, bits: Float64Array): readonly Match[] {
  const { matches, score } = align(left, right, bits, 'open');
  return score >= SCORES.extension ? matches : [];
}

/** The states of the table: the last two words match or differ, or a word of one text has none in the other. */
const [BOTH, LEFT, RIGHT] = [0, 1, 2] as const;

function align(
  left: Words,
  right: Words,
  bits: Float64Array,
  end: 'global' | 'open',
): { readonly matches: readonly Match[]; readonly score: number } {
  const [rows, columns] = [left.to - left.from, right.to - right.from];
  if (rows <= 0 || columns <= 0 || rows * columns > LIMITS.cells) return { matches: [], score: 0 };
  const width = columns + 1;
  // For each cell and state the state before it, two bits each.
  const back = new Uint8Array((rows + 1) * width);
  let above = rowOf(width);
  let row = rowOf(width);
  let best = { i: 0, j: 0, state: BOTH as number, score: 0 };
  for (let i = 0; i <= rows; i += 1) {
    for (let j = 0; j <= columns; j += 1) {
      const cell = i * width + j;
      if (i === 0 && j === 0) {
        row.set([0, -Infinity, -Infinity], 0);
        continue;
      }
      const word = left.words[left.from + i - 1] ?? -1;
      const pair = word === right.words[right.from + j - 1] ? gainOf(bits[word] ?? 0) : SCORES.mismatch;
      const both = i === 0 || j === 0 ? NEVER : bestOf(above, j - 1, pair, pair, pair);
      const up = i === 0 ? NEVER : bestOf(above, j, SCORES.open, SCORES.extend, SCORES.open);
      const across = j === 0 ? NEVER : bestOf(row, j - 1, SCORES.open, SCORES.open, SCORES.extend);
      row.set([both.score, up.score, across.score], 3 * j);
      back[cell] = both.state | (up.state << 2) | (across.state << 4);
      if (both.score > best.score) best = { i, j, state: BOTH, score: both.score };
    }
    [above, row] = [row, above];
  }
  const corner = bestOf(above, columns, 0, 0, 0);
  const from = end === 'open' ? best : { i: rows, j: columns, state: corner.state, score: corner.score };
  return { matches: traceBack(left, right, back, width, from), score: from.score };
}

/** For each place the scores of the three states. */
const rowOf = (width: number): Float64Array => new Float64Array(3 * width).fill(-Infinity);

interface Step {
  readonly score: number;
  readonly state: number;
}

const NEVER: Step = { score: -Infinity, state: BOTH };

/** The best of the three states at a place, each with what it costs to go on from it. */
function bestOf(row: Float64Array, at: number, both: number, left: number, right: number): Step {
  let best: Step = { score: (row[3 * at] ?? -Infinity) + both, state: BOTH };
  const up = (row[3 * at + 1] ?? -Infinity) + left;
  if (up > best.score) best = { score: up, state: LEFT };
  const across = (row[3 * at + 2] ?? -Infinity) + right;
  return across > best.score ? { score: across, state: RIGHT } : best;
}

function traceBack(
  left: Words,
  right: Words,
  back: Uint8Array,
  width: number,
  from: { readonly i: number; readonly j: number; readonly state: number },
): readonly Match[] {
  const matches: Match[] = [];
  let { i, j, state } = from;
  while (i > 0 || j > 0) {
    const steps = back[i * width + j] ?? 0;
    const before = (steps >> (2 * state)) & 3;
    if (state === BOTH) {
      const [a, b] = [left.from + i - 1, right.from + j - 1];
      if (left.words[a] === right.words[b]) matches.push([a, b]);
    }
    if (state !== RIGHT) i -= 1;
    if (state !== LEFT) j -= 1;
    state = before;
  }
  return matches.reverse();
}
