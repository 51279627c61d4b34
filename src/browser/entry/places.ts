import { paragraphOf } from '../links/permalink.ts';

/** The words of the source, and not what the archive says beside them. */
export const WORDS = '.p[id] > .words';

/** The paragraph that the address leads to, or the anchor of one that is gone. */
export function placeOfAddress(): HTMLElement | null {
  const place = document.getElementById(paragraphOf(location.href));
  return place?.matches('.p, .gone') === true ? place : null;
}

/** The paragraph that a key is meant for: that with the focus, else that of the address, else the first in sight. */
export function paragraphAtHand(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('.p[id]');
  const target = placeOfAddress();
  if (focused) return focused;
  if (target?.matches('.p') === true) return target;
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.p[id]')];
  return paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 0) ?? null;
}

/** The number of a paragraph, as it stands in the margin. */
export const numberOf = (paragraph: Element): string =>
  paragraph.querySelector(':scope > a.n')?.textContent.trim() ?? '';

/** The public address of the page where the archive has one, else that at which it is read. */
export const addressOfPage = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
