import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fullNamesOf, shortNamesOf } from '../archive/authorities/names.ts';
import { foldName } from '../archive/authorities/folding.ts';
import { nameInCollection } from '../folders.ts';
import {
  AUTHORITY_KINDS,
  AUTHORITY_SCHEMAS,
  type Authorities,
  type Authority,
  type AuthorityKind,
} from '../schemas/authority.ts';
import { readYamlList, type ListItem } from './yaml-list.ts';
import { reasonOf } from '../archive/reason.ts';

/** The authorities of a collection, and where each is written down. */
export interface ReadAuthorities {
  readonly authorities: Authorities;
  /** `file:line` of an authority, or of the first line of it that holds some text. */
  readonly whereIs: (authority: Authority, text?: string) => string;
}

/** The file of a kind, from the folder of the collection. */
const fileOf = (kind: AuthorityKind): string => `authorities/${kind}.yaml`;

/**
 * Reads whom and what a collection knows by name. A collection may have none of the files.
 *
 * @param content The folder of the collection.
 * @throws {Error} with all that is wrong, a line each as `file:line`: keys that are unknown, ids given twice, names that
 * two claim, ids that stand for nothing.
 */
export function readAuthorities(content: string): ReadAuthorities {
  const problems: string[] = [];
  const items = new Map<Authority, ListItem>();
  const read = <Kind extends AuthorityKind>(kind: Kind): Authorities[Kind][number][] => {
    const parsed: Authorities[Kind][number][] = [];
    for (const item of readItems(content, kind, problems)) {
      const result = AUTHORITY_SCHEMAS[kind].safeParse(item.value);
      if (!result.success) problems.push(...describeIssues(result.error.issues, item, kind));
      else {
        items.set(result.data, item);
        parsed.push(result.data);
      }
    }
    return parsed;
  };
  const authorities: Authorities = {
    people: read('people'),
    organisations: read('organisations'),
    places: read('places'),
    events: read('events'),
  };
  const whereIs = (authority: Authority, text?: string): string => items.get(authority)?.where(text) ?? '';
  const known = { authorities, whereIs };
  problems.push(...findTwins(known), ...findClaims(known), ...findStrays(known));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return known;
}

function readItems(content: string, kind: AuthorityKind, problems: string[]): readonly ListItem[] {
  const file = path.join(content, fileOf(kind));
  if (!existsSync(file)) return [];
  try {
    return readYamlList(readFileSync(file, 'utf8'), nameInCollection(content, fileOf(kind)));
  } catch (cause) {
    problems.push(reasonOf(cause));
    return [];
  }
}

/** The ids of the events of a collection; an id that is none of them is no event. */
export function readEventIds(content: string): ReadonlySet<string> {
  return new Set(readAuthorities(content).authorities.events.map(({ id }) => id));
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
}

function describeIssues(issues: readonly Issue[], { where }: ListItem, kind: AuthorityKind): string[] {
  return issues.map(({ path: keys, message, code, keys: unknown = [] }) => {
    if (code === 'unrecognized_keys')
      return `${where(unknown[0])}: unknown key ${unknown.join(', ')}; src/schemas/authority.ts has the keys of ${kind}`;
    const last = keys.findLast((key) => typeof key === 'string');
    return `${where(last)}: ${keys.join('.') || 'the item'}: ${message}`;
  });
}

/** Ids that two of a kind have, be it now or formerly: an address leads to one of them. */
function findTwins({ authorities, whereIs }: ReadAuthorities): string[] {
  return AUTHORITY_KINDS.flatMap((kind) => {
    const first = new Map<string, Authority>();
    return authorities[kind].flatMap((authority) =>
      [authority.id, ...authority.formerly].flatMap((id) => {
        const twin = first.get(id);
        if (twin === undefined) first.set(id, authority);
        return twin === undefined
          ? []
          : [
              `${whereIs(authority, id)}: a second ${id}, the first is at ${whereIs(twin, id)}; give one of them another id`,
            ];
      }),
    );
  });
}

/** A full name has one bearer; a short one may have several, but can't be the full name of another. */
function findClaims({ authorities, whereIs }: ReadAuthorities): string[] {
  const all = AUTHORITY_KINDS.flatMap<Authority>((kind) => authorities[kind]);
  const bearers = new Map<string, Authority>();
  const full = all.flatMap((authority) =>
    fullNamesOf(authority).flatMap(({ name }) => {
      const bearer = bearers.get(foldName(name)) ?? authority;
      bearers.set(foldName(name), bearer);
      return bearer === authority
        ? []
        : [
            `${whereIs(authority, name)}: “${name}” is a name of ${bearer.id} too (${whereIs(bearer, name)}); take it from one of them, or put it under short in both`,
          ];
    }),
  );
  const short = all.flatMap((authority) =>
    shortNamesOf(authority).flatMap(({ name }) => {
      const bearer = bearers.get(foldName(name));
      return bearer === undefined
        ? []
        : [
            bearer === authority
              ? `${whereIs(authority, name)}: “${name}” stands under short, and is a full name of ${bearer.id} too; leave one of them`
              : `${whereIs(authority, name)}: “${name}” is a full name of ${bearer.id} (${whereIs(bearer, name)}); put it under short there too`,
          ];
    }),
  );
  return [...full, ...short];
}

/** Ids that stand for no authority. */
function findStrays({ authorities, whereIs }: ReadAuthorities): string[] {
  const ids = Object.fromEntries(
    AUTHORITY_KINDS.map((kind) => [kind, new Set<string>(authorities[kind].map(({ id }) => id))]),
  );
  const check = (authority: Authority, kind: AuthorityKind, named: readonly string[]): string[] =>
    named
      .filter((id) => ids[kind]?.has(id) !== true || id === authority.id)
      .map((id) => `${whereIs(authority, id)}: ${fileOf(kind)} has no other ${id}; add it there, or correct the id`);
  const parts = (['organisations', 'places', 'events'] as const).flatMap((kind) =>
    authorities[kind].flatMap((authority) =>
      check(authority, kind, authority.partOf === undefined ? [] : [authority.partOf]),
    ),
  );
  const events = authorities.events.flatMap((event) =>
    (['people', 'organisations', 'places'] as const).flatMap((kind) => check(event, kind, event[kind])),
  );
  return [...parts, ...events];
}
