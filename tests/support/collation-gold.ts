import { collate, type Collation } from '../../src/archive/collation/collate.ts';
import type { Kind } from '../../src/archive/collation/kinds.ts';
import type { Range } from '../../src/archive/collation/passage.ts';
import type { CollatedText } from '../../src/archive/collation/reading.ts';
import { collatedText } from './collated-text.ts';
import {
  excerpt,
  inventText,
  isMark,
  openMint,
  type Invented,
  type Paragraph,
  type Token,
} from './invented-excerpts.ts';
import { inventSentence, type Style } from './invented-speech.ts';
import type { Random } from './random.ts';

/** A word of a text where it stands. */
interface Word extends Token {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

interface Written {
  readonly text: CollatedText;
  readonly words: readonly Word[];
  /** The text that it is an excerpt of, and what it lost of that. */
  readonly of: string | null;
  readonly lost: Invented['lost'];
}

/** What was found of what is true. */
export interface Score {
  /** Words that were told to stand in two texts, and how many of them do. */
  readonly told: number;
  readonly toldRight: number;
  /** Words that stand in two texts, and how many of them were told. */
  readonly true: number;
  readonly trueFound: number;
  /** Differences between a text and its excerpt, and how many were told as what they are, with their words. */
  readonly differences: number;
  readonly differencesRight: number;
  /** The same by kind, for whoever looks into it. */
  readonly byKind: Readonly<Record<string, readonly [right: number, all: number]>>;
}

/** Invents a collection with excerpts, collates it, and holds what was found against the truth. */
export function scoreCollation(style: Style, sources: number, random: Random): Score {
  const written = inventCollection(style, sources, random);
  const collations = collate(written.map(({ text }) => text));
  return score(written, collations);
}

/** Texts, most with one or two excerpts, and formulas that stand in many of them. */
function inventCollection(style: Style, sources: number, random: Random): readonly Written[] {
  const mint = openMint();
  const formulas = Array.from({ length: 5 }, () => inventSentence(style, random));
  const craft = { style, formulas, random, mint };
  return Array.from({ length: sources }, (_, at) => {
    const source = inventText(style, random.whole(6, 14), formulas, random, mint);
    const id = `source-${String(at)}`;
    const excerpts = Array.from({ length: random.whole(0, 2) }, (_, which) => {
      const made = excerpt(source, craft);
      return write(`${id}-excerpt-${String(which)}`, 'telegram-post', made.paragraphs, style, {
        of: id,
        lost: made.lost,
      });
    });
    return [write(id, 'speech', source, style, { of: null, lost: new Map() }), ...excerpts];
  }).flat();
}

function write(
  id: string,
  type: CollatedText['type'],
  paragraphs: readonly Paragraph[],
  style: Style,
  origin: Pick<Written, 'of' | 'lost'>,
): Written {
  const words: Word[] = [];
  const lines: string[] = [];
  let number = 0;
  for (const paragraph of paragraphs) {
    let text = '';
    for (const token of paragraph.flat()) {
      const start = text.length;
      text += token.text;
      if (token.origin > 0 || token.done !== null) words.push({ ...token, paragraph: number, start, end: text.length });
      text += style.space;
    }
    if (!isMark(paragraph)) number += 1;
    lines.push(text.trim());
  }
  const text = collatedText({ id, type, language: 'und', paragraphs: lines });
  return { text, words, ...origin };
}

function score(written: readonly Written[], collations: readonly Collation[]): Score {
  const byId = new Map(written.map((text) => [text.text.id as string, text]));
  const byKind: Record<string, [number, number]> = {};
  const sums = { told: 0, toldRight: 0, true: 0, trueFound: 0, differences: 0, differencesRight: 0 };
  const found = new Map(collations.map((one) => [`${one.left.id} ${one.right.id}`, one]));
  for (const { left, right } of collations) {
    const [ours, theirs] = [byId.get(left.id), byId.get(right.id)];
    if (ours === undefined || theirs === undefined) continue;
    const one = found.get(`${left.id} ${right.id}`);
    for (const [a, b] of one === undefined ? [] : matchesOf(one, ours, theirs)) {
      sums.told += 1;
      if (a.origin === b.origin) sums.toldRight += 1;
    }
  }
  for (const text of written) {
    const source = text.of === null ? undefined : byId.get(text.of);
    if (source === undefined) continue;
    const one = found.get(`${source.text.id} ${text.text.id}`);
    const matched = new Set((one === undefined ? [] : matchesOf(one, source, text)).map(([a]) => a.origin));
    const origins = new Set(text.words.map(({ origin }) => origin));
    for (const { origin, text: letters } of source.words) {
      if (!origins.has(origin) || !isWord(letters)) continue;
      sums.true += 1;
      if (matched.has(origin)) sums.trueFound += 1;
    }
    for (const { kind, left, right } of differencesOf(source, text)) {
      const isRight =
        one !== undefined && isTold(one, kind, source, left, 'left') && isTold(one, kind, text, right, 'right');
      const tally = (byKind[kind] ??= [0, 0]);
      tally[1] += 1;
      sums.differences += 1;
      if (!isRight) continue;
      tally[0] += 1;
      sums.differencesRight += 1;
    }
  }
  return { ...sums, byKind };
}

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The words that a collation tells to be the same, two by two. */
function matchesOf({ passages }: Collation, left: Written, right: Written): readonly (readonly [Word, Word])[] {
  return passages
    .flatMap(({ stretches }) => stretches)
    .flatMap(({ kind, ...sides }) => {
      if ((kind !== 'verbatim' && kind !== 'form') || sides.left === null || sides.right === null) return [];
      const theirs = new Map(placed(right, sides.right).map(({ at, word }) => [at, word]));
      return placed(left, sides.left).flatMap(({ at, word }) => {
        const other = theirs.get(at);
        return other === undefined ? [] : [[word, other] as const];
      });
    });
}

/** The words of a stretch, each with the number of letters before it there. */
function placed({ text, words }: Written, range: Range): readonly { at: number; word: Word }[] {
  const line = text.paragraphs[range.paragraph]?.text ?? '';
  return words.flatMap((word) => {
    if (!isWord(word.text) || !holds(range, word)) return [];
    return [{ at: line.slice(range.start, word.start).replace(/[^\p{L}\p{N}]/gu, '').length, word }];
  });
}

const holds = (range: Range, word: Word): boolean =>
  word.paragraph === range.paragraph && word.start >= range.start && word.start < range.end;

interface Difference {
  readonly kind: Kind;
  readonly left: readonly Word[];
  readonly right: readonly Word[];
}

/** What was done on the way from a source to its excerpt: words in a row that had the same fate are one difference. */
function differencesOf(source: Written, text: Written): readonly Difference[] {
  const lost = runsBy(source.words, ({ origin }) => text.lost.get(origin) ?? null);
  const gained = runsBy(text.words, ({ done }) => done);
  const rewordings = lost.filter(({ kind }) => kind === 'rewording');
  return [
    ...lost.filter(({ kind }) => kind !== 'rewording').map(({ kind, words }) => ({ kind, left: words, right: [] })),
    ...gained.filter(({ kind }) => kind !== 'rewording').map(({ kind, words }) => ({ kind, left: [], right: words })),
    ...gained
      .filter(({ kind }) => kind === 'rewording')
      .map(({ kind, words }, at) => ({ kind, left: rewordings[at]?.words ?? [], right: words })),
  ];
}

function runsBy(
  words: readonly Word[],
  kindOf: (word: Word) => Kind | null,
): readonly { readonly kind: Kind; readonly words: readonly Word[] }[] {
  const runs: { kind: Kind; words: Word[] }[] = [];
  let before: Kind | null = null;
  for (const word of words) {
    const kind = kindOf(word);
    if (kind !== null && kind === before) runs.at(-1)?.words.push(word);
    else if (kind !== null) runs.push({ kind, words: [word] });
    before = kind;
  }
  return runs;
}

/** The least share of the words told and the words meant together that are both. */
const AGREEMENT = 0.8;

/** Whether words were told to be of a kind, and not many others with them. */
function isTold(
  { passages }: Collation,
  kind: Kind,
  text: Written,
  words: readonly Word[],
  side: 'left' | 'right',
): boolean {
  if (words.length === 0) return true;
  const told = passages
    .flatMap(({ stretches }) => stretches)
    .flatMap((stretch) => (stretch.kind === kind && stretch[side] !== null ? [stretch[side]] : []));
  const meant = new Set(words);
  const near = told.filter((range) => words.some((word) => touches(range, word)));
  const all = text.words.filter((word) =>
    near.some((range) => (isWord(word.text) && kind !== 'form' ? holdsLetters(range, word) : touches(range, word))),
  );
  const both = all.filter((word) => meant.has(word)).length;
  return both >= AGREEMENT * (meant.size + all.length - both);
}

const touches = (range: Range, word: Word): boolean =>
  word.paragraph === range.paragraph && word.start < range.end && word.end > range.start;

/** Whether the letters of a word stand in a range, and not its comma alone. */
const holdsLetters = (range: Range, word: Word): boolean =>
  word.paragraph === range.paragraph && word.start >= range.start && word.start < range.end;
