import { cutEnd, cutStart } from '../../src/archive/corpus/kwic.ts';
import type { Matcher } from '../../src/archive/authorities/matcher.ts';
import { nameIn } from '../../src/archive/authorities/mentions.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import type { EntryId, ParagraphId } from '../../src/schemas/ids.ts';
import { MONTHS } from '../normalise/dates/months.ts';

/** A name that no authority knows, and where it first stands. */
export interface Unknown {
  readonly name: string;
  /** Whether somebody speaks under it; else it stands in a text. */
  readonly speaks: boolean;
  readonly times: number;
  readonly entries: number;
  readonly first: {
    readonly entry: EntryId;
    /** Null for a speaker. */
    readonly paragraph: ParagraphId | null;
    /** What stands round it. */
    readonly context: string;
  };
}

/** How much of a line is shown on either side. */
const BESIDE = 40;

/** Words that join two parts of a name: "Council of Harbours", but not "Halden and Moss". */
const JOINING = 'of|for|the|de|del|la|le|du|der|van|von|bin|al';

/** A word with a capital, or an abbreviation, in Latin or Cyrillic letters. */
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}’'-]*";

/** A run of such words. Chinese writes no capitals: there only speakers can be told. */
const RUN = new RegExp(`(?<![\\p{L}\\p{N}])${CAPITAL}(?:(?: (?:${JOINING}))* ${CAPITAL})*`, 'gu');

/** Words that have a capital where a sentence begins, and are no part of a name. */
const OPENING =
  /^(?:The|Then|Later|Now|Once|This|That|These|Those|There|In|On|At|By|For|From|To|Of|As|And|But|Also|It|Its|He|She|His|Her|They|Their|We|Our|I|If|When|Where|What|Who|Why|How|With|After|Before|During|Under|An?|All|Both|Each|Some|Many|Mr|Mrs|Ms|В|На|По|С|О|Об|От|К|И|А|Но|Это|Эти|Этот|Он|Она|Они|Мы|Мой|Наш|Как|Что|Кто|Где|Когда|При|Для|За|Из|У|До|После|Также|Господин|Госпожа) /u;

/**
 * A word counts as a common one where it stands in small letters at least once for so many times with a capital:
 * "the Government" is none of the names where texts have "governments" and "a government" too; "Bush" is one, though
 * there is a bush.
 */
const COMMON = 4;

/** The names that no authority knows, those that stand most often first; single words that texts also have in small letters are none. */
export function findUnknown(entries: readonly Entry[], match: Matcher): Unknown[] {
  const small = countSmall(entries);
  const isCommon = ({ name, speaks, times }: Unknown): boolean =>
    !speaks && !/[\s-]/u.test(name) && (small.get(name.toLowerCase()) ?? 0) * COMMON >= times;
  const found = new Map<string, { unknown: Unknown; seen: Set<EntryId>; times: number }>();
  const add = (name: string, speaks: boolean, first: Unknown['first']): void => {
    const key = `${String(speaks)} ${name}`;
    const entry = found.get(key) ?? {
      unknown: { name, speaks, times: 0, entries: 0, first },
      seen: new Set(),
      times: 0,
    };
    entry.seen.add(first.entry);
    entry.times += 1;
    found.set(key, entry);
  };
  for (const entry of entries) {
    const { mentions, speakers } = nameIn(entry, match);
    for (const name of entry.speakers)
      if (!speakers.has(name)) add(name, true, { entry: entry.id, paragraph: null, context: entry.title ?? '' });
    const known = Map.groupBy(mentions, ({ paragraph }) => paragraph);
    for (const { id, text } of entry.paragraphs)
      for (const { start, end } of listNames(text, known.get(id) ?? []))
        add(text.slice(start, end), false, {
          entry: entry.id,
          paragraph: id,
          context: `${cutStart(text.slice(0, start), BESIDE)}${text.slice(start, end)}${cutEnd(text.slice(end), BESIDE)}`,
        });
  }
  return [...found.values()]
    .map(({ unknown, seen, times }) => ({ ...unknown, times, entries: seen.size }))
    .filter((unknown) => !isCommon(unknown))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** How often each word stands in small letters. */
function countSmall(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { paragraphs } of entries)
    for (const { text } of paragraphs)
      for (const [word] of text.matchAll(SMALL)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const SMALL = /(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}\p{M}’'-]*/gu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where names may stand in a text, outside of those that are known. A single word with which a sentence begins is none. */
function listNames(text: string, known: readonly Span[]): Span[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const opening = OPENING.exec(`${run} `)?.[0] ?? '';
    const words = run.slice(opening.length).replace(/['’]s?$|-$/u, '');
    const span = { start: index + opening.length, end: index + opening.length + words.length };
    const alone = !words.includes(' ');
    if (
      words.length < 2 ||
      isMonth(words) ||
      (alone && opening === '' && beginsSentence(text, index) && !isAbbreviation(words))
    )
      return [];
    const overlaps = known.some(({ start, end }) => start < span.end && span.start < end);
    return overlaps ? [] : [span];
  });
}

/** Whether nothing stands before a place, or the end of a sentence, a mark of a list or an opening sign. */
const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:…]["”»)]*|[^\p{L}\p{N},;.)\s])\s*$/u.test(text.slice(0, at));

/** Whether words are the name of a month: then they are of a date. */
const isMonth = (words: string): boolean => words.toLowerCase() in MONTHS;

const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,}/u.test(word);
