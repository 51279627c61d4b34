import type { Entry, Paragraph } from '../../schemas/entry.ts';

/** Who speaks a paragraph: as its turn says; in an entry without turns, as the entry says. */
export function voicesOf({ paragraphs, speakers }: Pick<Entry, 'paragraphs' | 'speakers'>) {
  const hasTurns = paragraphs.some(({ speaker }) => speaker !== null);
  return ({ speaker }: Pick<Paragraph, 'speaker'>): readonly string[] =>
    speaker !== null ? [speaker] : hasTurns ? [] : speakers;
}
