import type { Paragraph } from '../../schemas/entry.ts';
import type { Span } from '../../schemas/ledger.ts';
import { readAs } from '../capture/reading.ts';

/** A stretch of a paragraph's text: words, or an omission that the source marked within the line. */
export interface Stretch {
  readonly text: string;
  readonly omission: boolean;
}

/**
 * Cuts the text of a paragraph at the omissions that stand within it.
 *
 * @param omissions The ledger's omissions of this paragraph, in order.
 * @param capture The decoded capture.
 */
export function cutAtOmissions(
  paragraph: Pick<Paragraph, 'text' | 'start' | 'end' | 'parts'>,
  omissions: readonly Span[],
  capture: string,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of omissions) {
    const mark = readAs(capture.slice(start, end));
    const place = paragraph.text.indexOf(mark, Math.max(at, lengthBefore(paragraph, start, capture) - mark.length));
    if (place === -1 || mark === '') continue;
    stretches.push({ text: paragraph.text.slice(at, place), omission: false }, { text: mark, omission: true });
    at = place + mark.length;
  }
  stretches.push({ text: paragraph.text.slice(at), omission: false });
  return stretches.filter(({ text }) => text !== '');
}

/** How long a paragraph reads as far as an offset of the capture. */
function lengthBefore(
  { start, end, parts = [[start, end]] }: Pick<Paragraph, 'start' | 'end' | 'parts'>,
  offset: number,
  capture: string,
): number {
  const slices = parts
    .filter(([from]) => from < offset)
    .map(([from, to, join = ' ']) => join + capture.slice(from, Math.min(to, offset)));
  return readAs(slices.join('')).length;
}
