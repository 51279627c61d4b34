import type { SearchFacts } from '../../archive/search-facts.ts';
import { mergeRanges, findSequence, wordsOf, type Range } from '../words.ts';
import type { Counts, Fragment } from './pagefind.ts';
import { hitsOf, type Hit } from './paragraphs.ts';
import type { Query } from './query.ts';

/** An entry in which something was found. */
export interface Group {
  /** Its page, from the root of the site. */
  readonly page: string;
  readonly title: string;
  readonly titleMarks: readonly Range[];
  /** What kind of entry it is and its date, what is supplied of it in square brackets. */
  readonly about: string;
  /** The day that stands for it in each order by date. */
  readonly days: Readonly<Record<keyof SearchFacts['sort'], string>>;
  /** The values that it has of each facet. */
  readonly filters: Fragment['filters'];
  /** Best first; none where only the title answers. */
  readonly hits: readonly Hit[];
  /** Whether it holds all words asked for one after the other. */
  readonly exact: boolean;
}

/** What a page of the index answers to a query; null where a phrase asked for doesn't stand in it. */
export function groupOf(fragment: Fragment, query: Query): Group | null {
  const title = fragment.meta['title'] ?? '';
  const titleOf = (anchor: string): string => fragment.anchors.find(({ id }) => id === anchor)?.title ?? '';
  const hits = hitsOf(fragment, query);
  const places = [title, ...hits.map(({ text }) => text)].map(wordsOf);
  const holds = (phrase: readonly string[]): boolean =>
    places.some(
      (words) =>
        findSequence(
          words,
          phrase.map((fold) => ({ fold })),
        ).length > 0,
    );
  if (!query.phrases.every(holds)) return null;
  return {
    page: fragment.url.replace(/^\//, ''),
    title,
    titleMarks: titleMarks(title, query, formsOf(hits)),
    about: titleOf('facts'),
    days: { newest: titleOf('newest'), oldest: titleOf('oldest') },
    filters: fragment.filters,
    hits,
    exact: hits.some(({ exact }) => exact),
  };
}

/** How many forms an address carries at most. */
const FORMS = 24;

/** What was found in paragraphs, folded, each form once; the first paragraphs come first where there are too many. */
export function formsOf(hits: readonly Hit[]): string[] {
  const forms = hits.flatMap(({ text, marks }) => marks.map(([start, end]) => folded(text.slice(start, end))));
  return [...new Set(forms)].filter(Boolean).slice(0, FORMS);
}

/** How many of the entries have each value of each filter. */
export function tally(groups: readonly Group[]): Counts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of groups)
    for (const [filter, values] of Object.entries(filters)) {
      const of = (counts[filter] ??= {});
      for (const value of values) of[value] = (of[value] ?? 0) + 1;
    }
  return counts;
}

const folded = (text: string): string =>
  wordsOf(text)
    .map(({ fold }) => fold)
    .join(' ');

function titleMarks(title: string, { phrases, loose }: Query, forms: readonly string[]): Range[] {
  const words = wordsOf(title);
  const alike = words.filter(({ fold }) => loose.some((word) => fold.startsWith(word)) || forms.includes(fold));
  return mergeRanges([
    ...phrases.flatMap((phrase) =>
      findSequence(
        words,
        phrase.map((fold) => ({ fold })),
      ),
    ),
    ...(loose.length === 0 ? [] : alike.map(({ start, end }): Range => [start, end])),
  ]);
}
