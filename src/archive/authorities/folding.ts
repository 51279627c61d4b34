/**
 * Makes alike what is printed in several ways, one code unit for one, so that places in the folded text are places in
 * the text: apostrophes, hyphens, the Russian ё, and the no-break blank. Case is left as it is.
 */
export function foldSigns(text: string): string {
  return text.replace(SIGNS, (sign) => FOLDED[sign] ?? sign);
}

/** Lower case, one code unit for one: a letter whose lower case is longer stays as it is. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[^]/gu, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  });
}

/**
 * What makes two names one: names of several words are compared without case, since sources print "Shanghai
 * cooperation organization"; a single word keeps it, since "US" is not "us".
 */
export function foldName(name: string): string {
  const folded = foldSigns(name);
  return isSingleWord(name) ? folded : foldCase(folded);
}

/** Whether a name is one word, whose case tells. */
export const isSingleWord = (name: string): boolean => !/[\s-]/u.test(foldSigns(name));

const FOLDED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '\u00a0': ' ',
  ё: 'е',
  Ё: 'Е',
};
const SIGNS = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');
