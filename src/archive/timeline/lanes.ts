import type { Dates } from '../../schemas/dates.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import type { Dated } from '../dates/when.ts';

/** One of the three dates of entries in time: when what they are about took place, they were published, or captured. */
export interface Lane {
  readonly key: keyof Dates;
  readonly label: string;
  /** No year of it opens into months. */
  readonly timeline: Timeline;
}

const LABELS: Readonly<Record<keyof Dates, string>> = {
  event: 'Took place',
  published: 'Published',
  captured: 'Captured',
};

/** The three dates of entries, each on a line of its own; the lines have the same years. */
export function lanesOf(entries: readonly Dated[]): readonly Lane[] {
  const keys = Object.keys(LABELS) as (keyof Dates)[];
  const dated = new Map(keys.map((key) => [key, entries.map((entry) => asOf(entry, key))]));
  const all = [...dated.values()].flat();
  return keys.map((key) => ({
    key,
    label: LABELS[key],
    timeline: { ...timelineOf(dated.get(key) ?? [], all), opened: null },
  }));
}

/** An entry as if one of its dates were the only one. */
function asOf({ id, dates }: Dated, key: keyof Dates): Dated {
  const published = dates[key];
  return {
    id,
    type: 'article',
    date: published?.edtf ?? null,
    dates: { event: null, published, captured: null },
  };
}
