import { wordsOf, type Sought } from './words.ts';
import type { DateField, Edtf } from '../../schemas/dates.ts';
import type { Entry, EntryType } from '../../schemas/entry.ts';
import type { EntryId, ParagraphId } from '../../schemas/ids.ts';
import { printedTitle } from '../text/printed-title.ts';
import { voicesOf } from '../text/voices.ts';
import { mainDate } from '../dates/when.ts';

/** What a corpus asks of a record of `entries.jsonl`. */
export type CorpusRecord = Pick<
  Entry,
  'id' | 'type' | 'title' | 'date' | 'dates' | 'speakers' | 'language' | 'basis' | 'paragraphs'
>;

/** An entry as its words are counted. */
export interface CorpusText {
  readonly id: EntryId;
  readonly type: EntryType;
  readonly title: string | null;
  readonly date: Edtf | null;
  /** The field that its date comes from. */
  readonly when: DateField;
  readonly language: string;
}

/** A paragraph, or a title that stands in the capture as a line of its own. */
export interface Passage {
  readonly of: CorpusText;
  /** Null for a title. */
  readonly id: ParagraphId | null;
  readonly text: string;
  /** Who speaks it: as its turn says; in an entry without turns, as the entry says. */
  readonly speakers: readonly string[];
  /** The position of its first word in `tokens`, and how many there are. */
  readonly start: number;
  readonly length: number;
}

/** A word form in texts of one language: what the field calls a type. */
export interface WordType extends Sought {
  readonly language: string;
}

/**
 * All words of an archive in the order of their texts, each as the number of its type. Between two passages stands
 * `BOUNDARY`, so that no row of words reaches from one into the next.
 *
 * The form is that of corpus workbenches: O. Christ, “A Modular and Flexible Architecture for an Integrated Corpus
 * Query System”, COMPLEX 1994.
 */
export interface Corpus {
  readonly tokens: Int32Array;
  /** By their numbers; that of `BOUNDARY` is a type without letters. */
  readonly types: readonly WordType[];
  readonly passages: readonly Passage[];
}

/** The number that no word has. */
export const BOUNDARY = 0;

/** Takes up records one by one. */
export interface CorpusBuilder {
  add(record: CorpusRecord): void;
  /** The corpus of all that was added; nothing can be added after. */
  finish(): Corpus;
}

/** Begins a corpus. */
export function buildCorpus(): CorpusBuilder {
  const types: WordType[] = [{ fold: '', language: 'und' }];
  const numbers = new Map<string, Map<string, number>>();
  const passages: Passage[] = [];
  let tokens = new Int32Array(1024);
  let size = 1;

  const append = (token: number): void => {
    if (size === tokens.length) {
      const longer = new Int32Array(2 * size);
      longer.set(tokens);
      tokens = longer;
    }
    tokens[size] = token;
    size += 1;
  };
  const addPassage = (passage: Omit<Passage, 'start' | 'length'>): void => {
    const { language } = passage.of;
    const known = numbers.get(language) ?? new Map<string, number>();
    numbers.set(language, known);
    const start = size;
    const words = wordsOf(passage.text);
    for (const [i, { fold, start: from, end, compound }] of words.entries()) {
      // A word that others are joined to is another type than the same word alone.
      const to = compound === undefined ? end : (words[i + compound.parts - 1]?.end ?? end);
      const written = passage.text.slice(from, to);
      const number = known.get(written) ?? types.length;
      if (number === types.length) {
        known.set(written, number);
        types.push({ fold, language, ...(compound === undefined ? {} : { compound }) });
      }
      append(number);
    }
    passages.push({ ...passage, start, length: words.length });
    append(BOUNDARY);
  };
  return {
    add: (record) => {
      const { id, type, title, date, language } = record;
      const of: CorpusText = { id, type, title, date, when: mainDate(record), language };
      const printed = printedTitle(record);
      if (printed !== null) addPassage({ of, id: null, text: printed, speakers: [] });
      const speakersOf = voicesOf(record);
      for (const paragraph of record.paragraphs)
        addPassage({ of, id: paragraph.id, text: paragraph.text, speakers: speakersOf(paragraph) });
    },
    finish: () => ({ tokens: tokens.subarray(0, size), types, passages }),
  };
}
