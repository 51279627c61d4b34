import { slugsOf } from './slugs.ts';
import { newestFirst, type Dated } from './when.ts';

/** The entries that share a name: a speaker, a tag, a publisher. */
export interface Group<E> {
  /** Its part of an address. */
  slug: string;
  /** As printed; where it is spelled in several ways, the most frequent. */
  name: string;
  /** Newest first. */
  entries: readonly E[];
}

/**
 * Groups entries by the names that each has, in alphabetical order of the names as printed. An entry with
 * several names stands in several groups.
 *
 * @param fold What makes two spellings one name; by default they must be equal.
 */
export function groupBy<E extends Dated>(
  entries: readonly E[],
  namesOf: (entry: E) => readonly string[],
  fold: (name: string) => string = (name) => name,
): Group<E>[] {
  const groups = new Map<string, { spellings: Map<string, number>; entries: Set<E> }>();
  for (const entry of newestFirst(entries)) {
    for (const name of namesOf(entry)) {
      const group = groups.get(fold(name)) ?? { spellings: new Map<string, number>(), entries: new Set<E>() };
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
      group.entries.add(entry);
      groups.set(fold(name), group);
    }
  }
  const slugs = slugsOf(groups.keys());
  return [...groups]
    .map(([key, { spellings, entries }]) => ({
      slug: slugs.get(key) ?? key,
      name: mostFrequent(spellings),
      entries: [...entries],
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [[name] = ['']] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return name;
}
