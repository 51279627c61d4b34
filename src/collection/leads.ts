import { formatDate } from '../archive/dates/in-words.ts';
import type { Authority, AuthorityKind } from '../schemas/authority.ts';
import { authorities, language } from './collection.ts';

/** What an authority is in a line: of an event its date and places, of another that of which it is part. Empty where nothing says. */
export function leadOf(authority: Authority, kind: AuthorityKind): string[] {
  if ('places' in authority) {
    const { date, places } = authority;
    return [...(date === undefined ? [] : [formatDate(date.edtf, language)]), ...namesOf('places', places)];
  }
  return 'partOf' in authority && authority.partOf !== undefined
    ? namesOf(kind, [authority.partOf]).map((name) => `Part of ${name}`)
    : [];
}

const namesOf = (kind: AuthorityKind, ids: readonly string[]): string[] =>
  ids.flatMap((id) => authorities[kind].find((other) => other.id === id)?.name ?? []);
