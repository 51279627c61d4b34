import type { Finding } from './finding.ts';
import type { Site } from './site.ts';

/** Finds ids that stand more than once in a page: a link to one would lead to the first only. */
export function checkIds(site: Site): Finding[] {
  return [...site.pages].flatMap(([file, { ids }]) => {
    const first = new Map<string, number>();
    return ids.flatMap(({ id, line }) => {
      const before = first.get(id);
      if (before !== undefined) return [{ file, line, message: `id “${id}” stands already in line ${before}` }];
      first.set(id, line);
      return [];
    });
  });
}
