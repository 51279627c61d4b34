import type { Kind } from './kinds.ts';
import type { Range, Stretch } from './passage.ts';

/** Stretches of both texts, the first of the one facing the first of the other; what is over faces nothing. */
export function pairUp(kind: Kind, left: readonly Range[], right: readonly Range[]): readonly Stretch[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => ({
    kind,
    left: rangeOf(left[at]),
    right: rangeOf(right[at]),
  }));
}

function rangeOf(range: Range | undefined): Range | null {
  if (range === undefined) return null;
  const { paragraph, start, end } = range;
  return { paragraph, start, end };
}

/**
 * Joins stretches of one kind that touch in both texts. A blank alone between two changes of form is no reason to read
 * them as two.
 *
 * @param isBlank Whether nothing but blanks stands in a stretch.
 */
export function joinStretches(
  stretches: readonly Stretch[],
  isBlank: (stretch: Stretch) => boolean,
): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const bridges =
      stretch.kind === 'verbatim' &&
      stretches[at - 1]?.kind === 'form' &&
      stretches[at + 1]?.kind === 'form' &&
      isBlank(stretch);
    const next = bridges ? { ...stretch, kind: 'form' as const } : stretch;
    const last = joined.at(-1);
    const both = last === undefined ? null : joinTwo(last, next);
    if (both === null) joined.push(next);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function joinTwo(one: Stretch, next: Stretch): Stretch | null {
  const [left, right] = [joinRanges(one.left, next.left), joinRanges(one.right, next.right)];
  if (one.kind !== next.kind || left === undefined || right === undefined) return null;
  return { kind: one.kind, left, right };
}

/** One range of two that touch, none of none; undefined where they don't touch. */
function joinRanges(one: Range | null, next: Range | null): Range | null | undefined {
  if (one === null && next === null) return null;
  if (one === null || one.paragraph !== next?.paragraph || one.end !== next.start) return undefined;
  return { ...one, end: next.end };
}
