import type { Site } from './site.ts';
import { findTarget } from './target.ts';

/** What is wrong with a place of a site: a file, and an anchor in it where one is named. Null where nothing is. */
export type FindFault = (path: string, fragment: string | null) => string | null;

/** More pages than this that lead on, one to the next, are taken for a circle. */
const LONGEST_CHAIN = 8;

/** Finds faults in places of a site. A page that leads on by itself has the anchors of the one that it leads to. */
export function faultsOf(site: Site): FindFault {
  const anchors = new Map([...site.pages].map(([path, { ids }]) => [path, new Set(ids.map(({ id }) => id))]));
  return (from, fragment) => {
    const path = follow(site, from);
    if (path === null) return `${from} leads on out of the site, or in a circle`;
    if (!site.files.has(path)) return `the site holds no file ${path}`;
    const ids = anchors.get(path);
    if (fragment === null || fragment === 'top' || ids === undefined) return null;
    return ids.has(fragment) ? null : `${path} has no id “${fragment}”`;
  };
}

/** Where a reader of a page stays; null where that is out of the site or nowhere. */
function follow(site: Site, from: string): string | null {
  let path = from;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const redirect = site.pages.get(path)?.redirect ?? null;
    if (redirect === null) return path;
    const target = findTarget(path, redirect);
    if (target.to !== 'site') return null;
    path = target.path;
  }
  return null;
}
