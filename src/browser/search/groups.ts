import type { Pattern } from '../../archive/corpus/pattern.ts';
import { wordsOf, type Range } from '../../archive/corpus/words.ts';
import { markItems, markNearly } from './marks.ts';
import type { Fragment } from './pagefind.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { Finding } from './passages/find.ts';
import type { Found } from './passages/gather.ts';
import type { PassageIndex } from './passages/index.ts';

/** A paragraph in which something was found. */
export interface Hit extends Paragraph {
  /** What was found, in order. */
  readonly marks: readonly Range[];
}

/** An entry in which something was found. */
export interface Group {
  /** Its page, from the root of the site. */
  readonly page: string;
  readonly title: string;
  readonly titleMarks: readonly Range[];
  /** What kind of entry it is and its date, what is supplied of it in square brackets. */
  readonly about: string;
  /** Who speaks or signs, as the facet has them. */
  readonly speakers: readonly string[];
  /** Best first; none where only the title or a name answers. */
  readonly hits: readonly Hit[];
  /** Whether some of the words asked for are missing. */
  readonly nearly: boolean;
}

/** What of an entry is shown: the passages that answer. */
export type Shown = Pick<Found, 'document' | 'hits'>;

/**
 * Makes a group of a document that answers, from its text.
 *
 * @throws {Error} where what the index found does not stand in the text, which is then of another build.
 */
export function groupOf(
  { documents, stemFor }: PassageIndex,
  fragment: Fragment,
  { document, hits }: Shown,
  { items, closeness }: Pick<Finding, 'items' | 'closeness'>,
): Group {
  const stem = stemFor(documents.languageOf(document));
  const numbers = new Map(hits.map((hit) => [documents.placeOf(hit), closeness.get(hit) ?? 0]));
  const found = paragraphsOf(fragment)
    .filter(({ number }) => numbers.has(number))
    .map((paragraph) => ({ ...paragraph, marks: markItems(paragraph.text, items, stem) }));
  const wrong = found.find(({ marks }) => marks.length === 0);
  if (wrong !== undefined)
    throw new Error(
      `paragraph ${String(wrong.number)} of ${fragment.url} lacks what the index found there; build the site again`,
    );
  return {
    ...headOf(documents, document, fragment),
    titleMarks: markItems(titleOf(fragment), items, stem),
    hits: found.sort(
      (a, b) =>
        (numbers.get(b.number) ?? 0) - (numbers.get(a.number) ?? 0) ||
        b.marks.length - a.marks.length ||
        a.number - b.number,
    ),
    nearly: false,
  };
}

/** Makes a group of a passage that has most of the words asked for, from the text of its document. */
export function nearlyOf(
  { documents, stemFor }: PassageIndex,
  fragment: Fragment,
  passage: number,
  row: Pattern,
): Group {
  const document = documents.ofPassage(passage);
  const place = documents.placeOf(passage);
  const mark = (text: string): Range[] => markNearly(text, row, stemFor(documents.languageOf(document)));
  return {
    ...headOf(documents, document, fragment),
    titleMarks: place === 'title' ? mark(titleOf(fragment)) : [],
    hits: paragraphsOf(fragment)
      .filter(({ number }) => number === place)
      .map((paragraph) => ({ ...paragraph, marks: mark(paragraph.text) })),
    nearly: true,
  };
}

const titleOf = ({ meta }: Fragment): string => meta['title'] ?? '';

function headOf(
  { valuesOf }: PassageIndex['documents'],
  document: number,
  fragment: Fragment,
): Pick<Group, 'page' | 'title' | 'about' | 'speakers'> {
  return {
    page: fragment.url.replace(/^\//, ''),
    title: titleOf(fragment),
    about: fragment.anchors.find(({ id }) => id === 'facts')?.title ?? '',
    speakers: valuesOf(document, 'speaker'),
  };
}

/** How many forms an address carries at most. */
const FORMS = 24;

/** What was found in paragraphs, folded, each form once; the first paragraphs come first where there are too many. */
export function formsOf(hits: readonly Pick<Hit, 'text' | 'marks'>[]): string[] {
  const forms = hits.flatMap(({ text, marks }) => marks.map(([start, end]) => folded(text.slice(start, end))));
  return [...new Set(forms)].filter(Boolean).slice(0, FORMS);
}

const folded = (text: string): string =>
  wordsOf(text)
    .map(({ fold }) => fold)
    .join(' ');
