import { teiPath, TEI_CORPUS } from '../../../../src/archive/addresses/data-files.ts';
import { relativeHref } from '../../../../src/archive/addresses/links.ts';
import type { Entry } from '../../../../src/schemas/entry.ts';
import type { EntryId, ParagraphId } from '../../../../src/schemas/ids.ts';

/** How the parts of an entry are named in a TEI document: `xml:id`s, which no two of a document may share. */
export interface Names {
  /** The name of a paragraph, or of one that is gone. */
  readonly paragraph: (id: ParagraphId) => string;
  /** A pointer to a paragraph of this entry, or of another. */
  readonly pointer: (id: ParagraphId, of?: EntryId) => string;
  /** The name of a speaker, from 1. */
  readonly speaker: (number: number) => string;
  /** The address of the same paragraph in the entry's own file, where this is not that; else null. */
  readonly twin: (id: ParagraphId) => string | null;
}

/** In a file of its own an entry's paragraphs have the ids that they have everywhere. */
export const namesInFile = ({ id: own }: Pick<Entry, 'id'>): Names => ({
  paragraph: (id) => id,
  pointer: (id, of = own) => `${of === own ? '' : relativeHref(teiPath(own), teiPath(of))}#${id}`,
  speaker: (number) => `speaker-${String(number)}`,
  twin: () => null,
});

/**
 * In the corpus, where the same id may stand in two entries, it follows the name of the entry. That begins with a
 * word, since an entry's id may begin with a digit, and an XML name may not.
 */
export const namesInCorpus = ({ id: own }: Pick<Entry, 'id'>): Names => {
  const name = (of: EntryId, part: string): string => `entry-${of}.${part}`;
  return {
    paragraph: (id) => name(own, id),
    pointer: (id, of = own) => `#${name(of, id)}`,
    speaker: (number) => name(own, `speaker-${String(number)}`),
    twin: (id) => `${relativeHref(TEI_CORPUS, teiPath(own))}#${id}`,
  };
};
