import { markIn, unmarkIn } from '../page/marks.ts';
import { marksOfAddress, queryWithoutMarks } from '../links/permalink.ts';
import { wordsOf } from '../../archive/corpus/words.ts';
import { WORDS } from './places.ts';

/**
 * Marks what a search found. The words come by the address, which is made permanent again at once, and
 * stay with the entry of the history, so that they are there again after a reload and on the way back.
 *
 * @returns What is marked.
 */
export function showFound(): string[] {
  const carried = marksOfAddress(location.href);
  const forms = carried.length > 0 ? carried : keptMarks(history.state);
  if (forms.length === 0) return [];
  keep({ marks: forms });
  const sequences = forms.map(wordsOf);
  for (const text of document.querySelectorAll(WORDS)) markIn(text, sequences);
  return forms;
}

/** Takes the marks out of the text again. */
export function hideFound(): void {
  for (const text of document.querySelectorAll(WORDS)) unmarkIn(text);
  keep(null);
}

function keep(state: { marks: string[] } | null): void {
  history.replaceState(state, '', location.pathname + queryWithoutMarks(location.href) + location.hash);
}

function keptMarks(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('marks' in state) || !Array.isArray(state.marks)) return [];
  return state.marks.filter((mark) => typeof mark === 'string');
}
