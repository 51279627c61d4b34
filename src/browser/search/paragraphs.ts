import { readParagraphTitle } from '../../archive/paragraph-title.ts';
import { findSequence, mergeRanges, wordsOf, type Range } from '../words.ts';
import type { Fragment } from './pagefind.ts';
import { wholePhrase, type Query } from './query.ts';

/** A paragraph in which something was found. */
export interface Hit {
  /** Its permanent id. */
  readonly id: string;
  /** Its number in the margin. */
  readonly number: number;
  /** As it stands in the entry. */
  readonly text: string;
  /** What was found, in order. */
  readonly marks: readonly Range[];
  /** How many of the phrases and words asked for stand in it. */
  readonly covered: number;
  /** Whether all words asked for stand in it one after the other. */
  readonly exact: boolean;
}

/**
 * The paragraphs of a page that answer a query, best first. Those that hold more of what was asked for
 * leave the others out. Words are where the index found them; phrases are looked for in the text, since
 * the index lists them incompletely, across paragraphs, and by their stems.
 */
export function hitsOf(fragment: Fragment, query: Query): Hit[] {
  const hits = paragraphsOf(fragment)
    .map((paragraph) => hitOf(paragraph, query))
    .filter(({ marks }) => marks.length > 0);
  const most = Math.max(0, ...hits.map(({ covered }) => covered));
  return hits
    .filter(({ covered }) => covered === most)
    .toSorted((a, b) => Number(b.exact) - Number(a.exact) || b.marks.length - a.marks.length || a.number - b.number);
}

/** A paragraph as the index keeps it. */
interface Paragraph {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** What the index found: the places of whole words, punctuation included. */
  readonly found: readonly Range[];
}

function paragraphsOf({ raw_content, anchors, locations }: Fragment): Paragraph[] {
  const sorted = anchors.toSorted((a, b) => a.location - b.location);
  const { words, joint } = splitWords(raw_content, sorted.at(-1)?.location ?? 0);
  return sorted.flatMap(({ id, title, location }, i) => {
    const known = readParagraphTitle(title);
    if (known === null) return [];
    const end = sorted[i + 1]?.location ?? words.length;
    let text = '';
    const starts = words.slice(location, end).map((word) => {
      const start = text === '' ? 0 : text.length + joint.length;
      text = text === '' ? word : text + joint + word;
      return start;
    });
    const found = locations
      .filter((at) => at >= location && at < end)
      .map((at): Range => [
        starts[at - location] ?? 0,
        (starts[at - location + 1] ?? text.length + joint.length) - joint.length,
      ])
      .map(([from, to]): Range => [from, Math.min(to, known.length)]);
    return [{ id, number: known.number, text: text.slice(0, known.length), found }];
  });
}

/** The words of a page as Pagefind counts them: parted by blanks, or by U+200B where it parted the words itself. */
function splitWords(raw: string, last: number): { words: string[]; joint: string } {
  const blanks = raw.split(/[^\S\uFEFF]+/g);
  const marked = raw.split('\u200B');
  const [words, joint] = marked.length > last && marked.length > blanks.length ? [marked, ''] : [blanks, ' '];
  return { words: words.map(unescape), joint };
}

const REFERENCES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const unescape = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, (name) => REFERENCES[name] ?? name);

function hitOf({ id, number, text, found }: Paragraph, query: Query): Hit {
  const words = wordsOf(text);
  const covered = new Set<string>();
  const phrases = query.phrases.flatMap((phrase) => {
    const ranges = findSequence(
      words,
      phrase.map((fold) => ({ fold })),
    );
    if (ranges.length > 0) covered.add(phrase.join(' '));
    return ranges;
  });
  const loose = found.flatMap((range) => {
    const { asked, ranges } = narrow(text, range, query.words);
    const wanted = query.words.length === 0 || asked.some((word) => query.loose.includes(word));
    if (wanted) for (const word of asked) covered.add(word);
    return wanted ? ranges : [];
  });
  const whole = wholePhrase(query);
  return {
    id,
    number,
    text,
    marks: mergeRanges([...phrases, ...loose]),
    covered: covered.size,
    exact:
      phrases.length > 0 ||
      (whole !== null &&
        findSequence(
          words,
          whole.map((fold) => ({ fold })),
        ).length > 0),
  };
}

/**
 * What was found within a word as the index counts words, `(multipolarity,` or `people-to-people`: the parts
 * that begin most like a word asked for, and which word that is.
 */
function narrow(text: string, [start, end]: Range, words: readonly string[]): { asked: string[]; ranges: Range[] } {
  const parts = wordsOf(text.slice(start, end)).map((part) => {
    const likeness = words.map((word) => sharedStart(word, part.fold));
    return { range: [start + part.start, start + part.end] as const, likeness, most: Math.max(0, ...likeness) };
  });
  const most = Math.max(0, ...parts.map((part) => part.most));
  if (most === 0) return { asked: [...words], ranges: [[start, end]] };
  const best = parts.filter((part) => part.most === most);
  const asked = words.filter((_, i) => best.some(({ likeness }) => likeness[i] === most));
  return { asked, ranges: best.map(({ range }) => range) };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
