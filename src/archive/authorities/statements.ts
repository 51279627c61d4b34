import type { Authorities, PersonAuthority } from '../../schemas/authority.ts';
import type { EntryHead } from '../../schemas/entry.ts';

/** An entry as it is asked whether it has a paragraph. */
type Stating = Pick<EntryHead, 'id' | 'withdrawn' | 'retired'> & {
  readonly outline: readonly { readonly id: string }[];
};

/**
 * What is wrong with the places where roles are said to be stated, a line each: an entry or a paragraph that is not
 * there. A paragraph that was published and is retired is kept by its entry, and so it may be named.
 *
 * @param whereIs `file:line` of a role.
 */
export function findUnstated(
  { people }: Authorities,
  entries: readonly Stating[],
  whereIs: (person: PersonAuthority, text: string) => string,
): string[] {
  const known = new Map<string, Stating>(entries.map((entry) => [entry.id, entry]));
  return people.flatMap((person) =>
    person.roles.flatMap(({ entry: id, paragraph }) => {
      const entry = known.get(id);
      if (entry === undefined) return [`${whereIs(person, id)}: there is no entry ${id}; correct the id`];
      const has = (id: string): boolean => [...entry.outline, ...entry.retired].some((item) => item.id === id);
      if (paragraph === undefined || entry.withdrawn !== null || has(paragraph)) return [];
      return [`${whereIs(person, paragraph)}: ${id} has no paragraph ${paragraph}; correct it`];
    }),
  );
}
