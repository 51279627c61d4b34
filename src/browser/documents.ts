/**
 * On the page of all documents: the facets narrow the list in place, and the address holds what is chosen.
 * Without this script each facet is a link to a page of its own.
 */
import { narrow, readNarrowing, toggleValue, tokenOf, writeNarrowing, type Narrowing } from '../archive/narrowing.ts';
import { el, isPlainClick, need } from './dom.ts';

/** A value of a facet as the page offers it. */
interface Offer {
  readonly link: HTMLAnchorElement;
  readonly facet: string;
  readonly value: string;
  readonly label: string;
}

const list = need('#documents', HTMLElement);
const years = need('.years', HTMLElement, list);
const status = need('[role="status"]', HTMLElement, list);
const order = need('[data-order]', HTMLAnchorElement, list);
const chips = need('.chosen', HTMLElement, list);
const nothing = need('.nothing', HTMLElement, list);
const sections = [...years.querySelectorAll<HTMLElement>('.year')];
const rows = [...years.querySelectorAll<HTMLElement>('.row')];
const tokens = rows.map((row) => (row.dataset['tokens'] ?? '').split(' ').filter(isToken));
const offers = [...document.querySelectorAll<HTMLAnchorElement>('#narrow a')].map(readOffer);
const facets = [...new Set(offers.map(({ facet }) => facet))];
const number = new Intl.NumberFormat(document.documentElement.lang);

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-narrows]') : null;
  if (link === null || !isPlainClick(event)) return;
  try {
    history.pushState(null, '', link.href);
  } catch {
    // Some browsers let no page from a disk change its address: there the link is followed, which does the same.
    return;
  }
  event.preventDefault();
  const wasChip = chips.contains(link);
  show();
  if (wasChip) (chips.querySelector('a') ?? order).focus();
});
window.addEventListener('popstate', show);
show();

/** Brings the page to what its address says. */
function show(): void {
  const narrowing = readNarrowing(location.search, facets);
  const { shown, counts } = narrow(tokens, narrowing);
  const left = shown.filter(Boolean).length;
  rows.forEach((row, i) => (row.hidden = shown[i] !== true));
  for (const section of sections) section.hidden = section.querySelector('.row:not([hidden])') === null;
  for (const { link, facet, value } of offers) {
    const count = counts.get(tokenOf(facet, value)) ?? 0;
    need('b', HTMLElement, link).textContent = number.format(count);
    link.classList.toggle('empty', count === 0);
    if (narrowing.chosen.get(facet)?.has(value) === true) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    lead(link, toggleValue(narrowing, facet, value));
  }
  showOrder(narrowing);
  showChosen(narrowing);
  nothing.hidden = left > 0;
  const of = left === rows.length ? number.format(left) : `${number.format(left)} of ${number.format(rows.length)}`;
  status.textContent = `${of} ${rows.length === 1 ? 'entry' : 'entries'}, ${narrowing.oldestFirst ? 'oldest' : 'newest'} first`;
}

/** Puts the years and their rows into order; those whose year is not known stay last. */
function showOrder({ chosen, oldestFirst }: Narrowing): void {
  const put = <T>(items: readonly T[]): readonly T[] => (oldestFirst ? items.toReversed() : items);
  const known = sections.filter(({ dataset }) => dataset['year'] !== undefined);
  years.append(...put(known), ...sections.filter((section) => !known.includes(section)));
  for (const section of sections)
    need('ul', HTMLElement, section).append(...put(rows.filter((row) => section.contains(row))));
  order.textContent = oldestFirst ? 'Newest first' : 'Oldest first';
  lead(order, { chosen, oldestFirst: !oldestFirst });
}

/** Names what is chosen, each a link that takes it away. */
function showChosen(narrowing: Narrowing): void {
  const pairs = [...narrowing.chosen].flatMap(([facet, values]) => [...values].map((value) => ({ facet, value })));
  const items = pairs.map(({ facet, value }) => {
    const label = offers.find((offer) => offer.facet === facet && offer.value === value)?.label ?? value;
    const words = [el('span', { class: 'vh' }, 'Take away '), label, el('span', { 'aria-hidden': 'true' }, ' ×')];
    return chip(words, toggleValue(narrowing, facet, value));
  });
  const all = items.length > 1 ? [chip(['Take all away'], { ...narrowing, chosen: new Map() })] : [];
  chips.replaceChildren(...items, ...all);
  chips.hidden = items.length === 0;
}

function chip(words: readonly (string | Node)[], narrowing: Narrowing): HTMLElement {
  const link = el('a', {}, ...words);
  lead(link, narrowing);
  return el('li', {}, link);
}

/** Makes a link lead to a narrowing. */
function lead(link: HTMLAnchorElement, narrowing: Narrowing): void {
  link.href = location.pathname + writeNarrowing(narrowing);
  link.dataset['narrows'] = '';
}

function readOffer(link: HTMLAnchorElement): Offer {
  const { facet = '', value = '' } = link.dataset;
  return { link, facet, value, label: need('span', HTMLElement, link).textContent.trim() };
}

function isToken(text: string): text is `${string}=${string}` {
  return text.includes('=');
}
