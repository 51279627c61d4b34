import { createHash } from 'node:crypto';
import type { Edtf } from '../../src/schemas/dates.ts';
import type { Paragraph, Retired } from '../../src/schemas/entry.ts';
import { EntryId, ParagraphId } from '../../src/schemas/ids.ts';
import { romanise } from './romanise.ts';

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

/** The ids of the paragraphs of an entry, and those that are no longer in its text. */
export interface Carried {
  readonly ids: readonly ParagraphId[];
  readonly retired: readonly Retired[];
}

/**
 * Gives paragraphs their ids: a text that was there before keeps its id, a new one gets a hash of itself,
 * and an id that is no longer in the text is written down as retired.
 *
 * @param today The day that goes down for ids that are gone.
 */
export function carryIds(
  texts: readonly string[],
  before: readonly Paragraph[],
  retired: readonly Retired[],
  today: string,
): Carried {
  const waiting = Map.groupBy([...before, ...retired].reverse(), ({ text }) => text);
  const given = new Set<string>([...before, ...retired].map(({ id }) => id));
  const refrains = new Map<string, number>();
  const ids = texts.map((text) => {
    const id = waiting.get(text)?.pop()?.id ?? makeId(text, given, refrains);
    given.add(id);
    return id;
  });
  const kept = new Set<string>(ids);
  let after: ParagraphId | null = null;
  const gone: Retired[] = [];
  for (const { id, text } of before) {
    if (kept.has(id)) after = id;
    else gone.push({ id, fate: 'removed', to: [], text, after, since: today, capture: null });
  }
  return { ids, retired: [...retired.filter(({ id }) => !kept.has(id)), ...gone] };
}

/** @param refrains How often each id was made already, so that the thousandth refrain costs no more than the first. */
function makeId(text: string, given: ReadonlySet<string>, refrains: Map<string, number>): ParagraphId {
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
