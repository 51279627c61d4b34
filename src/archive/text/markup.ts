import type { Between, Retired } from '../../schemas/entry.ts';
import type { Block, NumberedParagraph } from './arrangement.ts';

/** How a text is written in one markup, block by block: a page, a book, TEI, plain text. */
export interface Markup<Written> {
  /** A paragraph, by itself or as an item of a list. */
  readonly paragraph: (paragraph: NumberedParagraph) => Written;
  /** A list of items that are written. */
  readonly list: (items: readonly Written[]) => Written;
  /** Words of the capture that stand between paragraphs, by what they are. */
  readonly between: Readonly<Record<Between['as'], (text: string) => Written>>;
  /** A paragraph that is no longer in the text, at its place. */
  readonly retired: (retired: Retired) => Written;
}

/** Writes the blocks of a text in their order. */
export const writeBlocks = <Written>(blocks: readonly Block[], markup: Markup<Written>): Written[] =>
  blocks.map((block) => writeBlock(block, markup));

function writeBlock<Written>(block: Block, { paragraph, list, between, retired }: Markup<Written>): Written {
  switch (block.what) {
    case 'paragraph':
      return paragraph(block);
    case 'list':
      return list(block.items.map(paragraph));
    case 'between':
      return between[block.between.as](block.between.text);
    case 'retired':
      return retired(block.retired);
  }
}
