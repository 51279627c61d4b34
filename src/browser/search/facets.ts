import { need } from '../page/dom.ts';
import type { Counts } from './narrow.ts';
import { hrefOf, toggle, type State } from './state.ts';

/** What a value of a facet is called, and whether a source says so or the archive. */
export interface Label {
  readonly text: string;
  readonly source: boolean;
}

/** The facets of the search page. Its template lists every value; the script counts them, and leads each to a search. */
export interface Facets {
  /** Their names, as in addresses. */
  readonly names: readonly string[];
  /** How many entries of the archive have each value. */
  readonly totals: Counts;
  labelOf(facet: string, value: string): Label;
  /** Shows how many entries each value would leave, and leads it to the search that takes it in or out. */
  update(counts: Counts, state: State): void;
}

/** A value as the page offers it. */
interface Offer {
  readonly link: HTMLAnchorElement;
  readonly facet: string;
  readonly value: string;
  readonly label: Label;
  /** Where its number stands, and the number that the template wrote. */
  readonly figure: HTMLElement;
  readonly total: number;
}

/** Reads the facets that the template wrote into an element. */
export function readFacets(nav: HTMLElement): Facets {
  const offers = Array.from(nav.querySelectorAll<HTMLAnchorElement>('a[data-facet]'), readOffer);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  return {
    names: [...new Set(offers.map(({ facet }) => facet))],
    totals: totalsOf(offers),
    labelOf: (facet, value) =>
      offers.find((offer) => offer.facet === facet && offer.value === value)?.label ?? { text: value, source: false },
    update(counts, state) {
      for (const { link, facet, value, figure } of offers) {
        const count = counts[facet]?.[value] ?? 0;
        figure.textContent = number.format(count);
        link.href = hrefOf(toggle(state, facet, value));
        if (count === 0) link.setAttribute('class', 'empty');
        else link.removeAttribute('class');
        if (state.chosen[facet]?.includes(value) === true) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

function readOffer(link: HTMLAnchorElement): Offer {
  const { facet = '', value = '' } = link.dataset;
  const name = need('span', HTMLElement, link);
  const figure = need('b', HTMLElement, link);
  const label = { text: name.textContent.trim(), source: name.classList.contains('src') };
  return { link, facet, value, label, figure, total: Number(figure.textContent.replace(/\D/g, '')) };
}

function totalsOf(offers: readonly Offer[]): Counts {
  const totals: Record<string, Record<string, number>> = {};
  for (const { facet, value, total } of offers) (totals[facet] ??= {})[value] = total;
  return totals;
}
