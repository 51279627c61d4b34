import { WITHDRAWN } from '../../../src/archive/versions/withdrawal.ts';
import type { Entry, Retired } from '../../../src/schemas/entry.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';
import type { Withdrawal } from '../../../src/schemas/withdrawal.ts';

/**
 * Takes the words out of an entry: its address and the ids of its paragraphs stay, and say when the text was
 * withdrawn and why.
 */
export function withdrawEntry(entry: Entry, withdrawn: Withdrawal): Entry {
  const { paragraphs, retired, dates, source } = entry;
  const gone = paragraphs.map(({ id }): Retired => ({
    id,
    fate: 'withdrawn',
    to: [],
    text: '',
    after: null,
    since: withdrawn.date,
    capture: null,
  }));
  return {
    ...entry,
    title: null,
    dates,
    event: null,
    speakers: [],
    places: [],
    tags: [],
    forwardedFrom: null,
    basis: {},
    source: { ...source, url: null },
    paragraphs: [],
    between: [],
    variants: [],
    retired: [...gone, ...retired.map((item): Retired => ({ ...item, text: '', after: null }))],
    changes: [],
    withdrawn,
  };
}

/** The ledger of a withdrawn capture: all of it is taken out, and nothing says what it was. */
export function withdrawLedger(ledger: Ledger): Ledger {
  const { length } = ledger;
  return { ...ledger, spans: length === 0 ? [] : [{ start: 0, end: length, as: 'furniture', rule: WITHDRAWN }] };
}
