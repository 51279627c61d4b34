import type { Kind } from './kinds.ts';

/** A part of a paragraph's text, in UTF-16 code units, the last not included. */
export interface Range {
  /** The index of the paragraph. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one kind: what stands in the first text, and in the second, each within one paragraph; not both null. */
export interface Stretch {
  readonly kind: Kind;
  readonly left: Range | null;
  readonly right: Range | null;
}

/** A passage that stands in two texts, as stretches in order. What no stretch holds is outside it. */
export interface Passage {
  readonly stretches: readonly Stretch[];
  /** How many words of it stand in both, but for capitals. */
  readonly words: number;
  /** Whether one of the texts has it, or some of it, a second time: another passage has the same words of the other text. */
  readonly again: boolean;
}
