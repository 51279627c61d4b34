import { need } from '../dom.ts';
import type { Counts } from './pagefind.ts';
import { toggle, writeState, type State } from './state.ts';

/** What a value of a facet is called, and whether a source says so or the archive. */
export interface Label {
  readonly text: string;
  readonly source: boolean;
}

/** The facets of the search page. Its template lists every value; the script counts them, and leads each to a search. */
export interface Facets {
  /** Their names, as in addresses. */
  readonly names: readonly string[];
  /** Shows how many entries each value would leave, and takes away the values that would leave none. */
  update(counts: Counts, state: State): void;
  /** What a value is called; for a type, one of its kind. */
  labelOf(facet: string, value: string): Label;
  /** What a facet is called. */
  titleOf(facet: string): string;
  /** How many entries of the archive have each value of a facet. */
  totals(facet: string): ReadonlyMap<string, number>;
}

export function readFacets(nav: HTMLElement): Facets {
  const sections = new Map(
    Array.from(nav.querySelectorAll<HTMLElement>('[data-facet]'), (one) => [one.dataset['facet'] ?? '', one]),
  );
  const links = new Map(Array.from(sections, ([name, section]) => [name, readLinks(section)]));
  return {
    names: [...sections.keys()],
    update(counts, state) {
      for (const [facet, section] of sections) {
        let left = 0;
        for (const [value, link] of links.get(facet) ?? []) {
          const count = counts[facet]?.[value] ?? 0;
          const chosen = state.chosen[facet]?.includes(value) ?? false;
          need('b', HTMLElement, link).textContent = String(count);
          link.href = `search.html${writeState(toggle(state, facet, value))}`;
          if (chosen) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
          const shown = count > 0 || chosen;
          if (link.parentElement) link.parentElement.hidden = !shown;
          left += Number(shown);
        }
        section.hidden = left === 0;
      }
    },
    labelOf(facet, value) {
      const link = links.get(facet)?.get(value);
      return {
        text: link?.dataset['one'] ?? link?.querySelector('span')?.textContent ?? value,
        source: link?.querySelector('.src') != null,
      };
    },
    titleOf: (facet) => sections.get(facet)?.querySelector('h2')?.textContent ?? facet,
    totals: (facet) =>
      new Map(Array.from(links.get(facet) ?? [], ([value, { dataset }]) => [value, Number(dataset['all'])])),
  };
}

const readLinks = (section: HTMLElement): ReadonlyMap<string, HTMLAnchorElement> =>
  new Map(
    Array.from(section.querySelectorAll<HTMLAnchorElement>('a[data-value]'), (link) => [
      link.dataset['value'] ?? '',
      link,
    ]),
  );
