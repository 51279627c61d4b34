import type { Finding } from './finding.ts';
import type { Site } from './site.ts';
import { findTarget } from './target.ts';

/**
 * Finds pages that no chain of links from the home page leads to. The page for what is missing needs none, nor does
 * one that leads on: only addresses that were given out before lead to it.
 */
export function checkOrphans(site: Site): Finding[] {
  const reached = new Set(['index.html', '404.html']);
  for (const path of reached)
    for (const { kind, address } of site.pages.get(path)?.references ?? []) {
      const target = findTarget(path, address);
      if (kind === 'link' && target.to === 'site') reached.add(target.path);
    }
  return [...site.pages]
    .filter(([path, { redirect }]) => redirect === null && !reached.has(path))
    .map(([file]) => ({ file, message: 'no page that can be reached from index.html links here; link it or drop it' }));
}
