/** A drawing of the name of the archive, as a page shows it. */
export interface Wordmark {
  /** SVG that stands by itself and takes its colours from the tokens of the house. */
  readonly svg: string;
  /** Its size, whose ratio keeps its place before it has come. */
  readonly width: number;
  readonly height: number;
}

/**
 * Colours the drawing that a collection brings: its paths in ink, those of the class `acute` in the blue of the house.
 * As a file of its own every page after the first has it already.
 *
 * @param drawing SVG with a `viewBox`.
 * @param tokens The style sheet with the colours, in light and dark.
 * @throws {Error} where it isn't SVG, or has no `viewBox`.
 */
export function colourWordmark(drawing: string, tokens: string): Wordmark {
  const open = /<svg\b[^>]*>/.exec(drawing);
  const box = /\bviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(open?.[0] ?? '');
  if (open === null || box === null)
    throw new Error('wordmark.svg: expected an <svg> with a viewBox of four numbers; without one it has no size');
  const end = open.index + open[0].length;
  const style = `<style>${tokens}path{fill:var(--ink)}.acute{fill:var(--signal)}</style>`;
  return {
    svg: drawing.slice(0, end) + style + drawing.slice(end),
    width: Number(box[1]),
    height: Number(box[2]),
  };
}
