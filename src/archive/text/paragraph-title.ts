/**
 * What the search index keeps of a paragraph besides its words: its number, and the length of its text in
 * UTF-16 code units. The index adds a full stop to a paragraph that ends without punctuation; by the length
 * the search page takes it off again, so that it shows no character that isn't the source's.
 */
export interface ParagraphTitle {
  readonly number: number;
  readonly length: number;
}

/** The value of `data-pagefind-title` on a paragraph: `7/152`. */
export const writeParagraphTitle = ({ number, length }: ParagraphTitle): string =>
  `${String(number)}/${String(length)}`;

/** Reads it back; null where it is not the title of a paragraph. */
export function readParagraphTitle(title: string | undefined): ParagraphTitle | null {
  const [, number, length] = /^(\d+)\/(\d+)$/.exec(title ?? '') ?? [];
  return number === undefined || length === undefined ? null : { number: Number(number), length: Number(length) };
}
