import type { Answer } from './answer.ts';
import { linkTo } from './list.ts';
import { isCarried, keepTrail, linkWithTrail, type Place, type Trail } from './trail.ts';

/** Has the page that a link leads to know the other places that were found. */
export function takeAlong(link: HTMLAnchorElement, trail: Trail): void {
  if (!isCarried()) {
    keepTrail(trail);
    return;
  }
  const href = link.getAttribute('href') ?? '';
  link.setAttribute('href', linkWithTrail(href, trail));
  // The page may be come back to as it was left.
  setTimeout(() => link.setAttribute('href', href));
}

/** The places of an answer in the order of its list. */
export const placesOf = ({ nearly, groups }: Answer): Place[] =>
  [...nearly, ...groups].flatMap((group): Place[] => {
    const { page, hits } = group;
    return hits.length === 0
      ? [{ href: linkTo(group), page, paragraph: null }]
      : hits.map((hit) => ({ href: linkTo(group, hit), page, paragraph: hit.id }));
  });
