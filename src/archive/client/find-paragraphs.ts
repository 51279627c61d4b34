import { findSequence, wordsOf } from '../corpus/words.ts';
import type { Entry, EntryType, Paragraph } from '../../schemas/entry.ts';
import { findHits } from '../corpus/concordance.ts';
import { buildCorpus } from '../corpus/corpus.ts';
import { parsePattern, sameForm } from '../corpus/pattern.ts';
import { voicesOf } from '../text/voices.ts';
import { yearOf } from '../dates/when.ts';

/** What is asked of paragraphs: all that is given must hold. */
export interface ParagraphQuery {
  /** Words that stand in a row in the name of who speaks: `Lavrov`. Case and accents are not told apart. */
  readonly speaker?: string;
  /** Words that stand in a row in the text, as a concordance finds them: `UN Charter`, `multilateral*`. */
  readonly words?: string;
  readonly type?: EntryType;
  /** BCP 47, as entries have it. */
  readonly language?: string;
  /** The first and the last year; without a year nothing is found then. */
  readonly from?: number;
  readonly to?: number;
}

/** A paragraph that was found. */
export interface FoundParagraph {
  readonly entry: Entry;
  readonly paragraph: Paragraph;
  /** Its place in the entry, from 1. */
  readonly number: number;
  /** Who speaks it: as its turn says; in an entry without turns, as the entry says. */
  readonly speakers: readonly string[];
}

/** The paragraphs of an entry that answer to a query, in their order. */
export function findParagraphs(entry: Entry, query: ParagraphQuery): FoundParagraph[] {
  if (!isAsked(entry, query)) return [];
  const speakersOf = voicesOf(entry);
  const said = query.words === undefined ? null : findWords(entry, query.words);
  return entry.paragraphs
    .map((paragraph, i) => ({ entry, paragraph, number: i + 1, speakers: speakersOf(paragraph) }))
    .filter(({ paragraph, speakers }) => (said?.has(paragraph.id) ?? true) && isNamed(speakers, query.speaker));
}

function isAsked({ type, language, date }: Entry, query: ParagraphQuery): boolean {
  const year = yearOf(date);
  return (
    (query.type === undefined || query.type === type) &&
    (query.language === undefined || query.language === language) &&
    (query.from === undefined || (year !== null && year >= query.from)) &&
    (query.to === undefined || (year !== null && year <= query.to))
  );
}

/** The ids of the paragraphs in which words stand in a row. */
function findWords(entry: Entry, words: string): ReadonlySet<string | null> {
  const builder = buildCorpus();
  builder.add(entry);
  return new Set(findHits(builder.finish(), parsePattern(words), sameForm).map(({ passage }) => passage.id));
}

const isNamed = (speakers: readonly string[], name: string | undefined): boolean =>
  name === undefined || speakers.some((speaker) => findSequence(wordsOf(speaker), wordsOf(name)).length > 0);
