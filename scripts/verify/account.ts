import type { Entry } from '../../src/schemas/entry.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import type { Breach } from './breach.ts';
import { checkEntry, checkOwnSpans } from './entry.ts';
import type { Source } from './source.ts';
import { checkCover, checkSpans } from './spans.ts';

/**
 * Holds the account of a capture against the capture: every character is in one span, every span is what it says,
 * every word of an entry stands at its place. It knows the contract alone, and nothing of how a ledger comes about.
 *
 * @param entries The entries as this capture has them.
 */
export function checkAccount({ spans }: Pick<Ledger, 'spans'>, source: Source, entries: readonly Entry[]): Breach[] {
  const own = Map.groupBy(spans, (span) => ('entry' in span ? span.entry : undefined));
  return [
    ...checkCover(spans, source),
    ...checkSpans(spans, source, entries),
    ...entries.flatMap((entry) => checkEntry(entry, source)),
    ...entries.flatMap((entry) => checkOwnSpans(entry, own.get(entry.id) ?? [], source)),
  ];
}
