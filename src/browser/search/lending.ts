import { isPlainClick } from '../page/dom.ts';
import { lendTrail, takeBackTrail, type Trail } from './trail.ts';

/** What comes before a link is opened in another tab: a click with a key or another button, the menu, drawing it there. */
const WAYS = ['click', 'auxclick', 'contextmenu', 'dragstart'] as const;

/**
 * Lends the results to tabs in which they are opened, for as long as the page stays.
 *
 * @param trailOf What a reader takes along as the list stands; null where there is none.
 */
export function lendResults(list: HTMLElement, trailOf: () => Trail | null): void {
  for (const way of WAYS)
    list.addEventListener(way, (event) => {
      if (!(event.target instanceof Element) || event.target.closest('a') === null) return;
      const trail = way === 'click' && isPlainClick(event) ? null : trailOf();
      if (trail === null) return;
      lendTrail(trail);
      window.addEventListener('pagehide', () => takeBackTrail(trail), { once: true });
    });
}
