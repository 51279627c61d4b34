import type { Kind } from '../../src/archive/collation/kinds.ts';
import { inventSentence, inventWord, type Style } from './invented-speech.ts';
import type { Random } from './random.ts';

/** A word of an invented text with what it was copied from: two words with one origin are one word. */
export interface Token {
  readonly text: string;
  readonly origin: number;
  /** What was done to it on its way into the excerpt. */
  readonly done: Kind | null;
}

/** Sentences; a mark of omission or an emoji is a sentence of one token. */
export type Paragraph = readonly (readonly Token[])[];

/** A text that others are made of, and what was done to each part of it that one of them has. */
export interface Invented {
  readonly paragraphs: readonly Paragraph[];
  /** By their origins, the words of the source that the excerpt lacks, and how it says so. */
  readonly lost: ReadonlyMap<number, Kind>;
}

/** Gives words their origins. */
export interface Mint {
  readonly next: () => number;
}

export function openMint(): Mint {
  let last = 0;
  return { next: () => (last += 1) };
}

const fresh = (words: readonly string[], mint: Mint, done: Kind | null = null): readonly Token[] =>
  words.map((text) => ({ text, origin: mint.next(), done }));

/** A text of some paragraphs of one to five sentences; now and then one is a formula that stands in many texts. */
export function inventText(
  style: Style,
  size: number,
  formulas: readonly (readonly string[])[],
  random: Random,
  mint: Mint,
): readonly Paragraph[] {
  return Array.from({ length: size }, () =>
    Array.from({ length: random.whole(1, 5) }, () =>
      fresh(formulas.length > 0 && random.chance(0.06) ? random.pick(formulas) : inventSentence(style, random), mint),
    ),
  );
}

/** What an excerpt is made by. */
export interface Craft {
  readonly style: Style;
  readonly formulas: readonly (readonly string[])[];
  readonly random: Random;
  readonly mint: Mint;
}

/** So much of a source is taken, with words of the excerpt's own before and behind; most sentences of it are left as they are. */
export function excerpt(source: readonly Paragraph[], craft: Craft): Invented {
  const { style, formulas, random, mint } = craft;
  const from = random.whole(0, Math.max(0, source.length - 4));
  const taken = source.slice(from, from + random.whole(2, 6));
  const lost = new Map<number, Kind>();
  const own = (): readonly Paragraph[] => inventText(style, random.whole(0, 3), formulas, random, mint);
  const body: Paragraph[] = [];
  for (const [at, paragraph] of taken.entries()) {
    const isEdge = at === 0 || at === taken.length - 1;
    if (!isEdge && random.chance(0.15)) {
      const marked = random.chance(0.6);
      for (const { origin } of paragraph.flat()) lost.set(origin, marked ? 'omission-marked' : 'omission-unmarked');
      if (marked) body.push([[MARK]]);
      continue;
    }
    body.push(editParagraph(paragraph, lost, craft));
  }
  return { paragraphs: [...own(), ...layAnew(body, random), ...own()], lost };
}

const MARK: Token = { text: '<...>', origin: -1, done: null };
const EMOJI: Token = { text: '🤝', origin: -2, done: 'addition' };

/** Whether a paragraph is nothing but a mark of omission. */
export const isMark = (paragraph: Paragraph): boolean => paragraph.length === 1 && paragraph[0]?.[0] === MARK;

/** Does something to some of the sentences of a paragraph: to no two neighbours, so that what was done can be told. */
function editParagraph(paragraph: Paragraph, lost: Map<number, Kind>, craft: Craft): Paragraph {
  const { random } = craft;
  const edited: (readonly Token[])[] = random.chance(0.12) ? [[EMOJI]] : [];
  let quiet = false;
  for (const [at, sentence] of paragraph.entries()) {
    const isLast = at === paragraph.length - 1;
    if (quiet || sentence.length < 9 || !random.chance(0.5)) {
      edited.push(sentence);
      quiet = false;
      continue;
    }
    const whole = at > 0 && random.chance(0.3);
    edited.push(...(whole ? dropSentence(sentence, isLast, lost, craft) : [random.pick(EDITS)(sentence, lost, craft)]));
    quiet = true;
  }
  return edited;
}

function dropSentence(
  sentence: readonly Token[],
  isLast: boolean,
  lost: Map<number, Kind>,
  { random, style, mint }: Craft,
): readonly (readonly Token[])[] {
  if (random.chance(0.25))
    return [sentence, fresh(inventSentence(style, random), mint, 'addition')].slice(isLast ? 0 : 0);
  const marked = random.chance(0.5);
  for (const { origin } of sentence) lost.set(origin, marked ? 'omission-marked' : 'omission-unmarked');
  return marked ? [[MARK]] : [];
}

type Edit = (sentence: readonly Token[], lost: Map<number, Kind>, craft: Craft) => readonly Token[];

/** Edits within a sentence, each at least three words from its ends. */
const EDITS: readonly Edit[] = [dropPhrase, addPhrase, reword, reform, reform];

/** Where an edit of so many words can stand. */
function placeIn(sentence: readonly Token[], most: number, random: Random): { from: number; to: number } {
  const from = random.whole(3, sentence.length - 5);
  return { from, to: Math.min(from + random.whole(1, most), sentence.length - 3) };
}

function dropPhrase(sentence: readonly Token[], lost: Map<number, Kind>, { random }: Craft): readonly Token[] {
  const { from, to } = placeIn(sentence, 6, random);
  const marked = random.chance(0.3);
  for (const { origin } of sentence.slice(from, to)) lost.set(origin, marked ? 'omission-marked' : 'omission-unmarked');
  return [...sentence.slice(0, from), ...(marked ? [MARK] : []), ...sentence.slice(to)];
}

function addPhrase(sentence: readonly Token[], _: Map<number, Kind>, { style, random, mint }: Craft): readonly Token[] {
  const { from } = placeIn(sentence, 1, random);
  const words = Array.from({ length: random.whole(1, 6) }, () => inventWord(style, random));
  return [...sentence.slice(0, from), ...fresh(words, mint, 'addition'), ...sentence.slice(from)];
}

function reword(sentence: readonly Token[], lost: Map<number, Kind>, { style, random, mint }: Craft): readonly Token[] {
  const { from, to } = placeIn(sentence, 3, random);
  const old = sentence.slice(from, to);
  const known = new Set(old.map(({ text }) => text));
  const other = (): string => {
    const word = inventWord(style, random);
    return known.has(word) ? other() : word;
  };
  for (const { origin } of old) lost.set(origin, 'rewording');
  return [...sentence.slice(0, from), ...fresh(old.map(other), mint, 'rewording'), ...sentence.slice(to)];
}

/** Other capitals, or a comma where none was. */
function reform(sentence: readonly Token[], _: Map<number, Kind>, { random, style }: Craft): readonly Token[] {
  const { from, to } = placeIn(sentence, 3, random);
  const comma = style.space === '' ? '，' : ',';
  const upper = sentence.slice(from, to).map(({ text }) => text.toUpperCase());
  const capitals = random.chance(0.7) && upper.every((text, at) => text !== sentence[from + at]?.text);
  return sentence.map((token, at) => {
    if (capitals) return at >= from && at < to ? { ...token, text: token.text.toUpperCase(), done: 'form' } : token;
    return at === from ? { ...token, text: token.text + comma, done: 'form' } : token;
  });
}

/** Lays paragraphs out anew: two as one, or one as two. */
function layAnew(paragraphs: readonly Paragraph[], random: Random): readonly Paragraph[] {
  const laid: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = laid.at(-1);
    if (last !== undefined && !isMark(last) && !isMark(paragraph) && random.chance(0.1)) {
      laid[laid.length - 1] = [...last, ...paragraph];
    } else if (paragraph.length > 2 && random.chance(0.15)) {
      const cut = random.whole(1, paragraph.length - 1);
      laid.push(paragraph.slice(0, cut), paragraph.slice(cut));
    } else laid.push(paragraph);
  }
  return laid;
}
