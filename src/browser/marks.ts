import { findSequence, mergeRanges, wordsOf, type Range } from './words.ts';

/** Marks in the text of an element every place where one of some sequences of words stands. */
export function markIn(element: Element, sequences: readonly (readonly string[])[]): void {
  const words = wordsOf(element.textContent);
  const ranges = mergeRanges(sequences.flatMap((sequence) => findSequence(words, sequence)));
  for (const { node, range } of slicesOf(element, ranges)) {
    const marked = node.splitText(range[0]);
    marked.splitText(range[1] - range[0]);
    const mark = document.createElement('mark');
    marked.replaceWith(mark);
    mark.append(marked);
  }
}

/** Takes all marks out of an element and leaves its text as it was. */
export function unmarkIn(element: Element): void {
  for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  element.normalize();
}

/** The ranges of an element's text as ranges of its text nodes, from the last to the first, so that splitting one moves no other. */
function slicesOf(element: Element, ranges: readonly Range[]): { node: Text; range: Range }[] {
  const slices: { node: Text; range: Range }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const end = start + node.length;
    for (const [from, to] of ranges)
      if (from < end && to > start)
        slices.push({ node, range: [Math.max(from, start) - start, Math.min(to, end) - start] });
    start = end;
  }
  return slices.reverse();
}
