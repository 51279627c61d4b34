import { createHash } from 'node:crypto';
import type { Edtf } from '../../src/schemas/dates.ts';
import { EntryId, ParagraphId } from '../../src/schemas/ids.ts';
import { romanise } from './identity/romanise.ts';

/** The longest id of an entry. */
const LONGEST = 120;

/** Crockford's base 32: no letter that looks like a figure. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LETTERS = DIGITS.slice(10);

/** Ids that are given, as far as it matters: whether one is among them. */
export type Given = Pick<ReadonlySet<string>, 'has'>;

/** What an id is made from, each part where it is known. */
export interface Naming {
  readonly date: Edtf | null;
  readonly speaker: string | null;
  readonly title: string | null;
  readonly capture: string;
  /** The place of the entry among those of its capture, from 1. */
  readonly ordinal: number;
}

/**
 * Names an entry, once, from its date, the last word of its first speaker's name, and its title, cut at a
 * word; with none of them, from the capture's file name and the entry's place in it.
 *
 * @param taken The ids that are given already: a clash gets `-2` and up.
 */
export function nameEntry({ date, speaker, title, capture, ordinal }: Naming, taken: Given): EntryId {
  const known = [
    ...romanise(date?.replace(/^\.\.\/|\/.*$/g, '') ?? ''),
    ...romanise(speaker?.split(' ').at(-1) ?? ''),
    ...romanise(title ?? ''),
  ];
  const stem = romanise(capture.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  const words = known.length > 0 ? known : [...stem, ...(stem.length === 0 ? ['entry'] : []), String(ordinal)];
  const base = cutWords(words, LONGEST - 4);
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${String(count)}`;
  return EntryId.parse(id);
}

/**
 * Names a paragraph, once, by a hash of its text; a refrain gets `-2` and up.
 *
 * @param given The ids that are given already.
 * @param refrains How often each name was made already, so that the thousandth refrain costs no more than the first. It is kept up.
 */
export function nameParagraph(text: string, given: Given, refrains: Map<string, number>): ParagraphId {
  const [first = 0, ...rest] = createHash('sha256').update(text).digest().subarray(0, 6);
  const base = (LETTERS[first % LETTERS.length] ?? '') + rest.map((byte) => DIGITS[byte % DIGITS.length]).join('');
  let count = (refrains.get(base) ?? 0) + 1;
  const name = (): string => (count === 1 ? base : `${base}-${String(count)}`);
  while (given.has(name())) count++;
  refrains.set(base, count);
  return ParagraphId.parse(name());
}

function cutWords(words: readonly string[], length: number): string {
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join('-').length > length) break;
    kept.push(word);
  }
  return kept.length > 0 ? kept.join('-') : (words[0] ?? '').slice(0, length);
}
