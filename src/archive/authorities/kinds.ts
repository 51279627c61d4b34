import type { AuthorityKind } from '../../schemas/authority.ts';

/** What pages call each kind of authority, and what entries have to do with one. */
export const KIND_NAMES: Readonly<
  Record<AuthorityKind, { one: string; many: string; lede: string; own: string; naming: string }>
> = {
  people: {
    one: 'Person',
    many: 'People',
    lede: 'Who speaks or signs, and who is named. A name that the archive does not know otherwise stands as printed.',
    own: 'Says or signs',
    naming: 'Named in',
  },
  organisations: {
    one: 'Organisation',
    many: 'Organisations',
    lede: 'The organisations that the texts name, and bodies of theirs.',
    own: 'Of its own',
    naming: 'Named in',
  },
  places: {
    one: 'Place',
    many: 'Places',
    lede: 'Where texts were spoken or are dated from, and the places that they name. A capital named for its government counts as the place.',
    own: 'Given there',
    naming: 'Named in',
  },
  events: {
    one: 'Event',
    many: 'Events',
    lede: 'What several texts may be about: a meeting, a visit, a debate. An editor says which text is about which.',
    own: 'About it',
    naming: 'Named in',
  },
};

/** The index of a kind, and the page of one of it, from the root of the site. */
export const indexPath = (kind: AuthorityKind): string => `${kind}.html`;
export const subjectPath = (kind: AuthorityKind, slug: string): string => `${kind}/${slug}.html`;
