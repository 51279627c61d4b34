import type { Ledger } from '../../schemas/ledger.ts';

/**
 * How many code units of a capture its ledger fails to account for: those in a hole, beyond the end or
 * covered twice. Computed from the spans, whatever the ledger says of itself.
 *
 * @param length The length of the decoded capture, in UTF-16 code units.
 */
export function unaccounted({ spans }: Pick<Ledger, 'spans'>, length: number): number {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = 0;
  let wrong = 0;
  for (const { start, end } of ordered) {
    wrong += Math.abs(start - reached);
    reached = Math.max(reached, end);
  }
  return wrong + Math.abs(length - reached);
}

/** The number of Unicode code points of a text. A surrogate without its partner counts as one. */
export function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
