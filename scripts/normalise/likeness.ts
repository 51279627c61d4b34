import { splitTokens } from '../../src/archive/alignment/tokens.ts';

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

/** How many words in a row make a phrase, and under how many phrases a text can be found. */
const PHRASE = 3;
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
 * containment of documents”, 1997). Only texts are compared that have one of their rarest phrases of three words in
 * common, chosen by their hashes (shingles of the same paper).
 */
export function openLikeness(): Likeness {
  const found = new Map<number, Remembered[]>();
  return {
    compare: ({ texts, ...reading }) => {
      const words = texts.map(splitTokens);
      if (words.reduce((sum, { length }) => sum + length, 0) < LEAST_WORDS) return undefined;
      const own: Remembered = { ...reading, sketch: takeSmallest(hashWords(words), SKETCH) };
      const phrases = takeSmallest(hashPhrases(words), PHRASES);
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
  return dated ? String(a.captured) < String(b.captured) : a.path < b.path;
}

/** A hash for each word of a text: the same word has another one each time. */
function hashWords(texts: readonly (readonly string[])[]): Set<number> {
  const counts = new Map<string, number>();
  const hashes = new Set<number>();
  for (const word of texts.flat()) {
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    hashes.add(hash(`${word} ${count}`));
  }
  return hashes;
}

function hashPhrases(texts: readonly (readonly string[])[]): Set<number> {
  return new Set(
    texts.flatMap((words) => words.slice(PHRASE - 1).map((_, at) => hash(words.slice(at, at + PHRASE).join(' ')))),
  );
}

/** The smallest of some hashes, in order. */
const takeSmallest = (hashes: ReadonlySet<number>, count: number): Uint32Array =>
  Uint32Array.from(hashes).sort().slice(0, count);

/** Of the smallest hashes of both, the share that both have. */
function estimateShare(a: Uint32Array, b: Uint32Array): number {
  const union = takeSmallest(new Set([...a, ...b]), SKETCH);
  const [ofA, ofB] = [new Set(a), new Set(b)];
  return union.filter((value) => ofA.has(value) && ofB.has(value)).length / union.length;
}

/** FNV-1a by G. Fowler, L. C. Noll and K.-P. Vo, over code units, mixed at the end as in MurmurHash3 by A. Appleby. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
