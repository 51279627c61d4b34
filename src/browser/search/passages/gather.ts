import type { Documents } from './documents.ts';
import { firstNotBelow } from './sorted-numbers.ts';
import type { Times } from './times.ts';

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
 * The documents in which each of several things stands, in whatever passages, and none of some others, in order. The
 * rarest is looked at first: of frequent words, which stand in nearly every passage, only the documents that are left
 * are looked at.
 *
 * @param wanted For each thing asked for, how often it stands in each passage.
 */
export function gather(documents: Documents, wanted: readonly Times[], excluded: readonly Times[]): Found[] {
  const ordered = wanted.toSorted((a, b) => a.passages.length - b.passages.length);
  let left = documentsWith(documents, ordered[0]);
  for (const times of ordered.slice(1)) left = left.filter((document) => stands(documents, times, document));
  for (const times of excluded) left = left.filter((document) => !stands(documents, times, document));
  const weigh = weigherOf(documents, ordered, left);
  return left.map((document) => gatherIn(documents, document, ordered, weigh));
}

/** The documents in which something stands, in order. */
function documentsWith({ ofPassage }: Documents, { passages }: Times = NOWHERE): number[] {
  return [...new Set(passages.map(ofPassage))];
}

const NOWHERE: Times = { passages: [], times: [] };

function stands(documents: Documents, { passages }: Times, document: number): boolean {
  const [first, end] = documents.passagesOf(document);
  return (passages[firstNotBelow(passages, first)] ?? end) < end;
}

/** What one document has of what was asked for. */
function gatherIn(documents: Documents, document: number, wanted: readonly Times[], weigh: Weigh): Found {
  const [first, end] = documents.passagesOf(document);
  const covered = new Map<number, number>();
  const counts = wanted.map(({ passages, times }) => {
    let count = 0;
    for (let at = firstNotBelow(passages, first); (passages[at] ?? end) < end; at += 1) {
      const passage = passages[at] ?? 0;
      covered.set(passage, (covered.get(passage) ?? 0) + 1);
      // A title says what a document is about.
      count += (documents.placeOf(passage) === 'title' ? 2 : 1) * (times[at] ?? 0);
    }
    return count;
  });
  const shown = [...covered].filter(([passage]) => documents.placeOf(passage) !== 'names');
  const together = shown.reduce((most, [, count]) => Math.max(most, count), 0);
  const hits = shown.filter(([, count]) => count === together).map(([passage]) => passage);
  return { document, together, hits: hits.sort((a, b) => a - b), weight: weigh(document, counts) };
}

/** How much a document has of what was asked for, by how often it has each thing. */
type Weigh = (document: number, counts: readonly number[]) => number;

/** As BM25 has it by default. A document counts as long as it has paragraphs, and a thing as rare as passages have it. */
const [K1, B] = [1.2, 0.75];

/** @see S. Robertson, H. Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009 */
function weigherOf(documents: Documents, wanted: readonly Times[], answering: readonly number[]): Weigh {
  const sizes = answering.reduce((sum, document) => sum + documents.sizeOf(document), 0);
  const usual = Math.max(1, sizes / Math.max(1, answering.length));
  const rarities = wanted.map(({ passages }) => Math.log(1 + documents.passages / Math.max(1, passages.length)));
  return (document, counts) => {
    const length = K1 * (1 - B + (B * documents.sizeOf(document)) / usual);
    return counts.reduce((sum, count, i) => sum + ((rarities[i] ?? 0) * count * (K1 + 1)) / (count + length), 0);
  };
}
