import { readAs } from '../../src/archive/capture/reading.ts';
import type { Entry, Paragraph } from '../../src/schemas/entry.ts';
import { type Figure, shareOf } from '../figures.ts';
import { type Article, type BoldLabel, squeeze } from './article.ts';
import type { Page } from './corpus.ts';

/** What came of one page. */
export interface Outcome {
  readonly page: Page;
  /** In the order in which they stand there. */
  readonly entries: readonly Entry[];
  /** The lines of the capture that each paragraph was made of. */
  readonly linesOf: (paragraph: Paragraph) => readonly string[];
  /** The words kept as pointers to other documents. */
  readonly teasers: readonly string[];
}

/** What is asked of one form of capture: the least share of titles, dates and places that are right. */
export interface Targets {
  readonly title: number;
  readonly date: number;
  readonly place: number;
}

/** Measures what was found and what was lost of pages whose markup tells the truth. */
export function measureFidelity(form: string, outcomes: readonly Outcome[], targets: Targets): Figure[] {
  const fields = outcomes.map(checkFields);
  const right = (name: keyof (typeof fields)[number], atLeast: number): Figure => {
    const stated = fields.map((row) => row[name]).filter((found) => found !== null);
    const wrong = stated.filter((found) => found !== 'right');
    return shareOf(`${form}: ${name} right`, stated.length - wrong.length, stated.length, atLeast, wrong);
  };
  const words = outcomes.map((outcome) => ({ file: outcome.page.truth.file, ...countWords(outcome) }));
  const sum = (pick: (row: (typeof words)[number]) => number): number => words.reduce((all, row) => all + pick(row), 0);
  const short = words.filter(({ lost }) => lost.length > 0).sort((a, b) => b.lost.length - a.lost.length);
  const framed = outcomes.flatMap((outcome) => {
    const lines = findFrame(outcome);
    return lines.length === 0 ? [] : [`${outcome.page.truth.file}: ${lines.join(' | ')}`];
  });
  const turns = outcomes.map(({ page, entries }) => ({
    file: page.truth.file,
    ...compareTurns(page.article, entries),
  }));
  const missed = turns.flatMap((row) => row.missed.map((label) => `${row.file}: ${label}`));
  const invented = turns.flatMap((row) => row.invented.map((label) => `${row.file}: ${label}`));
  const spoken = turns.reduce((all, { found, missed }) => all + found + missed.length, 0);
  const total = sum(({ words }) => words);
  const lost = sum(({ lost }) => lost.length);
  return [
    right('title', targets.title),
    right('date', targets.date),
    right('place', targets.place),
    shareOf(
      `${form}: words of the article that are shown`,
      total - lost,
      total,
      0.999,
      short.map(({ file, lost }) => `${file}: ${lost.length} lost: ${lost.slice(0, 12).join(' ')}`),
    ),
    told(
      `${form}: not counted, kept in pointers`,
      sum(({ pointed }) => pointed),
      'words',
    ),
    told(
      `${form}: not counted, of tooltips`,
      sum(({ hovered }) => hovered),
      'words',
    ),
    none(`${form}: pages with a line of frame in a body`, framed),
    told(`${form}: not counted, of boxes of links in a body`, outcomes.flatMap(findBoxed).length, 'lines'),
    shareOf(`${form}: turns of speakers found`, spoken - missed.length, spoken, 0.99, missed),
    none(`${form}: sentences taken for a speaker`, invented),
  ];
}

/** What is right of one page: null where its markup states nothing, else `right` or what was found. */
export function checkFields({ page: { truth }, entries }: Pick<Outcome, 'page' | 'entries'>): {
  title: string | null;
  date: string | null;
  place: string | null;
} {
  const [first] = entries;
  const compare = (stated: string | null, found: readonly (string | null)[]): string | null => {
    if (stated === null) return null;
    const fold = (value: string): string => readAs(value).replace(/\.$/, '');
    const isRight = found.some((value) => value !== null && fold(value) === fold(stated));
    return isRight ? 'right' : `${truth.file}: ${JSON.stringify(stated)}, found ${JSON.stringify(found.join('; '))}`;
  };
  return {
    title: compare(truth.title, [first?.title ?? null]),
    date: compare(truth.date, [first?.date ?? null]),
    place: compare(truth.place, first?.places ?? []),
  };
}

/** Counts the words of an article, boxes of links left out: those there are to show, and of these the lost ones, which reach no body, title or caption; apart from them those kept in pointers to other documents, and those that a page shows only on hovering. */
export function countWords({ page: { truth, article }, entries, teasers }: Omit<Outcome, 'linesOf'>): {
  words: number;
  pointed: number;
  hovered: number;
  lost: readonly string[];
} {
  const apart = new Set([...article.boxes, ...article.frame].map(squeeze));
  const own = truth.paragraphs.filter((paragraph) => !apart.has(squeeze(paragraph)));
  const shown = count(
    entries.flatMap(({ title, paragraphs, between }) => [
      title ?? '',
      ...paragraphs.flatMap(({ label, text }) => [label ?? '', text]),
      ...between.map(({ text }) => text),
    ]),
  );
  const [pointers, tooltips] = [count(teasers), count(article.tooltips)];
  const needed = own.flatMap(cutWords);
  const missing = needed.filter((word) => !take(shown, word));
  const nowhere = missing.filter((word) => !take(pointers, word));
  const lost = nowhere.filter((word) => !take(tooltips, word));
  const [pointed, hovered] = [missing.length - nowhere.length, nowhere.length - lost.length];
  return { words: needed.length - pointed - hovered, pointed, hovered, lost };
}

/** The lines in a body that stand outside the article block and the header of the page. */
export function findFrame({ page: { truth, article }, entries, linesOf }: Omit<Outcome, 'teasers'>): string[] {
  const frame = new Set(article.frame.map(squeeze));
  const own = truth.paragraphs.map(squeeze).filter((paragraph) => !frame.has(paragraph));
  const whole = new Set([...own, ...[...article.header, ...article.lines, ...article.boxes].map(squeeze)]);
  const isOwn = (line: string): boolean =>
    whole.has(line) || (line.length >= LONG && own.some((paragraph) => paragraph.includes(line)));
  return entries.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      linesOf(paragraph).filter((line, index) => {
        // A label stands before its paragraph, on its line.
        const label = index === 0 ? (paragraph.label ?? '') : '';
        return line !== '' && !isOwn(squeeze(line)) && !isOwn(squeeze(`${label}${line}`));
      }),
    ),
  );
}

/** The lines in a body that stand in a box of links inside the article block. */
export function findBoxed({ page: { article }, entries, linesOf }: Omit<Outcome, 'teasers'>): string[] {
  const boxed = new Set(article.boxes.map(squeeze));
  const lines = entries.flatMap(({ paragraphs }) => paragraphs.flatMap(linesOf));
  return lines.filter((line) => boxed.has(squeeze(line)));
}

/** The least length of a line, blanks left out, at which a part of a paragraph is sure to be no word of a menu. */
const LONG = 24;

/** Compares who was found to speak with what the page prints in bold, each label as often as it stands there. */
export function compareTurns(
  { labels, unsure }: Pick<Article, 'labels' | 'unsure'>,
  entries: readonly Entry[],
): { found: number; missed: readonly string[]; invented: readonly string[] } {
  const key = (label: string): string => squeeze(label).replace(/[:：]$/u, '');
  const left = entries.flatMap(({ paragraphs }) => paragraphs.flatMap(({ label }) => (label === null ? [] : [label])));
  const missed = labels.filter((label) => {
    const at = left.findIndex((found) => readings(label).map(key).includes(key(found)));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  // Printed in bold once, a label is one also where the page left the bold out.
  const known = new Set([...unsure, ...labels.flatMap(readings)].map(key));
  return {
    found: labels.length - missed.length,
    missed: missed.map(({ bare }) => bare),
    invented: left.filter((label) => !known.has(key(label))),
  };
}

const readings = ({ bare, full }: BoldLabel): string[] => [bare, full];

const cutWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(cutWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  counts.set(word, left - 1);
  return left > 0;
}

const none = (name: string, cases: readonly string[]): Figure => ({
  name,
  measured: String(cases.length),
  target: '0',
  met: cases.length === 0,
  cases,
});

const told = (name: string, amount: number, of: string): Figure => ({
  name,
  measured: `${amount} ${of}`,
  target: null,
  met: null,
});
