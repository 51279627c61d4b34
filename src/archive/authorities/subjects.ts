import type { Authorities, Authority, AuthorityKind } from '../../schemas/authority.ts';
import type { NamedHere, StoredEntry } from '../../schemas/stored.ts';
import { groupBy } from '../facets/groups.ts';
import { filedAs } from './names.ts';
import { newestFirst, type Dated } from '../dates/when.ts';
import { headingsOf, type Filable, type Headings } from './headings.ts';

/** An entry as subjects are found in it. */
export type Indexed = Dated & Filable & Pick<StoredEntry, 'named'>;

/** An entry that names a subject, and where. */
export interface Naming<E> {
  readonly entry: E;
  readonly named: NamedHere;
}

/** Somebody or something that has a page: because an authority knows it, or because it speaks. */
export interface Subject<E> {
  readonly kind: AuthorityKind;
  /** Its part of an address. */
  readonly slug: string;
  readonly name: string;
  /** The name as an index files it. */
  readonly filed: string;
  /** Null for a speaker whom no authority knows: then the name is as printed. */
  readonly authority: Authority | null;
  /** What a person says or signs, what a place was the place of, what is about an event; newest first. */
  readonly own: readonly E[];
  /** The other entries that name it, newest first. */
  readonly naming: readonly Naming<E>[];
}

/** What files an entry under subjects of a kind as its own. Nothing is an organisation's own so far. */
const OWN: Readonly<Record<AuthorityKind, (headings: Headings) => Headings['speakers']>> = {
  people: ({ speakers }) => speakers,
  organisations: () => () => [],
  places: ({ places }) => places,
  events: ({ event }) => event,
};

/**
 * The subjects of a kind in alphabetical order: all that authorities know, whether or not an entry names them, and of
 * people also speakers whom none knows.
 */
export function subjectsOf<E extends Indexed>(
  kind: AuthorityKind,
  authorities: Authorities,
  entries: readonly E[],
): Subject<E>[] {
  const headings = headingsOf(authorities);
  const all = newestFirst(entries);
  const own = groupBy(all, OWN[kind](headings), { ids: headings.ids[kind] });
  const groups = new Map(own.map((group) => [group.slug, group]));
  const naming = new Map<string, Naming<E>[]>();
  for (const entry of all)
    for (const named of entry.named) {
      if (named.kind !== kind) continue;
      const list = naming.get(named.id) ?? [];
      list.push({ entry, named });
      naming.set(named.id, list);
    }
  const known = authorities[kind].map((authority): Subject<E> => {
    const entries = groups.get(authority.id)?.entries ?? [];
    const mine = new Set(entries);
    return {
      kind,
      slug: authority.id,
      name: authority.name,
      filed: filedAs(authority),
      authority,
      own: entries,
      naming: (naming.get(authority.id) ?? []).filter(({ entry }) => !mine.has(entry)),
    };
  });
  const ids = new Set<string>(headings.ids[kind]);
  const printed = own
    .filter(({ slug }) => kind === 'people' && !ids.has(slug))
    .map(({ slug, name, entries }): Subject<E> => ({
      kind,
      slug,
      name,
      filed: name,
      authority: null,
      own: entries,
      naming: [],
    }));
  return [...known, ...printed].sort((a, b) => a.filed.localeCompare(b.filed, 'en') || (a.slug < b.slug ? -1 : 1));
}

/** How many entries have to do with a subject. */
export const sizeOf = ({ own, naming }: Subject<unknown>): number => own.length + naming.length;

/** Those that most entries have to do with first, of equals in alphabetical order. */
export function mostFirst<E>(subjects: readonly Subject<E>[]): Subject<E>[] {
  return subjects.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}
