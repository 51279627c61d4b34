import type { Parallel } from '../../schemas/parallel.ts';
import type { Collation } from './collate.ts';
import type { Range } from './passage.ts';
import type { CollatedText } from './reading.ts';

/** The passages of two texts as they are published: places by the ids of paragraphs. */
export function recordsOf({ left, right, passages }: Collation): readonly Parallel[] {
  const event = left.event === right.event ? left.event : null;
  return passages.map(({ words, again, stretches }) => ({
    left: left.id,
    right: right.id,
    event,
    words,
    again,
    stretches: stretches.map((stretch) => ({
      kind: stretch.kind,
      left: partOf(left, stretch.left),
      right: partOf(right, stretch.right),
    })),
  }));
}

function partOf({ paragraphs }: CollatedText, range: Range | null): Parallel['stretches'][number]['left'] {
  const id = range === null ? undefined : paragraphs[range.paragraph]?.id;
  return range === null || id === undefined ? null : { paragraph: id, start: range.start, end: range.end };
}
