import { wordsOf } from '../words.ts';

/** What a reader asks for. */
export interface Query {
  /** As typed, less the blanks at its ends. */
  readonly text: string;
  /** All of it without quotation marks, as the index is asked. */
  readonly plain: string;
  /** Every word, folded, in order. */
  readonly words: readonly string[];
  /** What stands in quotation marks, as sequences of folded words: each must stand in the text as it is. */
  readonly phrases: readonly (readonly string[])[];
  /** The words outside quotation marks, folded. */
  readonly loose: readonly string[];
}

/** A phrase in straight or typographic quotation marks; while it is being typed, the second may be missing. */
const QUOTED = /"([^"]*)"?|“([^”]*)”?|«([^»]*)»?|„([^“”]*)[“”]?/gu;

/** Reads what a reader typed. Text in quotation marks is a phrase; all else are words that must all occur. */
export function parseQuery(typed: string): Query {
  const text = typed.trim();
  const phrases = Array.from(text.matchAll(QUOTED), (match) => foldedWords(match.slice(1).join('')));
  const plain = text
    .replace(/["“”«»„]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    text,
    plain,
    words: foldedWords(plain),
    phrases: phrases.filter((words) => words.length > 0),
    loose: foldedWords(text.replace(QUOTED, ' ')),
  };
}

/** The sequence whose exact matches come first: all the words, where there are several and none are quoted. */
export function wholePhrase({ words, phrases }: Query): readonly string[] | null {
  return phrases.length === 0 && words.length > 1 ? words : null;
}

/** Whether all of it is one phrase, which the index can be asked for as such, or may be read as one. */
export function asksOnePhrase({ words, phrases, loose }: Query): boolean {
  return words.length > 1 && (phrases.length === 0 || (phrases.length === 1 && loose.length === 0));
}

const foldedWords = (text: string): string[] => wordsOf(text).map(({ fold }) => fold);
