import { markIn, unmarkIn } from '../page/marks.ts';
import { marksOfAddress, queryWithoutMarks } from '../links/permalink.ts';
import { wordsOf } from '../../archive/corpus/words.ts';
import { type Trail, trailOf, trailOfAddress } from '../search/trail.ts';
import { WORDS } from './places.ts';

/** What a search found. */
export interface FoundHere {
  /** What is marked. */
  readonly marks: readonly string[];
  /** The places that the address brought along; null where it brought none. */
  readonly trail: Trail | null;
}

/**
 * Marks what a search found. The words come by the address, which is made permanent again at once, and
 * stay with the entry of the history, so that they are there again after a reload and on the way back.
 */
export function showFound(): FoundHere {
  const carried = { marks: marksOfAddress(location.href), trail: trailOfAddress(location.href) };
  const found = carried.marks.length > 0 ? carried : kept(history.state);
  if (found.marks.length === 0) return found;
  keep(found);
  const sequences = found.marks.map(wordsOf);
  for (const text of document.querySelectorAll(WORDS)) markIn(text, sequences);
  return found;
}

/** Takes the marks out of the text again. */
export function hideFound(): void {
  for (const text of document.querySelectorAll(WORDS)) unmarkIn(text);
  keep(null);
}

function keep(state: FoundHere | null): void {
  history.replaceState(state, '', location.pathname + queryWithoutMarks(location.href) + location.hash);
}

/** What `keep` wrote. */
function kept(state: unknown): FoundHere {
  if (typeof state !== 'object' || state === null || !('marks' in state) || !Array.isArray(state.marks))
    return { marks: [], trail: null };
  const marks = state.marks.filter((mark) => typeof mark === 'string');
  return { marks, trail: 'trail' in state ? trailOf(state.trail) : null };
}
