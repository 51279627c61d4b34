/** That a new paragraph is an old one: it has its id. With neither mark set, it stands where it stood, letter for letter. */
export interface Carried {
  /** The index of the old paragraph. */
  readonly from: number;
  /** Its text is not, letter for letter, what it was. */
  readonly edited: boolean;
  /** It stands before or after others than it did, by the fewest moves that explain the new order. */
  readonly moved: boolean;
}

/**
 * What became of an old paragraph that no new one carries on.
 *
 * - `removed`: its text is gone, or nothing proves which paragraph has it. No place is named.
 * - `split`: its text no longer stands as one paragraph; the parts that are still there are named.
 *   There is one part alone where the rest was cut away.
 * - `merged`: it stands inside a paragraph that holds other text as well, which is named.
 */
export type Fate = 'removed' | 'split' | 'merged';

/** An old paragraph that no new one carries on. */
export interface Gone {
  /** The index of the old paragraph. */
  readonly from: number;
  readonly fate: Fate;
  /** The new paragraphs that hold its text, by index, in order. */
  readonly to: readonly number[];
}

/** What became of each paragraph between two readings of one document. Each old index is carried once or gone once. */
export interface Alignment {
  /** For each new paragraph the old one that it carries on; null where it is new, a part, or a sum. */
  readonly carried: readonly (Carried | null)[];
  /** The old paragraphs that none carries on, in their old order. */
  readonly gone: readonly Gone[];
}
