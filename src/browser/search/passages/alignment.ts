/** A word of a row that stands in a text: which, and where in the text; and what it is worth. */
export interface Match {
  /** Its place in the row, from 0. */
  readonly word: number;
  /** Its place in the text, from 0. */
  readonly position: number;
  /** 1 where it stands there in the same form. */
  readonly worth: number;
}

/** How much of a row stands together in a text, and which words those are. */
export interface Alignment {
  /** 1 where all words stand there in a row, just so. */
  readonly closeness: number;
  readonly matches: readonly Match[];
}

/** How far words may be from where they would stand in a row: one or two may be missing, or be there too many. */
const SLACK = 2;

/** What it counts that words stand in a row as asked for, beside their standing about there. */
const IN_ROW = 0.5;

/**
 * Finds where most words of a row stand together, in that order. Matches are gathered by how far their place in the
 * text is from their place in the row, as programs that align long sequences do.
 *
 * @param length How many words the row has.
 * @see W. Wilbur, D. Lipman, “Rapid similarity searches of nucleic acid and protein data banks”, PNAS 80, 1983
 */
export function alignRow(matches: readonly Match[], length: number): Alignment {
  const ordered = matches.toSorted((a, b) => shiftOf(a) - shiftOf(b));
  const loose = densest(ordered, SLACK);
  return {
    closeness: (IN_ROW * densest(ordered, 0).worth + (1 - IN_ROW) * loose.worth) / length,
    matches: loose.matches,
  };
}

const shiftOf = ({ position, word }: Match): number => position - word;

/** The matches of most worth, each word once, whose shifts differ by no more than a little. */
function densest(ordered: readonly Match[], slack: number): { worth: number; matches: readonly Match[] } {
  let best: { worth: number; matches: readonly Match[] } = { worth: 0, matches: [] };
  for (const [i, first] of ordered.entries()) {
    const before = ordered[i - 1];
    if (before !== undefined && shiftOf(before) === shiftOf(first)) continue;
    const words = new Map<number, Match>();
    for (let j = i; j < ordered.length; j += 1) {
      const match = ordered[j];
      if (match === undefined || shiftOf(match) > shiftOf(first) + slack) break;
      if (match.worth > (words.get(match.word)?.worth ?? 0)) words.set(match.word, match);
    }
    const worth = [...words.values()].reduce((sum, match) => sum + match.worth, 0);
    if (worth > best.worth) best = { worth, matches: [...words.values()] };
  }
  return best;
}
