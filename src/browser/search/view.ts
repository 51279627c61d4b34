import type { Answer } from './answer.ts';
import type { Suggestion } from './suggestions.ts';

/** What the search page shows. */
export type View =
  /** Nothing to look for: no word was written; or nothing but what must not be there. */
  | { readonly kind: 'empty'; readonly lacks: 'words' | 'wanted words' | null }
  /** How many of the parts that were asked for have come; null before any was. */
  | { readonly kind: 'loading'; readonly parts: { readonly come: number; readonly asked: number } | null }
  | { readonly kind: 'found'; readonly answer: Answer }
  | {
      readonly kind: 'none';
      readonly answer: Answer;
      readonly suggestions: readonly (Suggestion & { entries: number })[];
    }
  | { readonly kind: 'failed'; readonly reason: string };
