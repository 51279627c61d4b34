import type { Authorities, Authority } from '../../schemas/authority.ts';
import type { EntryHead } from '../../schemas/entry.ts';
import type { StoredEntry } from '../../schemas/stored.ts';
import type { Heading } from '../facets/groups.ts';

/** An entry as it is filed under names: which of its own are known, where the site has asked. */
export type Filable = Pick<EntryHead, 'speakers' | 'places' | 'event'> & Partial<Pick<StoredEntry, 'known'>>;

/** What an entry is filed under, and the ids that are taken. */
export interface Headings {
  readonly speakers: (entry: Filable) => readonly Heading[];
  readonly places: (entry: Filable) => readonly Heading[];
  readonly event: (entry: Filable) => readonly Heading[];
  readonly ids: Readonly<Record<keyof Authorities, readonly string[]>>;
}

/** The headings of entries, for a collection that knows some names: under the preferred name, or else as printed. */
export function headingsOf(authorities: Authorities): Headings {
  const names = {
    people: preferred(authorities.people),
    places: preferred(authorities.places),
    events: preferred(authorities.events),
  };
  const file = (name: string, id: string | undefined, known: ReadonlyMap<string, string>): Heading => {
    const preferred = id === undefined ? undefined : known.get(id);
    return id === undefined || preferred === undefined ? name : { id, name: preferred };
  };
  return {
    speakers: ({ speakers, known }) => speakers.map((name) => file(name, known?.speakers[name], names.people)),
    places: ({ places, known }) => places.map((name) => file(name, known?.places[name], names.places)),
    event: ({ event }) => (event === null ? [] : [file(event, event, names.events)]),
    ids: {
      people: idsOf(authorities.people),
      organisations: idsOf(authorities.organisations),
      places: idsOf(authorities.places),
      events: idsOf(authorities.events),
    },
  };
}

const preferred = (authorities: readonly { readonly id: string; readonly name: string }[]): Map<string, string> =>
  new Map(authorities.map(({ id, name }) => [id, name]));

/** The ids of authorities, former ones included, whose addresses lead on. */
const idsOf = (authorities: readonly Authority[]): string[] =>
  authorities.flatMap(({ id, formerly }) => [id, ...formerly]);
