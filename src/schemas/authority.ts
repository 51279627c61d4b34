import { z } from 'zod';
import { Edtf } from './dates.ts';
import { EntryId, ParagraphId } from './ids.ts';

/** What authorities are of: each has a file `authorities/<kind>.yaml`, a folder of pages, and an index. */
export const AUTHORITY_KINDS = ['people', 'organisations', 'places', 'events'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** An authority's permanent name within its kind, and its part of an address: lower-case ASCII words joined by hyphens. */
export const AuthorityId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case ASCII words joined by hyphens')
  .refine((id) => id !== 'none', 'none stands for what has no name; choose another')
  .brand<'AuthorityId'>();
export type AuthorityId = z.infer<typeof AuthorityId>;

/** A name as texts print it: no blanks at its ends, none doubled. */
const Name = z.string().regex(/^\S+(?: \S+)*$/, 'expected a name, its words one blank apart');

/** Names by the language they are of, BCP 47. */
const NamesByLanguage = z.record(z.string().min(2), z.array(Name).min(1));
export type NamesByLanguage = z.infer<typeof NamesByLanguage>;

/** Where an entry states something: in a paragraph, its label included, or in its title where no paragraph is named. */
const stated = { entry: EntryId, paragraph: ParagraphId.optional() };

/** What somebody was called, as a capture states it. */
const Role = z.strictObject({
  /** As printed, in any case. */
  role: Name,
  /** When; without it, the date of the entry. */
  date: Edtf.optional(),
  ...stated,
});
export type Role = z.infer<typeof Role>;

/** An identifier elsewhere. It is given only by who looked it up. */
const Identifier = z.strictObject({
  /** Whose identifier it is: `Wikidata`, `VIAF`, `GeoNames`, … */
  scheme: z.string().min(1),
  value: z.string().min(1),
  /** When it was checked that it is of the same. */
  checked: Edtf,
});

/** What all authorities have. */
const head = {
  id: AuthorityId,
  /** The name that pages use; it is one of its variants too. */
  name: Name,
  /** The language of that name, BCP 47. */
  language: z.string().min(2).default('en'),
  /** The other names that are its alone, with title and without; whatever text prints one means it. */
  variants: NamesByLanguage.default({}),
  /** Names that others may bear too, such as a surname: they mean it only where the entry has one of its full names. */
  short: NamesByLanguage.default({}),
  /** Words that hold one of its names and mean something else: of India `印度尼西亚`, of New York `New York Times`. */
  except: NamesByLanguage.default({}),
  identifiers: z.array(Identifier).default([]),
  /** Ids that it had, whose addresses lead on to it. */
  formerly: z.array(AuthorityId).default([]),
};

export const PersonAuthority = z
  .strictObject({
    ...head,
    /** The part of the name under which it stands in an index; without it, the name as it is. It is never guessed. */
    family: Name.optional(),
    roles: z.array(Role).default([]),
  })
  .refine(({ name, family }) => family === undefined || name.startsWith(family) || name.endsWith(` ${family}`), {
    path: ['family'],
    error: 'expected the words with which the name begins or ends',
  });
export type PersonAuthority = z.infer<typeof PersonAuthority>;

export const OrganisationAuthority = z.strictObject({
  ...head,
  /** The organisation that it is a body of. */
  partOf: AuthorityId.optional(),
});
export type OrganisationAuthority = z.infer<typeof OrganisationAuthority>;

export const PlaceAuthority = z.strictObject({
  ...head,
  /** The place that it lies in. */
  partOf: AuthorityId.optional(),
});
export type PlaceAuthority = z.infer<typeof PlaceAuthority>;

export const EventAuthority = z.strictObject({
  ...head,
  /** The event that it was part of. */
  partOf: AuthorityId.optional(),
  /** When it took place, and how that is known. */
  date: z.strictObject({ edtf: Edtf, reason: z.string().min(1) }).optional(),
  /** Where, and who held it or took part: ids of the other files. */
  places: z.array(AuthorityId).default([]),
  organisations: z.array(AuthorityId).default([]),
  people: z.array(AuthorityId).default([]),
});
export type EventAuthority = z.infer<typeof EventAuthority>;

/** The schema of each file: a list of such. */
export const AUTHORITY_SCHEMAS = {
  people: PersonAuthority,
  organisations: OrganisationAuthority,
  places: PlaceAuthority,
  events: EventAuthority,
} as const;

/** Whom and what a collection knows by name. */
export interface Authorities {
  readonly people: readonly PersonAuthority[];
  readonly organisations: readonly OrganisationAuthority[];
  readonly places: readonly PlaceAuthority[];
  readonly events: readonly EventAuthority[];
}

/** Any of them. */
export type Authority = PersonAuthority | OrganisationAuthority | PlaceAuthority | EventAuthority;

/** A collection that knows nobody by name. */
export const NO_AUTHORITIES: Authorities = { people: [], organisations: [], places: [], events: [] };
