import { findSequence, mergeRanges, wordsOf, type Range, type Sought } from '../../archive/corpus/words.ts';

/** Marks in the text of an element every place where one of some sequences of words stands. */
export function markIn(element: Element, sequences: readonly (readonly Sought[])[]): void {
  markWhere(element, (text) => {
    const words = wordsOf(text);
    return mergeRanges(sequences.flatMap((sequence) => findSequence(words, sequence)));
  });
}

/**
 * Marks ranges of the text of an element. Where it shows two wordings in one, its text is the earlier.
 *
 * @param find Gives the ranges for the text, in order and without overlap.
 * @returns Whether anything was marked.
 */
export function markWhere(element: Element, find: (text: string) => readonly Range[]): boolean {
  const nodes = textNodesOf(element);
  const slices = slicesOf(nodes, find(nodes.map(({ data }) => data).join('')));
  for (const { node, range } of slices) {
    const marked = node.splitText(range[0]);
    marked.splitText(range[1] - range[0]);
    const mark = document.createElement('mark');
    marked.replaceWith(mark);
    mark.append(marked);
  }
  return slices.length > 0;
}

/** Takes all marks out of an element and leaves its text as it was. */
export function unmarkIn(element: Element): void {
  for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  element.normalize();
}

/** The text of an element, but for what came with a later wording, and what is said of it to those who listen. */
function textNodesOf(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest('ins, .aloud') === null) nodes.push(node);
  return nodes;
}

/** Ranges of a text as ranges of its nodes, from the last to the first, so that splitting one moves no other. */
function slicesOf(nodes: readonly Text[], ranges: readonly Range[]): { node: Text; range: Range }[] {
  const slices: { node: Text; range: Range }[] = [];
  let start = 0;
  for (const node of nodes) {
    const end = start + node.length;
    for (const [from, to] of ranges)
      if (from < end && to > start)
        slices.push({ node, range: [Math.max(from, start) - start, Math.min(to, end) - start] });
    start = end;
  }
  return slices.reverse();
}
