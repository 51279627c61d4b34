import type { Documents } from './passages/documents.ts';
import type { Finding } from './passages/find.ts';
import type { Found } from './passages/gather.ts';
import type { Sort } from './state.ts';

/** Documents by relevance: in two lists, since the second takes an index more to order. */
export interface Ordered {
  /** Those in which all that was asked for stands together in a passage, best first. */
  readonly together: readonly Found[];
  /** Those in which it is spread over several. */
  readonly spread: readonly Found[];
}

/**
 * Orders documents by relevance: by how much of what was asked for stands together in a passage, the same words in a row
 * first; then by how much a document has of it; then the newest first.
 */
export function orderFound(
  found: readonly Found[],
  { items, closeness }: Pick<Finding, 'items' | 'closeness'>,
): Ordered {
  const close = ({ hits }: Found): number => hits.reduce((most, hit) => Math.max(most, closeness.get(hit) ?? 0), 0);
  const keyed = found.map((one) => ({ one, close: close(one) }));
  keyed.sort(
    (a, b) =>
      b.one.together - a.one.together ||
      b.close - a.close ||
      b.one.weight - a.one.weight ||
      b.one.document - a.one.document,
  );
  const ordered = keyed.map(({ one }) => one);
  return {
    together: ordered.filter(({ together }) => together === items.length || items.length === 1),
    spread: ordered.filter(({ together }) => together < items.length && items.length > 1),
  };
}

/** Orders documents by their dates; those without one are the last in either direction. */
export function orderByDate(found: readonly Found[], { dated }: Documents, sort: Exclude<Sort, 'relevance'>): Found[] {
  const known = found.filter(({ document }) => document < dated);
  const others = found.filter(({ document }) => document >= dated);
  return [...(sort === 'newest' ? known.toReversed() : known), ...others];
}

/**
 * Orders documents of which none has everything in one passage: those that have most of it together first, and of equal
 * ones as Pagefind does.
 *
 * @param ranked The names of texts in the order of Pagefind.
 */
export function orderSpread(spread: readonly Found[], ranked: readonly string[], { textOf }: Documents): Found[] {
  const ranks = new Map(ranked.map((name, i) => [name, i]));
  const rank = ({ document }: Found): number => ranks.get(textOf(document) ?? '') ?? ranked.length;
  return spread.toSorted((a, b) => b.together - a.together || rank(a) - rank(b));
}
