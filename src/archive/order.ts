import type { Edtf } from '../schemas/dates.ts';
import type { EntryHead } from '../schemas/entry.ts';

type Dated = Pick<EntryHead, 'id' | 'date' | 'source'>;

/** Entries by their main date, the newest first, those without a date last; of one day, in the order of their captures. */
export function newestFirst<Item extends Dated>(entries: readonly Item[]): readonly Item[] {
  return [...entries].sort(
    (a, b) =>
      compare(sortKey(b.date), sortKey(a.date)) || compare(a.source.capture, b.source.capture) || compare(a.id, b.id),
  );
}

/** The first day that a date can mean, for sorting as text; empty where there is none. `../2020` sorts as its end. */
export function sortKey(date: Edtf | null): string {
  if (date === null) return '';
  const [from = '', to = ''] = date.split('/');
  const [year = '', month = '', day = ''] = (from === '..' ? to : from).split('-');
  const part = (value: string): string => value.replace(/^XX$|^$/, '00');
  return [year.replaceAll('X', '0'), part(month), part(day)].join('-');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
