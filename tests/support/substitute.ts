/** Words that begin with a capital and name no person and no place: offices, and the words of a site's frame. */
const KEPT = new Set(
  'Prime Foreign Deputy Minister President Chief Press Office Secretary General Personal Account Member Members State States Head Heads Council Speaker Chairman Government Photo Read Article Statement'.split(
    ' ',
  ),
);

/** As many invented names as are ever needed: each made of three syllables. */
const SYLLABLES = ['Bra', 'Cel', 'Dor', 'Fen', 'Gal', 'Hul', 'Jov', 'Kir', 'Lom', 'Mar', 'Nol', 'Pel', 'Quin', 'Ros'];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * Replaces every name by another of as many words, the same one each time, and every date by another of
 * the same form: a year earlier, a month and a day later.
 */
export function substituteAll(text: string): string {
  return substituteNames(substituteDates(text));
}

function substituteNames(text: string): string {
  // A name shows itself within a sentence: behind a word in lower case, or behind another name.
  const shown = text.match(/(?<=\p{Ll}[,’'s]{0,2} (?:[“"(]|\p{Lu}\p{Ll}+ )*)\p{Lu}\p{Ll}{2,}/gu) ?? [];
  const names = [...new Set(shown)].filter((name) => !KEPT.has(name) && !MONTHS.includes(name));
  const others = new Map(names.map((name, index) => [name, invent(index)]));
  return text.replace(/(?<!\p{L})\p{Lu}\p{Ll}{2,}(?!\p{L})/gu, (word) => others.get(word) ?? word);
}

function invent(index: number): string {
  const pick = (by: number): string => SYLLABLES[Math.floor(index / by) % SYLLABLES.length] ?? '';
  return `${pick(1)}${pick(SYLLABLES.length).toLowerCase()}o`;
}

function substituteDates(text: string): string {
  const year = (digits: string): string => String(Number(digits) - 1);
  const later = (digits: string, last: number): string =>
    String((Number(digits) % last) + 1).padStart(digits.length, '0');
  const month = (name: string): string => MONTHS[(MONTHS.indexOf(name) + 1) % MONTHS.length] ?? name;
  return text
    .replace(
      /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g,
      (_, d: string, m: string, y: string) => `${later(d, 28)}.${later(m, 12)}.${year(y)}`,
    )
    .replace(/^(\d{1,2})\.(1[3-9]|2\d)$/gm, (_, m: string, d: string) => `${later(m, 12)}.${later(d, 28)}`)
    .replace(
      new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})\\b`, 'g'),
      (_, name: string, d: string) => `${month(name)} ${later(d, 28)}`,
    )
    .replace(
      new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})\\b`, 'g'),
      (_, d: string, name: string) => `${later(d, 28)} ${month(name)}`,
    )
    .replace(/(?<![.\d])(?:19|20)\d\d\b(?!\.)/g, year);
}
