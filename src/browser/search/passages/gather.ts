import type { Documents } from './documents.ts';
import type { Times } from './rows.ts';

/** A document that has all that was asked for. */
export interface Found {
  readonly document: number;
  /** How much of what was asked for stands together in one of its passages. */
  readonly together: number;
  /** The passages in which so much stands, in order; a passage of names is none. */
  readonly hits: readonly number[];
  /** How much it has of what was asked for, the rarer the more. */
  readonly weight: number;
}

/**
 * The documents in which each of several things stands, in whatever passages, and none of some others, in order.
 *
 * @param wanted For each thing asked for, how often it stands in each passage.
 */
export function gather(documents: Documents, wanted: readonly Times[], excluded: readonly Times[]): Found[] {
  const holders = wanted.map((times) => new Set([...times.keys()].map(documents.ofPassage)));
  const barred = new Set(excluded.flatMap((times) => [...times.keys()].map(documents.ofPassage)));
  const [rarest, ...others] = holders.toSorted((a, b) => a.size - b.size);
  const answering = [...(rarest ?? [])].filter(
    (document) => !barred.has(document) && others.every((holder) => holder.has(document)),
  );
  const covered = new Map(answering.map((document) => [document, new Map<number, number>()]));
  for (const times of wanted)
    for (const passage of times.keys()) {
      const within = covered.get(documents.ofPassage(passage));
      within?.set(passage, (within.get(passage) ?? 0) + 1);
    }
  const weights = weigh(documents, wanted, holders, covered);
  return [...covered]
    .map(([document, passages]) => {
      const shown = [...passages].filter(([passage]) => documents.placeOf(passage) !== 'names');
      const together = shown.reduce((most, [, count]) => Math.max(most, count), 0);
      const hits = shown.filter(([, count]) => count === together).map(([passage]) => passage);
      return { document, together, hits: hits.sort((a, b) => a - b), weight: weights.get(document) ?? 0 };
    })
    .sort((a, b) => a.document - b.document);
}

/** As BM25 has it by default. A document counts as long as it has paragraphs. */
const [K1, B] = [1.2, 0.75];

/**
 * How much each document has of what was asked for.
 *
 * @see S. Robertson, H. Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009
 */
function weigh(
  documents: Documents,
  wanted: readonly Times[],
  holders: readonly ReadonlySet<number>[],
  answering: ReadonlyMap<number, unknown>,
): Map<number, number> {
  const sizes = [...answering.keys()].map(documents.sizeOf);
  const usual = Math.max(1, sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length));
  const weights = new Map<number, number>();
  for (const [i, times] of wanted.entries()) {
    const counts = new Map<number, number>();
    for (const [passage, count] of times) {
      const document = documents.ofPassage(passage);
      // A title says what a document is about.
      const worth = documents.placeOf(passage) === 'title' ? 2 : 1;
      if (answering.has(document)) counts.set(document, (counts.get(document) ?? 0) + worth * count);
    }
    const rarity = Math.log(1 + documents.count / Math.max(1, holders[i]?.size ?? 0));
    for (const [document, count] of counts) {
      const length = K1 * (1 - B + (B * documents.sizeOf(document)) / usual);
      weights.set(document, (weights.get(document) ?? 0) + (rarity * count * (K1 + 1)) / (count + length));
    }
  }
  return weights;
}
