import { readParagraphTitle } from '../../archive/text/paragraph-title.ts';
import type { Fragment } from './pagefind.ts';

/** A paragraph as the index of Pagefind keeps it. */
export interface Paragraph {
  /** Its permanent id. */
  readonly id: string;
  /** Its number in the margin. */
  readonly number: number;
  /** As it stands in the entry. */
  readonly text: string;
}

/** The paragraphs of a page, in order, each as it stands in the entry: without what the index adds. */
export function paragraphsOf({ content, anchors }: Pick<Fragment, 'content' | 'anchors'>): Paragraph[] {
  const sorted = anchors.toSorted((a, b) => a.location - b.location);
  const { words, joint } = splitWords(content, sorted.at(-1)?.location ?? 0);
  return sorted.flatMap(({ id, title, location }, i) => {
    const known = readParagraphTitle(title);
    if (known === null) return [];
    const text = words.slice(location, sorted[i + 1]?.location).join(joint);
    return [{ id, number: known.number, text: text.slice(0, known.length) }];
  });
}

/** The words of a page as Pagefind counts them: parted by blanks, or by U+200B where it parted the words itself. */
function splitWords(content: string, last: number): { words: string[]; joint: string } {
  const blanks = content.split(/[^\S\uFEFF]+/g);
  const marked = content.split('\u200B');
  return marked.length > last && marked.length > blanks.length
    ? { words: marked, joint: '' }
    : { words: blanks, joint: ' ' };
}
