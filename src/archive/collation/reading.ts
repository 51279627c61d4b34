import type { Entry } from '../../schemas/entry.ts';
import { isUnspaced, TOKEN } from '../alignment/tokens.ts';
import { OMISSION } from '../text/omission.ts';

/** What of an entry is collated. */
export type CollatedText = Pick<Entry, 'id' | 'type' | 'language' | 'event' | 'source' | 'paragraphs' | 'between'>;

/**
 * Where a mark of omission stands: within a line, at its head or at its tail, or alone between two paragraphs. It says
 * for which words it can stand: for those on its side of a paragraph's border, and alone for both.
 */
export interface Mark {
  /** How many words of the text stand before it. */
  readonly before: number;
  readonly stands: 'within' | 'head' | 'tail' | 'alone';
}

/** A text as words, one after the other through all its paragraphs. */
export interface Reading {
  readonly text: CollatedText;
  /** Each word by its number in the collection. */
  readonly words: Int32Array;
  /** Where each begins and ends in the text of its paragraph, in UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The index of its paragraph. */
  readonly owners: Int32Array;
  /** The first word of each paragraph, and the number of all words at the end. */
  readonly firsts: Int32Array;
  readonly marks: readonly Mark[];
  /** Words in a row that make a shingle of this text. */
  readonly shingle: number;
}

/** All texts of a collection as numbers, with how much each word proves. */
export interface Readings {
  readonly readings: readonly Reading[];
  /** For each word its evidence in bits. */
  readonly bits: Float64Array;
}

/** Reads texts word by word, in lower case and without punctuation; equal words get one number. */
export function readTexts(
  texts: Iterable<CollatedText>,
  shingle: { readonly spaced: number; readonly unspaced: number },
): Readings {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  let total = 0;
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    counts[number] = (counts[number] ?? 0) + 1;
    total += 1;
    return number;
  };
  const readings = Array.from(texts, (text) => readText(text, numberOf, shingle));
  return { readings, bits: Float64Array.from(counts, (count) => Math.log2(total / count)) };
}

/** What a word has at least one of: an emoji can end with a mark that joins letters. */
const LETTER = /[\p{L}\p{N}]/v;

function readText(
  text: CollatedText,
  numberOf: (word: string) => number,
  shingle: { readonly spaced: number; readonly unspaced: number },
): Reading {
  const [words, starts, ends, owners, firsts]: number[][] = [[], [], [], [], []];
  const marks: Mark[] = [];
  const alone = new Set(text.between.flatMap(({ as, after }) => (as === 'omission' ? [after] : [])));
  let unspaced = 0;
  if (alone.has(null)) marks.push({ before: 0, stands: 'alone' });
  for (const [owner, { id, text: line }] of text.paragraphs.entries()) {
    const first = words?.length ?? 0;
    firsts?.push(first);
    for (const { 0: word, index } of line.matchAll(TOKEN)) {
      if (!LETTER.test(word)) continue;
      if (isUnspaced(word)) unspaced += 1;
      words?.push(numberOf(word.normalize('NFKC').toLowerCase()));
      starts?.push(index);
      ends?.push(index + word.length);
      owners?.push(owner);
    }
    marks.push(...marksOf(line, first, starts ?? []));
    if (alone.has(id)) marks.push({ before: words?.length ?? 0, stands: 'alone' });
  }
  firsts?.push(words?.length ?? 0);
  return {
    text,
    words: Int32Array.from(words ?? []),
    starts: Int32Array.from(starts ?? []),
    ends: Int32Array.from(ends ?? []),
    owners: Int32Array.from(owners ?? []),
    firsts: Int32Array.from(firsts ?? []),
    marks,
    shingle: 2 * unspaced > (words?.length ?? 0) ? shingle.unspaced : shingle.spaced,
  };
}

/**
 * The marks of omission in a line.
 *
 * @param first The number of its first word.
 * @param starts Where all words as far as its last begin, each in its own line.
 */
function marksOf(line: string, first: number, starts: readonly number[]): readonly Mark[] {
  return [...line.matchAll(OMISSION)].map(({ index }) => {
    let before = first;
    while (before < starts.length && (starts[before] ?? 0) < index) before += 1;
    return { before, stands: before === first ? 'head' : before === starts.length ? 'tail' : 'within' };
  });
}
