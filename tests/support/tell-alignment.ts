import { alignParagraphs } from '../../src/archive/alignment/align.ts';

/**
 * Aligns two readings and tells it in a line: for each new paragraph the old one, marked where it was edited (`~`) or
 * moved (`>`), or `new`; then each old one that is gone, with its fate and where its text is.
 */
export function tellAlignment(before: readonly string[], after: readonly string[]): string {
  const { carried, gone } = alignParagraphs(before, after);
  return [
    carried
      .map((one) => (one === null ? 'new' : `${one.from}${one.edited ? '~' : ''}${one.moved ? '>' : ''}`))
      .join(' '),
    ...gone.map(({ from, fate, to }) => `${from} ${[fate, ...to].join(' ')}`),
  ].join(', ');
}
