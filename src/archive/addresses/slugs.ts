import { slugify } from 'transliteration';

/** The slug of what has no name, held back so that no name can have it. */
export const NONE = 'none';

/**
 * Gives each name a part of an address of its own: romanised, lower-case ASCII words joined by hyphens.
 * Names that romanise to the same get `-2`, `-3` … in the order of their code points; a name with nothing
 * to romanise is called `unnamed`.
 *
 * @param length The most characters of a slug before its number.
 * @param taken Slugs that others have.
 */
export function slugsOf(
  names: Iterable<string>,
  { length = 80, taken: others = [] }: { length?: number; taken?: Iterable<string> } = {},
): Map<string, string> {
  const taken = new Set([NONE, ...others]);
  const slugs = new Map<string, string>();
  for (const name of [...new Set(names)].sort(byCodePoint)) {
    const slug = free(romanise(name, length), taken);
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}

function romanise(name: string, length: number): string {
  const slug = slugify(name, { lowercase: true, separator: '-' }).replace(/[^a-z0-9]+/g, '-');
  const cut = slug.length > length ? slug.slice(0, length).replace(/-[^-]*$/, '') : slug;
  return cut.replace(/^-+|-+$/g, '') || 'unnamed';
}

function free(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${String(number)}`)) number += 1;
  return `${slug}-${String(number)}`;
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
