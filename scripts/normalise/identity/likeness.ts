import { splitTokens } from '../../../src/archive/alignment/tokens.ts';

/** What a document reads as in its newest capture, as far as a comparison goes. */
export interface Reading {
  /** The newest capture. */
  readonly path: string;
  /** When that was taken, EDTF, where it is known. */
  readonly captured: string | null;
  readonly publisher: string | null;
  /** The texts of its paragraphs. */
  readonly texts: readonly string[];
}

/** Two captures that read almost the same and may be of one document. */
export interface Proposal {
  readonly later: string;
  readonly earlier: string;
  /** How much of their words they have in common, from 0.8 to 1. */
  readonly share: number;
}

/** The documents of a run, each compared with those before it. */
export interface Likeness {
  /** Takes down a document; the one before it that it is most like, where it is like one. */
  readonly compare: (reading: Reading) => Proposal | undefined;
}

/** The least share of words in common of what is proposed. */
const LEAST_SHARE = 0.8;

/** A text of fewer words proves nothing. */
const LEAST_WORDS = 20;

/** How many hashes stand for the words of a text: the share of a longer one is found to within 0.025. */
const SKETCH = 256;

/** Under how many phrases a text can be found. */
const PHRASES = 16;

/** A phrase that more documents are found under is a formula. */
const FORMULA = 16;

/** A document as it is remembered. */
interface Remembered extends Omit<Reading, 'texts'> {
  readonly sketch: Uint32Array;
}

/**
 * Finds documents that read almost the same among any number, in time and memory that grow with their number alone.
 * A text is remembered by the smallest hashes of its words, each counted as often as it occurs; the share of words
 * that two texts have in common is estimated from these (bottom-k sketches: A. Broder, “On the resemblance and
 * containment of documents”, 1997). Only texts are compared that have in common one of the phrases of three words with the
 * smallest hashes (shingles of the same paper).
 */
export function openLikeness(): Likeness {
  const found = new Map<number, Remembered[]>();
  return {
    compare: ({ texts, ...reading }) => {
      const words = Uint32Array.from(texts.flatMap(splitTokens), hash);
      if (words.length < LEAST_WORDS) return undefined;
      const own: Remembered = { ...reading, sketch: takeSmallest(countWords(words), SKETCH) };
      const phrases = takeSmallest(joinWords(words), PHRASES);
      const others = new Set([...phrases].flatMap((phrase) => found.get(phrase) ?? []));
      for (const phrase of phrases) remember(found, phrase, own);
      const [best] = [...others]
        .filter(({ publisher }) => publisher === null || own.publisher === null || publisher === own.publisher)
        .map((other) => ({ other, share: estimateShare(own.sketch, other.sketch) }))
        .sort((a, b) => b.share - a.share);
      if (best === undefined || best.share < LEAST_SHARE) return undefined;
      const [earlier, later] = isBefore(own, best.other) ? [own, best.other] : [best.other, own];
      return { later: later.path, earlier: earlier.path, share: best.share };
    },
  };
}

function remember(found: Map<number, Remembered[]>, phrase: number, own: Remembered): void {
  const before = found.get(phrase);
  if (before === undefined) found.set(phrase, [own]);
  else if (before.length < FORMULA) before.push(own);
}

/** Whether a document was captured before another, by what is known; else by the names of the files. */
function isBefore(a: Omit<Reading, 'texts'>, b: Omit<Reading, 'texts'>): boolean {
  const dated = a.captured !== null && b.captured !== null && a.captured !== b.captured;
  return dated ? a.captured < b.captured : a.path < b.path;
}

/** A hash for each word: the same word has another one each time it occurs. */
function countWords(words: Uint32Array): Uint32Array {
  const counts = new Map<number, number>();
  return words.map((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    return mix(word + Math.imul(count, GOLDEN));
  });
}

/** A hash for each phrase of three words. */
const joinWords = (words: Uint32Array): Uint32Array =>
  words
    .slice(2)
    .map((third, at) => mix(Math.imul(Math.imul(words[at] ?? 0, GOLDEN) + (words[at + 1] ?? 0), GOLDEN) + third));

/** The smallest of some hashes, in order, each once. */
const takeSmallest = (hashes: Uint32Array, count: number): Uint32Array =>
  hashes
    .toSorted()
    .filter((value, at, sorted) => value !== sorted[at - 1])
    .slice(0, count);

/** Of the smallest hashes of both, each in order, the share that both have. */
function estimateShare(a: Uint32Array, b: Uint32Array): number {
  let [at, from, seen, common] = [0, 0, 0, 0];
  for (; seen < SKETCH && (at < a.length || from < b.length); seen++) {
    const [ofA, ofB] = [a[at] ?? Infinity, b[from] ?? Infinity];
    if (ofA === ofB) common++;
    if (ofA <= ofB) at++;
    if (ofB <= ofA) from++;
  }
  return common / seen;
}

/** FNV-1a by G. Fowler, L. C. Noll and K.-P. Vo, over code units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return mix(value);
}

/** 2³² divided by the golden ratio: its multiples are spread evenly. */
const GOLDEN = 0x9e3779b9;

/** The last step of MurmurHash3 by A. Appleby, after which every bit depends on every other. */
function mix(bits: number): number {
  let value = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
