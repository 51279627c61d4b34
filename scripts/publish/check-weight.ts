import type { Finding } from './finding.ts';
import type { Site } from './site.ts';
import { findTarget } from './target.ts';

/** How much the pages below a folder may weigh. */
export interface Budget {
  /** The beginning of their paths. */
  readonly pages: string;
  /** Bytes of the page with the style sheets and scripts it loads, each packed by gzip. */
  readonly bytes: number;
}

/** Finds pages that weigh more than their budget. */
export function checkWeight(site: Site, budgets: readonly Budget[]): Finding[] {
  return budgets.flatMap(({ pages, bytes }) =>
    [...site.pages.keys()]
      .filter((path) => path.startsWith(pages))
      .map((file) => ({ file, weight: weigh(site, file) }))
      .filter(({ weight }) => weight > bytes)
      .map(({ file, weight }) => ({
        file,
        message: `${weight} bytes packed with its styles and scripts, over the budget of ${bytes}; make it lighter`,
      })),
  );
}

/** Bytes of a page with its style sheets and scripts, each counted once, packed by gzip. */
export function weigh(site: Site, page: string): number {
  const parts = new Set([page]);
  for (const { as, address } of site.pages.get(page)?.references ?? []) {
    const target = findTarget(page, address);
    if ((as === 'script' || as === 'style') && target.to === 'site') parts.add(target.path);
  }
  return [...parts].reduce((sum, path) => sum + (site.packed.get(path) ?? 0), 0);
}
