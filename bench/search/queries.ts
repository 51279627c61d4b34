import { randomOf, type Random } from '../../tests/support/random.ts';
import { wordsOf } from '../../src/archive/corpus/words.ts';
import type { Entry } from '../../src/schemas/entry.ts';

/** A paragraph as it is searched for. */
export interface Passage {
  /** Its address below `documents/`: `<entry>.html#<paragraph>`. */
  readonly address: string;
  readonly entry: string;
  readonly text: string;
}

/** What is asked for, and the one paragraph that answers it; null where many do. */
export interface Query {
  readonly text: string;
  readonly right: string | null;
}

/** The queries of a run, of each kind as many. */
export interface Queries {
  /** Six words in a row of one paragraph, as they stand there, and in no other. */
  readonly pasted: readonly Query[];
  /** The same in quotation marks. */
  readonly quoted: readonly Query[];
  /** Two words, each in few paragraphs, that stand together in one paragraph alone. */
  readonly rare: readonly Query[];
  /** One word that is in many entries, so that ten results can be drawn. */
  readonly many: readonly Query[];
}

/** How many words are pasted. */
const PASTED = 6;

/** In how many paragraphs a rare word stands: in more than one, so that neither alone tells which is meant. */
const RARE = [2, 20] as const;

/** In how many entries a word stands of which ten results are drawn. */
const MANY = [10, 120] as const;

/** Letters of a word that someone would look for. */
const LEAST_LETTERS = 4;

/** How often another paragraph is tried for each query that is wanted, before the texts are found too poor. */
const TRIES = 200;

/** The paragraphs of entries, each with its address. */
export function passagesOf(entries: readonly Entry[]): Passage[] {
  return entries.flatMap(({ id: entry, paragraphs }) =>
    paragraphs.map(({ id, text }) => ({ address: `${entry}.html#${id}`, entry, text })),
  );
}

/**
 * Draws queries from paragraphs; always the same for the same seed.
 *
 * @param from The paragraphs that queries are made of.
 * @param all These and all others that are searched.
 * @param count How many of each kind.
 * @throws {Error} where the paragraphs don't give so many.
 */
export function drawQueries(from: readonly Passage[], all: readonly Passage[], count: number, seed: number): Queries {
  const places = placesOf(all);
  const draw = (name: string, kind: number, ask: Ask): Query[] => {
    const random = randomOf(seed * 10 + kind);
    const drawn = new Map<string, Query>();
    for (let tries = 0; drawn.size < count; tries++) {
      if (tries === count * TRIES)
        throw new Error(
          `${String(from.length)} paragraphs give ${String(drawn.size)} queries of ${name}, expected ${String(count)}; measure on more texts`,
        );
      const query = ask(random.pick(from), places, random);
      if (query !== null) drawn.set(query.text, query);
    }
    return [...drawn.values()];
  };
  const pasted = draw('six words in a row', 1, askPasted);
  return {
    pasted,
    quoted: pasted.map(({ text, right }) => ({ text: `"${text}"`, right })),
    rare: draw('two rare words', 2, askRare),
    many: draw('one word of many entries', 3, askMany),
  };
}

/** Makes a query of a paragraph, or none where it doesn't lend itself to one. */
type Ask = (passage: Passage, places: Places, random: Random) => Query | null;

/** The paragraphs in which a word stands, each once. */
type Places = ReadonlyMap<string, readonly Passage[]>;

const askPasted: Ask = ({ address, text }, places, random) => {
  const words = wordsOf(text);
  if (words.length < PASTED) return null;
  const from = random.whole(0, words.length - PASTED);
  const [first, last] = [words[from], words[from + PASTED - 1]];
  const slice = text.slice(first?.start, last?.end);
  // A quotation mark within would end the quotation.
  if (/["“”„«»]/.test(slice)) return null;
  const row = words.slice(from, from + PASTED).map(({ fold }) => fold);
  const shortest = row.map((word) => places.get(word) ?? []).toSorted((a, b) => a.length - b.length)[0] ?? [];
  const holding = shortest.filter((other) => hasRow(other.text, row));
  return holding.length === 1 ? { text: slice, right: address } : null;
};

const askRare: Ask = ({ address, text }, places, random) => {
  const rare = lookedFor(text).filter((word) => isWithin(RARE, places.get(word)?.length ?? 0));
  if (rare.length < 2) return null;
  const [first, second] = [random.pick(rare), random.pick(rare)];
  const others = places.get(second) ?? [];
  const both = (places.get(first) ?? []).filter((passage) => others.includes(passage));
  return first !== second && both.length === 1 ? { text: `${first} ${second}`, right: address } : null;
};

const askMany: Ask = ({ text }, places, random) => {
  const common = lookedFor(text).filter((word) =>
    isWithin(MANY, new Set(places.get(word)?.map(({ entry }) => entry)).size),
  );
  return common.length === 0 ? null : { text: random.pick(common), right: null };
};

/** The words of a text that someone would look for, each once, folded. */
const lookedFor = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .map(({ fold }) => fold)
      .filter((word) => word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word)),
  ),
];

function placesOf(passages: readonly Passage[]): Places {
  const places = new Map<string, Passage[]>();
  for (const passage of passages)
    for (const word of new Set(wordsOf(passage.text).map(({ fold }) => fold))) {
      const found = places.get(word);
      if (found === undefined) places.set(word, [passage]);
      else found.push(passage);
    }
  return places;
}

/** Whether words stand in a row in a text. */
function hasRow(text: string, row: readonly string[]): boolean {
  const words = wordsOf(text).map(({ fold }) => fold);
  return words.some((_, at) => row.every((word, i) => words[at + i] === word));
}

const isWithin = ([least, most]: readonly [number, number], number: number): boolean =>
  number >= least && number <= most;
