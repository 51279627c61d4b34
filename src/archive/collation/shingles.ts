import type { Reading } from './reading.ts';

/** The shingles of a text: for each place from which a whole one goes, its hash of 32 bits. */
export function hashShingles({ words, shingle }: Reading): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - shingle + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < shingle; i += 1) {
      hash = Math.imul(hash ^ (words[at + i] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes[at] = hash;
  }
  return hashes;
}

/** Which texts share shingles, and how many texts each shared one is in. */
export interface SharedShingles {
  /** By its hash, in how many texts a shingle is that at least two have. Those of stock phrases are not in it. */
  readonly texts: ReadonlyMap<number, number>;
  /** What the shared shingles of two texts prove together, by `pairKey`: each the less, the more texts have it. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** A multiplier above any number of texts, so that a shingle in a text, or a pair of texts, is one number. */
const TEXTS = 2 ** 21;

/** Two texts as one number, the first being the lower. */
export const pairKey = (a: number, b: number): number => Math.min(a, b) * TEXTS + Math.max(a, b);

/** The two texts of such a number. */
export const pairOf = (key: number): readonly [number, number] => [Math.floor(key / TEXTS), key % TEXTS];

/**
 * Finds which texts share shingles, by an inverted index: every shingle of every text in one sorted list, in which
 * equal ones stand together (Broder, “On the resemblance and containment of documents”, 1997; as candidates for text
 * reuse: Smith, Cordell & Dillon, “Infectious texts: modeling text reuse in nineteenth-century newspapers”, 2013).
 * Shingles that more than a few texts have are left out, so that the pairs, and the time, grow as the texts do.
 *
 * @param stock Texts beyond which a shingle is left out.
 */
export function shareShingles(readings: readonly Reading[], stock: number): SharedShingles {
  const size = readings.reduce((sum, { words, shingle }) => sum + Math.max(0, words.length - shingle + 1), 0);
  const entries = new Float64Array(size);
  let at = 0;
  for (const [text, reading] of readings.entries())
    for (const hash of hashShingles(reading)) entries[at++] = hash * TEXTS + text;
  entries.sort();

  const texts = new Map<number, number>();
  const pairs = new Map<number, number>();
  let group: number[] = [];
  let current = -1;
  const close = (): void => {
    if (group.length < 2 || group.length > stock) return;
    texts.set(current, group.length);
    const weight = 1 / (group.length - 1);
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const key = pairKey(a, b);
        pairs.set(key, (pairs.get(key) ?? 0) + weight);
      }
  };
  for (const entry of entries) {
    const hash = Math.floor(entry / TEXTS);
    const text = entry - hash * TEXTS;
    if (hash !== current) {
      close();
      [current, group] = [hash, []];
    }
    if (group.at(-1) !== text) group.push(text);
  }
  close();
  return { texts, pairs };
}
