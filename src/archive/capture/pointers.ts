import type { Edtf } from '../../schemas/dates.ts';
import type { EntryHead } from '../../schemas/entry.ts';
import type { CapturePath, EntryId } from '../../schemas/ids.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import { sortMoment } from '../dates/edtf.ts';

/** A document that captures point to: known to be, whether or not the archive has it. */
export interface Pointer {
  readonly title: string;
  readonly date: Edtf | null;
  /** What the first capture that points to it says of it besides. */
  readonly blurb: string | null;
  /** The captures that point to it. */
  readonly captures: readonly CapturePath[];
  /** The entry of this title that the archive has; null where the document is missing from it. */
  readonly entry: EntryId | null;
}

/** Gathers the pointers of captures, a ledger at a time. */
export interface PointerList {
  readonly add: (ledger: Pick<Ledger, 'capture' | 'spans'>) => void;
  /** Each document once, the newest first, those without a date last. */
  readonly close: () => Pointer[];
}

/** What is asked of the entries that a pointer may mean. */
type Titled = Pick<EntryHead, 'id' | 'title' | 'date' | 'dates'>;

/**
 * Begins to gather pointers. A document is one by its title and date; it is an entry that has the same title, and no
 * other date.
 */
export function openPointers(entries: Iterable<Titled>): PointerList {
  const titled = new Map<string, { id: EntryId; days: ReadonlySet<string | null> }[]>();
  for (const { id, title, date, dates } of entries) {
    if (title === null) continue;
    const days = new Set([date, dates.event?.edtf ?? null, dates.published?.edtf ?? null]);
    titled.set(foldTitle(title), [...(titled.get(foldTitle(title)) ?? []), { id, days }]);
  }
  const findEntry = (title: string, date: Edtf | null): EntryId | null =>
    titled.get(foldTitle(title))?.find(({ days }) => date === null || days.has(date))?.id ?? null;
  const found = new Map<string, Pointer>();
  return {
    add: ({ capture, spans }) => {
      for (const span of spans) {
        if (span.as !== 'teaser') continue;
        const { title, date, blurb } = span.teaser;
        const key = `${date ?? ''} ${foldTitle(title)}`;
        const known = found.get(key) ?? { title, date, blurb, captures: [], entry: findEntry(title, date) };
        if (!known.captures.includes(capture)) found.set(key, { ...known, captures: [...known.captures, capture] });
      }
    },
    close: () => [...found.values()].sort(compare),
  };
}

/** What makes two printings of a title one. */
const foldTitle = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function compare(a: Pointer, b: Pointer): number {
  const [day, other] = [a, b].map(({ date }) => (date === null ? null : sortMoment(date)) ?? -Infinity);
  if (day !== other) return (day ?? 0) < (other ?? 0) ? 1 : -1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
