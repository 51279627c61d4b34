import { slugsOf } from '../addresses/slugs.ts';
import { newestFirst, type Dated } from '../dates/when.ts';

/** The entries that share a name: a speaker, a tag, a publisher. */
export interface Group<E> {
  /** Its part of an address. */
  slug: string;
  /** As printed, where it is spelled in several ways the most frequent; of one whom an authority knows, as that says. */
  name: string;
  /** Newest first. */
  entries: readonly E[];
}

/** What an entry is filed under: a name as printed, or one that an authority knows, by its id there. */
export type Heading = string | KnownHeading;

interface KnownHeading {
  readonly id: string;
  readonly name: string;
}

/** How headings become groups. */
interface Grouping {
  /** What makes two spellings one name; by default they must be equal. */
  readonly fold?: (name: string) => string;
  /** The ids of the authorities: their addresses are theirs, also where no entry is filed under them. */
  readonly ids?: Iterable<string>;
}

/**
 * Groups entries by the headings that each has, in alphabetical order of the names. An entry with several headings
 * stands in several groups.
 */
export function groupBy<E extends Dated>(
  entries: readonly E[],
  headingsOf: (entry: E) => readonly Heading[],
  { fold = (name) => name, ids = [] }: Grouping = {},
): Group<E>[] {
  const printed = new Map<string, { spellings: Map<string, number>; entries: Set<E> }>();
  const known = new Map<string, { name: string; entries: Set<E> }>();
  for (const entry of newestFirst(entries)) {
    for (const heading of headingsOf(entry)) {
      if (typeof heading !== 'string') {
        const group = known.get(heading.id) ?? { name: heading.name, entries: new Set<E>() };
        group.entries.add(entry);
        known.set(heading.id, group);
        continue;
      }
      const group = printed.get(fold(heading)) ?? { spellings: new Map<string, number>(), entries: new Set<E>() };
      group.spellings.set(heading, (group.spellings.get(heading) ?? 0) + 1);
      group.entries.add(entry);
      printed.set(fold(heading), group);
    }
  }
  const slugs = slugsOf(printed.keys(), { taken: ids });
  return [
    ...[...known].map(([slug, { name, entries }]) => ({ slug, name, entries: [...entries] })),
    ...[...printed].map(([key, { spellings, entries }]) => ({
      slug: slugs.get(key) ?? key,
      name: mostFrequent(spellings),
      entries: [...entries],
    })),
  ].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [[name] = ['']] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return name;
}
