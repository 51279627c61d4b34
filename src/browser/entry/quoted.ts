import { el } from '../page/dom.ts';
import { markWhere } from '../page/marks.ts';
import { findQuote, quoteFrom, type Quote } from '../links/quote.ts';
import { WORDS } from './places.ts';

/** Words of one paragraph that a reader selected. */
export interface Selected {
  readonly paragraph: HTMLElement;
  readonly quote: Quote;
  /** Whether they stand on the page this once. */
  readonly once: boolean;
}

/** The words that are selected, where they are those of one paragraph. */
export function readSelected(): Selected | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [first, ...others] = [...document.querySelectorAll<HTMLElement>(WORDS)]
    .filter((words) => range.intersectsNode(words))
    .flatMap((words) => {
      const quote = quoteFrom(words.textContent, rangeWithin(words, range));
      return quote === null || words.parentElement === null ? [] : [{ paragraph: words.parentElement, quote }];
    });
  if (first === undefined || others.length > 0) return null;
  return { ...first, once: findQuote(document.body.innerText, first.quote).length === 1 };
}

/** The part of a range that lies within an element, in characters of its text. */
function rangeWithin(element: Element, range: globalThis.Range): readonly [start: number, end: number] {
  const within = document.createRange();
  within.selectNodeContents(element);
  const before = within.cloneRange();
  if (range.compareBoundaryPoints(globalThis.Range.START_TO_START, within) > 0)
    within.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(globalThis.Range.END_TO_END, within) < 0)
    within.setEnd(range.endContainer, range.endOffset);
  before.setEnd(within.startContainer, within.startOffset);
  const start = before.toString().length;
  return [start, start + within.toString().length];
}

/**
 * Marks the words that a link quotes: in the paragraph, else in an earlier wording of it.
 *
 * @param search The address of a search for the words.
 * @returns What there is to say where they are not in the paragraph; null where they are.
 */
export function showQuoted(place: Element, quote: Quote, search: string): readonly [words: string, ...Node[]] | null {
  if (markQuote(place.querySelector(':scope > .words'), quote)) return null;
  const earlier = [...place.querySelectorAll('.was, details > .src')];
  const stood = earlier.filter((wording) => markQuote(wording, quote)).length > 0;
  const where = stood
    ? 'They stood in an earlier wording, where they are marked. '
    : 'They stand in no wording of it that the archive keeps. ';
  const gone = place.matches('.gone') ? 'The words that the link quotes are gone with this paragraph. ' : GONE;
  return [gone + where, el('a', { href: search }, 'Search for them')];
}

const GONE = 'The words that the link quotes are no longer in this paragraph. ';

const markQuote = (wording: Element | null, quote: Quote): boolean =>
  wording !== null && markWhere(wording, (text) => findQuote(text, quote));
