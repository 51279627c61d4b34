import { parsePattern, type Pattern } from '../../archive/corpus/pattern.ts';

/** One thing that is asked for: a word, the beginning of one, or words in a row. */
export interface Item {
  /** As typed, without the sign that excludes it and without quotation marks. */
  readonly text: string;
  readonly terms: Pattern;
  /** How words are compared: as they are written, in quotation marks; else by their stems. */
  readonly by: 'form' | 'stem';
}

/** What a reader asks for. */
export interface Query {
  /** As typed, less the blanks at its ends. */
  readonly text: string;
  /** What must all stand in a document. */
  readonly items: readonly Item[];
  /** What must not. */
  readonly excluded: readonly Item[];
  /** What must, without quotation marks, as Pagefind is asked. */
  readonly plain: string;
}

/**
 * What stands between two blanks, or in quotation marks of some kind, with a minus before it or not. While it is being
 * typed, the second mark may be missing. A straight quotation mark within a word opens nothing.
 */
const PIECE =
  /(-?)(?:"([^"]*)"?|“([^”]*)”?|«([^»]*)»?|„([^“”]*)[“”]?|「([^」]*)」?)|(?<=^|\s)(-?)([^\s"“«„「]+)|[^\s"“«„「]+/gu;

/**
 * Reads what a reader typed: words that must all stand in a document, `"words in a row"`, `begin*`, and with a minus
 * before them what must not stand there. What is written without a blank is looked for in a row.
 */
export function parseQuery(typed: string): Query {
  const text = typed.trim();
  const pieces = Array.from(text.matchAll(PIECE), readPiece).filter(({ item }) => item.terms.length > 0);
  const items = pieces.filter(({ excluded }) => !excluded).map(({ item }) => item);
  return {
    text,
    items,
    excluded: pieces.filter(({ excluded }) => excluded).map(({ item }) => item),
    plain: items.map(({ text }) => text.replaceAll('*', '')).join(' '),
  };
}

function readPiece([whole = '', before, ...rest]: readonly (string | undefined)[]): { excluded: boolean; item: Item } {
  const quoted = rest.slice(0, QUOTES).find((words) => words !== undefined);
  if (quoted !== undefined)
    return { excluded: before === '-', item: { text: quoted, terms: parsePattern(quoted), by: 'form' } };
  const [minus, word = whole] = rest.slice(QUOTES);
  return { excluded: minus === '-', item: { text: word, terms: parsePattern(word), by: 'stem' } };
}

/** How many kinds of quotation marks there are. */
const QUOTES = 5;

/** All words of what is asked for, one after the other; null where it is one word, or where some stand in quotation marks. */
export function wholeRow({ items }: Query): Pattern | null {
  const terms = items.flatMap(({ terms }) => terms);
  return terms.length > 1 && items.every(({ by }) => by === 'stem') ? terms : null;
}
