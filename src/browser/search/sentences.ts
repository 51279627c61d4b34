import type { Answer } from './answer.ts';
import type { Sort } from './state.ts';

/** How results are ordered, in the middle of a sentence, and as a link that orders them so. */
export const SORT_NAMES: Readonly<Record<Sort, { readonly inSentence: string; readonly link: string }>> = {
  relevance: { inSentence: 'by relevance', link: 'By relevance' },
  newest: { inSentence: 'newest first', link: 'Newest' },
  oldest: { inSentence: 'oldest first', link: 'Oldest' },
};

/** A number of things in words: `1 entry`, `1,204 entries`. */
export function several(number: number, one: string, many: string): string {
  return `${new Intl.NumberFormat('en').format(number)} ${number === 1 ? one : many}`;
}

/** What was found, in figures: `3 paragraphs in 2 entries`. */
export function sayFound({ paragraphs, entries }: Pick<Answer, 'paragraphs' | 'entries'>): string {
  const inEntries = several(entries, 'entry', 'entries');
  if (paragraphs === null) return inEntries;
  if (paragraphs === 0) return `${inEntries}, by ${entries === 1 ? 'its title' : 'their titles'}`;
  return `${several(paragraphs, 'paragraph', 'paragraphs')} in ${inEntries}`;
}
