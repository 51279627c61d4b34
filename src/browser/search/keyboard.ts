import { isShortcut } from '../page/dom.ts';

/** What the keys of the search page do: the next result, the one before, back to the field. */
export type Move = 'next' | 'previous' | 'field';

/** What a key means where it is pressed; null where it is left to the browser. */
export function moveOf({ key }: Pick<KeyboardEvent, 'key'>, where: 'field' | 'results' | 'elsewhere'): Move | null {
  if (where === 'field') return key === 'ArrowDown' ? 'next' : null;
  if (key === 'j') return 'next';
  if (key === 'k') return 'previous';
  if (where === 'elsewhere') return null;
  if (key === 'ArrowDown') return 'next';
  if (key === 'ArrowUp') return 'previous';
  return key === 'Escape' ? 'field' : null;
}

/** Walks the results with the keyboard. Above the first result is the field. */
export function walkResults(field: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const focused = document.activeElement;
    const where = focused === field ? 'field' : list.contains(focused) ? 'results' : 'elsewhere';
    if (where !== 'field' && !isShortcut(event)) return;
    const move = event.isComposing ? null : moveOf(event, where);
    if (move === null) return;
    const results = [...list.querySelectorAll<HTMLElement>('a.found, .hit:not(:has(.found)) h2 a')];
    const before = results.filter((result) => focused !== null && follows(focused, result)).length;
    const at = focused !== null && results.some((result) => result === focused) ? before + 1 : before;
    const target = move === 'field' ? field : move === 'next' ? results[at] : (results[before - 1] ?? field);
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  });
}

/** Whether an element stands after another on the page. */
const follows = (element: Element, other: Element): boolean =>
  (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
