import { fold } from './words.ts';

/** Gives the stem of a folded word: `cooperations` and `cooperation` have one. */
export type Stem = (fold: string) => string;

/** Languages whose words the search takes back to their stems, BCP 47, each with the name of its Snowball algorithm. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

/** The algorithm for a language; null where there is none, and each word is its own stem. */
export const algorithmOf = (language: string): string | null =>
  ALGORITHMS[language.toLowerCase().split('-')[0] ?? ''] ?? null;

/**
 * Makes of a stemmer one that gives the same stem for words that are compared as the same. What it gives is folded
 * again, since some algorithms write letters with marks, and kept, since texts repeat their words.
 *
 * @see https://snowballstem.org/algorithms/
 */
export function stemWith(stemmer: { stemWord(word: string): string }): Stem {
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? (fold(stemmer.stemWord(word)) || word);
    known.set(word, stem);
    return stem;
  };
}

/** The stem of a word in a language without an algorithm. */
export const asItIs: Stem = (word) => word;

/** The forms of a word of a name, folded, which search takes for one; before them the stem that it gives to all. */
export type Family = readonly [stem: string, ...forms: string[]];

/** Gives the words of some families one stem each, and leaves the stems of all others as they are. */
export function knowFamilies(stem: Stem, families: readonly Family[]): Stem {
  if (families.length === 0) return stem;
  const known = new Map(families.flatMap(([stem, ...forms]) => forms.map((form) => [form, stem] as const)));
  return (word) => known.get(word) ?? stem(word);
}

/** Where the site keeps a stemmer, from its root. */
export const stemmerPath = (algorithm: string): string => `scripts/stemmers/${algorithm}.js`;
