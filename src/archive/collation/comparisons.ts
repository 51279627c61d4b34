import type { EntryId } from '../../schemas/ids.ts';
import { isOneEvent, type Collation } from './collate.ts';
import type { CollatedText } from './reading.ts';

/** Two texts that are compared, and what they have in common. */
export interface Compared {
  readonly left: CollatedText;
  readonly right: CollatedText;
  /** Null where no passage stands in both. */
  readonly collation: Collation | null;
  /** The page on which the two stand side by side, from the root of the site. */
  readonly path: string;
}

/** Texts that are compared on one page, or from one page on. */
export interface Comparison {
  /** From the root of the site. */
  readonly path: string;
  /** The event that all of them are about; null where it is passages alone that join them. */
  readonly event: string | null;
  /** In the order in which they are read against each other. */
  readonly texts: readonly CollatedText[];
  /** The pairs that have passages in common, and of a few texts all pairs. */
  readonly pairs: readonly Compared[];
}

/** More texts than this are compared on a page for each pair. */
const TOGETHER = 4;

/**
 * What is compared with what. The texts of an event are, whatever they have in common. A text that shares passages with
 * others of which no common event is recorded is compared with each of them, under its own id: such an address lasts as
 * the id does, however many texts are found later.
 */
export function comparisonsOf(texts: readonly CollatedText[], collations: readonly Collation[]): readonly Comparison[] {
  const byPair = new Map(collations.map((collation) => [pairName(collation.left, collation.right), collation]));
  const events = Map.groupBy(
    texts.filter(({ event }) => event !== null),
    ({ event }) => event ?? '',
  );
  const ofEvents = [...events]
    .filter(([, { length }]) => length > 1)
    .map(([event, texts]) => compareAll(event, texts, byPair));
  const free = collations.filter(({ left, right }) => !isOneEvent(left, right));
  const others = new Map<CollatedText, Collation[]>();
  for (const collation of free)
    for (const text of [collation.left, collation.right]) others.set(text, [...(others.get(text) ?? []), collation]);
  const ofTexts = [...others].map(([text, own]) => compareWith(text, own));
  return [...ofEvents, ...ofTexts];
}

/** A page on which texts are compared. */
export interface ComparisonPage {
  readonly path: string;
  readonly comparison: Comparison;
  /** The pairs that stand side by side on it. */
  readonly shown: readonly Compared[];
}

/** All pages of comparisons, each once: two texts of many have one, whichever of the two one comes from. */
export function pagesOf(comparisons: readonly Comparison[]): readonly ComparisonPage[] {
  const pages = comparisons.flatMap((comparison): readonly ComparisonPage[] => {
    const [here, elsewhere] = [
      comparison.pairs.filter(({ path }) => path === comparison.path),
      comparison.pairs.filter(({ path }) => path !== comparison.path),
    ];
    return [
      { path: comparison.path, comparison, shown: here },
      ...elsewhere.map((pair) => ({ path: pair.path, comparison, shown: [pair] })),
    ];
  });
  return [...new Map(pages.map((page) => [page.path, page])).values()];
}

/** The page of the comparison of an event's texts, of a text with others, and of two texts of many. */
const eventPath = (event: string): string => `compare/${event}.html`;
const textPath = (id: EntryId): string => `compare/with/${id}.html`;
const pairPath = (folder: string, left: EntryId, right: EntryId): string => `compare/${folder}/${left}/${right}.html`;

const pairName = (left: CollatedText, right: CollatedText): string => `${left.id} ${right.id}`;

function compareAll(event: string, texts: readonly CollatedText[], byPair: ReadonlyMap<string, Collation>): Comparison {
  const path = eventPath(event);
  const few = texts.length <= TOGETHER;
  const ordered = texts.toSorted(byReading(byPair));
  const pairs = ordered.flatMap((one, at) =>
    ordered.slice(at + 1).flatMap((other): readonly Compared[] => {
      const collation = byPair.get(pairName(one, other)) ?? byPair.get(pairName(other, one)) ?? null;
      if (collation === null && !few) return [];
      const [left, right] = collation === null ? [one, other] : [collation.left, collation.right];
      return [{ left, right, collation, path: few ? path : pairPath(event, left.id, right.id) }];
    }),
  );
  return { path, event, texts: ordered, pairs };
}

/** Texts that fewer others are put before come first; then those of one capture, as they stand in it. */
function byReading(byPair: ReadonlyMap<string, Collation>): (a: CollatedText, b: CollatedText) => number {
  const ranks = new Map<CollatedText, number>();
  for (const { right } of byPair.values()) ranks.set(right, (ranks.get(right) ?? 0) + 1);
  const placeOf = ({ paragraphs }: CollatedText): number => paragraphs[0]?.start ?? 0;
  return (a, b) =>
    (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) ||
    compareNames(a.source.capture, b.source.capture) ||
    placeOf(a) - placeOf(b);
}

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareWith(text: CollatedText, own: readonly Collation[]): Comparison {
  const path = textPath(text.id);
  const few = own.length < TOGETHER;
  const pairs = own.map((collation): Compared => {
    const { left, right } = collation;
    return { left, right, collation, path: few ? path : pairPath('with', left.id, right.id) };
  });
  return { path, event: null, texts: [text, ...own.map(({ left, right }) => (left === text ? right : left))], pairs };
}
