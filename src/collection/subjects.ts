import { subjectPath } from '../archive/authorities/kinds.ts';
import { redirectsOfPeople } from '../archive/addresses/redirects.ts';
import { subjectsOf, type Subject } from '../archive/authorities/subjects.ts';
import { authorities, entries, type ListedEntry } from './collection.ts';
import type { AuthorityKind } from '../schemas/authority.ts';

/** All that have a page of their own, by kind. Asked once, for all pages. */
export const subjects: Readonly<Record<AuthorityKind, readonly Subject<ListedEntry>[]>> = {
  people: subjectsOf('people', authorities, entries),
  organisations: subjectsOf('organisations', authorities, entries),
  places: subjectsOf('places', authorities, entries),
  events: subjectsOf('events', authorities, entries),
};

/** The addresses of pages of people that lead on, since an authority knows them now. */
export const peopleMoved = redirectsOfPeople(
  entries,
  new Set(subjects.people.map(({ slug }) => subjectPath('people', slug))),
);
