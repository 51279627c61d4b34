import type { Hit } from './concordance.ts';
import { BOUNDARY, type Corpus } from './corpus.ts';
import { sortMoment } from '../dates/edtf.ts';

/** The orders in which the lines of a concordance can stand. */
export const ORDERS = ['newest', 'oldest', 'before', 'word', 'after', 'speaker'] as const;
export type Order = (typeof ORDERS)[number];

/** How many words before or after count where lines are sorted by them: two lines that agree in so many stand as before. */
const NEIGHBOURS = 3;

/**
 * Puts the hits of a concordance in order; those that are equal stay in the order of the texts, newest first.
 *
 * @param language BCP 47, whose alphabet is used.
 */
export function sortHits(corpus: Corpus, hits: readonly Hit[], order: Order, language: string): Hit[] {
  const newest = byDay(hits, -1);
  switch (order) {
    case 'newest':
      return newest;
    case 'oldest':
      return byDay(hits, 1);
    case 'before':
      return byWords(corpus, newest, ({ start }) => [start - 1, -1], language);
    case 'word':
      return byWords(corpus, newest, ({ start }) => [start, 1], language);
    case 'after':
      return byWords(corpus, newest, ({ end }) => [end, 1], language);
    case 'speaker':
      return bySpeaker(newest, language);
  }
}

/** Those without a date stand last in either direction. */
function byDay(hits: readonly Hit[], direction: 1 | -1): Hit[] {
  const days = new Map(hits.map(({ passage: { of } }) => [of, of.date === null ? null : sortMoment(of.date)] as const));
  const dayOf = ({ passage: { of } }: Hit): number => days.get(of) ?? direction * Infinity;
  return hits.toSorted((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)];
    return one === other ? 0 : direction * (one < other ? -1 : 1);
  });
}

function bySpeaker(hits: readonly Hit[], language: string): Hit[] {
  const { compare } = new Intl.Collator(language);
  const nameOf = ({ passage: { speakers } }: Hit): string => speakers.join(', ');
  // Where no speaker is known, the line stands last.
  return hits.toSorted((a, b) => {
    const [one, other] = [nameOf(a), nameOf(b)];
    return Number(one === '') - Number(other === '') || compare(one, other);
  });
}

/** By the words from a position on, in a direction; a line whose passage begins or ends there stands first. */
function byWords(
  { tokens, types }: Corpus,
  hits: readonly Hit[],
  from: (hit: Hit) => readonly [start: number, step: 1 | -1],
  language: string,
): Hit[] {
  const rows = hits.map((hit) => {
    const [start, step] = from(hit);
    const row: number[] = [];
    for (let i = 0; i < NEIGHBOURS; i += 1) {
      const token = tokens[start + i * step] ?? BOUNDARY;
      row.push(token);
      if (token === BOUNDARY) break;
    }
    return { hit, row };
  });
  const { compare } = new Intl.Collator(language);
  const folds = [...new Set(rows.flatMap(({ row }) => row))].map((token) => [token, types[token]?.fold ?? ''] as const);
  const alphabet = [...new Set(folds.map(([, fold]) => fold))].sort(compare);
  const places = new Map(alphabet.map((fold, place) => [fold, place]));
  const ranks = new Map(folds.map(([token, fold]) => [token, places.get(fold) ?? 0]));
  const rankOf = (row: readonly number[], i: number): number => ranks.get(row[i] ?? BOUNDARY) ?? 0;
  rows.sort((a, b) => {
    for (let i = 0; i < NEIGHBOURS; i += 1) {
      const difference = rankOf(a.row, i) - rankOf(b.row, i);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return rows.map(({ hit }) => hit);
}
