import { el } from '../page/dom.ts';
import { permanentLink } from '../links/permalink.ts';
import { addressOfPage, numberOf } from './places.ts';

/**
 * Lays out where a paragraph comes from: its own row of the table of places, and of the receipt of the document what
 * holds for each of its paragraphs. Nothing of it stands on the page twice until it is asked for.
 */
export function makeReceipt(paragraph: Element): HTMLElement {
  const rows = [...document.querySelectorAll('.receipt [data-each]')].map((row) => row.cloneNode(true));
  const link = permanentLink(addressOfPage(), paragraph.id);
  const facts = el(
    'dl',
    { class: 'facts' },
    ...rows,
    ...placeOf(paragraph),
    pair('Address', el('a', { href: link }, link)),
  );
  return el(
    'section',
    { class: 'receipt own', 'aria-label': `Receipt of paragraph ${numberOf(paragraph)}`, tabindex: '-1' },
    facts,
  );
}

/** The cells of a paragraph in the table of places, each under the heading of its column. */
function placeOf({ id }: Element): readonly HTMLElement[] {
  const row = document.querySelector(`.places a[href="#${id}"]`)?.closest('tr');
  const headings = [...(row?.closest('table')?.querySelectorAll('th') ?? [])];
  return [...(row?.cells ?? [])].flatMap((cell, i) => {
    const nodes = [...cell.childNodes].map((node) => node.cloneNode(true));
    return i === 0 || cell.textContent.trim() === '' ? [] : [pair(headings[i]?.textContent ?? '', ...nodes)];
  });
}

const pair = (term: string, ...nodes: Node[]): HTMLElement => el('div', {}, el('dt', {}, term), el('dd', {}, ...nodes));
