import type { Authority, NamesByLanguage } from '../../schemas/authority.ts';

/** A name and the language that it is of, BCP 47. */
export interface NameOf {
  readonly name: string;
  readonly language: string;
}

/** The names that are an authority's alone, the preferred one first, none twice. */
export function fullNamesOf({ name, language, variants }: Authority): readonly NameOf[] {
  const all = [{ name, language }, ...listNames(variants)];
  return [...new Map(all.toReversed().map((item) => [item.name, item])).values()].toReversed();
}

/** The names that others may bear too. */
export const shortNamesOf = ({ short }: Authority): readonly NameOf[] => listNames(short);

/** Longer words that hold a name and mean something else. */
export const exceptionsOf = ({ except }: Authority): readonly NameOf[] => listNames(except);

const listNames = (names: NamesByLanguage): NameOf[] =>
  Object.entries(names).flatMap(([language, list]) => list.map((name) => ({ name, language })));
