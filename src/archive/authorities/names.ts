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

/**
 * The name as an index files it: of Ida Brandt, whose family name is Brandt, `Brandt, Ida`. A name that begins with the
 * family name, or of which none says which part that is, stays as it is.
 */
export function filedAs(authority: Authority): string {
  const { name } = authority;
  const family = 'family' in authority ? authority.family : undefined;
  if (family === undefined || name.startsWith(family)) return name;
  return `${family}, ${name.slice(0, -family.length).trim()}`;
}

/** The names that others may bear too. */
export const shortNamesOf = ({ short }: Authority): readonly NameOf[] => listNames(short);

/** Longer words that hold a name and mean something else. */
export const exceptionsOf = ({ except }: Authority): readonly NameOf[] => listNames(except);

const listNames = (names: NamesByLanguage): NameOf[] =>
  Object.entries(names).flatMap(([language, list]) => list.map((name) => ({ name, language })));
