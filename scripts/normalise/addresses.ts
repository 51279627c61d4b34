import type { Entry } from '../../src/schemas/entry.ts';

/**
 * Adds to the register of published addresses those of the entries: pages, then paragraphs, retired ones
 * included. What stands in it stays.
 *
 * @param known The addresses that stand in it.
 */
export function registerAddresses(known: readonly string[], entries: readonly Entry[]): string {
  const addresses = entries.flatMap(({ id, paragraphs, retired }) => {
    const page = `documents/${id}.html`;
    return [page, ...[...paragraphs, ...retired].map((paragraph) => `${page}#${paragraph.id}`)];
  });
  const all = [...new Set([...known, ...addresses])];
  return all.length === 0 ? '' : `${all.join('\n')}\n`;
}
