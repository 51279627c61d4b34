/**
 * On the page of all documents: the facets narrow the list in place, and the address holds what is chosen.
 * Without this script each facet is a link to a page of its own.
 */
import {
  narrow,
  readNarrowing,
  toggleValue,
  tokenOf,
  writeNarrowing,
  type Narrowing,
  type Token,
} from '../archive/facets/narrowing.ts';
import { ROWS_PATH } from '../archive/addresses/record-parts.ts';
import { el, isPlainClick, need } from './page/dom.ts';
import { ownScript } from './page/own-script.ts';
import { partsOf } from './data/parts.ts';

/** A document in the list, newest first: its HTML is that of the page. */
interface Row {
  readonly year: number | null;
  readonly tokens: readonly Token[];
  readonly html: string;
}

/** A value of a facet as the page offers it, with the number that it has of all documents. */
interface Offer {
  readonly link: HTMLAnchorElement;
  readonly facet: string;
  readonly value: string;
  readonly label: string;
  readonly all: string;
}

/** How many documents are shown at once, and how many more on demand. */
const SHOWN = 200;

const parts = partsOf(new URL('../', ownScript).href);
const list = need('#documents', HTMLElement);
const whole = need('.whole', HTMLElement, list);
const found = need('.found', HTMLElement, list);
const status = need('[role="status"]', HTMLElement, list);
const order = need('[data-order]', HTMLAnchorElement, list);
const chips = need('.chosen', HTMLElement, list);
const nothing = need('.nothing', HTMLElement, list);
const more = need('.more', HTMLButtonElement, list);
const offers = [...document.querySelectorAll<HTMLAnchorElement>('#narrow a')].map(readOffer);
const facets = [...new Set(offers.map(({ facet }) => facet))];
const allOfThem = status.textContent;
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
  void show().then(() => {
    if (wasChip) (chips.querySelector('a') ?? order).focus();
  });
});
more.addEventListener('click', () => void show(Number(more.value) + SHOWN));
window.addEventListener('popstate', () => void show());
void show();

/**
 * Brings the page to what its address says.
 *
 * @param limit How many documents are shown at the most.
 */
async function show(limit = SHOWN): Promise<void> {
  const query = location.search;
  const narrowing = readNarrowing(query, facets);
  const isWhole = narrowing.chosen.size === 0 && !narrowing.oldestFirst;
  showChosen(narrowing);
  showLinks(narrowing);
  if (isWhole) {
    showWhole();
    return;
  }
  const rows = await loadRows().catch(() => null);
  if (location.search !== query) return;
  if (rows === null) status.textContent = 'The list can’t be narrowed: its data did not load.';
  else showNarrowed(rows, narrowing, limit);
}

function showWhole(): void {
  for (const { link, all } of offers) showCount(link, all);
  whole.hidden = false;
  found.hidden = nothing.hidden = more.hidden = true;
  status.textContent = allOfThem;
}

function showNarrowed(rows: readonly Row[], narrowing: Narrowing, limit: number): void {
  const { shown, counts } = narrow(
    rows.map(({ tokens }) => tokens),
    narrowing,
  );
  for (const { link, facet, value } of offers) showCount(link, number.format(counts.get(tokenOf(facet, value)) ?? 0));
  const left = inOrder(
    rows.filter((_, i) => shown[i]),
    narrowing,
  );
  found.replaceChildren(...[...Map.groupBy(left.slice(0, limit), ({ year }) => year)].map(makeYear));
  whole.hidden = true;
  found.hidden = false;
  nothing.hidden = left.length > 0;
  more.hidden = left.length <= limit;
  more.value = String(limit);
  const of = left.length === rows.length ? '' : ` of ${number.format(rows.length)}`;
  const noun = rows.length === 1 ? 'entry' : 'entries';
  status.textContent = `${number.format(left.length)}${of} ${noun}, ${narrowing.oldestFirst ? 'oldest' : 'newest'} first`;
}

/** Those whose year is not known stand last in either order. */
function inOrder(rows: readonly Row[], { oldestFirst }: Narrowing): readonly Row[] {
  if (!oldestFirst) return rows;
  return [...rows.filter(({ year }) => year !== null).reverse(), ...rows.filter(({ year }) => year === null)];
}

function makeYear([year, rows]: readonly [number | null, readonly Row[]]): HTMLElement {
  const items = el('ul', {});
  items.innerHTML = rows.map(({ html }) => html).join('');
  return el('section', { class: 'year' }, el('h2', { class: 'yr' }, String(year ?? 'Year not known')), items);
}

function showCount(link: HTMLAnchorElement, count: string): void {
  need('b', HTMLElement, link).textContent = count;
  link.classList.toggle('empty', count === number.format(0));
}

/** Makes the facets and the order lead to what they would change. */
function showLinks(narrowing: Narrowing): void {
  for (const { link, facet, value } of offers) {
    if (narrowing.chosen.get(facet)?.has(value) === true) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    lead(link, toggleValue(narrowing, facet, value));
  }
  order.textContent = narrowing.oldestFirst ? 'Newest first' : 'Oldest first';
  lead(order, { ...narrowing, oldestFirst: !narrowing.oldestFirst });
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
  const label = need('span', HTMLElement, link).textContent.trim();
  return { link, facet, value, label, all: need('b', HTMLElement, link).textContent };
}

/** The rows of all documents, asked for when they are first needed: by a script, since a page from a disk may not fetch. */
async function loadRows(): Promise<readonly Row[]> {
  return (await parts.load(ROWS_PATH)) as readonly Row[];
}
