import type { Answer } from './answer.ts';
import type { Sort, Years } from './state.ts';

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

/** What was found, in figures: `2 entries, 3 paragraphs`; of several words, `2 entries, 1 paragraph with all of it`. */
export function sayFound({ paragraphs, entries, asked }: Pick<Answer, 'paragraphs' | 'entries' | 'asked'>): string {
  const inEntries = several(entries, 'entry', 'entries');
  const whole = several(paragraphs, 'paragraph', 'paragraphs');
  if (asked === 1)
    return paragraphs === 0
      ? `${inEntries}, by the names filed with ${entries === 1 ? 'it' : 'them'}`
      : `${inEntries}, ${whole}`;
  return paragraphs === 0 ? `${inEntries}, no paragraph with all of it` : `${inEntries}, ${whole} with all of it`;
}

/** Years in words: `from 2014 to 2020`, `from 2014`, `to 2020`, `in 2014`. */
export function sayYears({ from, to }: Years): string {
  if (from === to && from !== null) return `in ${String(from)}`;
  return [from === null ? '' : `from ${String(from)}`, to === null ? '' : `to ${String(to)}`].filter(Boolean).join(' ');
}
