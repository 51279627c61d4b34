import { el } from '../page/dom.ts';
import { permanentLink, passageLink, quoteLink } from '../links/permalink.ts';
import { addressOfPage, numberOf } from './places.ts';
import type { Selected } from './quoted.ts';

/** A way to copy from a paragraph: its key, the words of its button, what is copied, and the link itself. */
export interface Way {
  readonly key: string;
  readonly label: string;
  readonly what: (number: string) => string;
  /** Null where there is nothing to copy: no words are selected. */
  readonly link: (paragraph: Element, selected: Selected | null) => string | null;
}

/** The link to a paragraph in its text, which its number copies too. */
export const IN_CONTEXT: Way = {
  key: 'c',
  label: 'Copy the link',
  what: (number) => `The link to paragraph ${number}`,
  link: ({ id }) => permanentLink(addressOfPage(), id),
};

/** The ways to copy from a paragraph. */
export const WAYS: readonly Way[] = [
  IN_CONTEXT,
  {
    key: 'a',
    label: 'Copy the link to it alone',
    what: (number) => `The link to paragraph ${number} alone`,
    link: ({ id }) => passageLink(addressOfPage(), id),
  },
  {
    key: 'q',
    label: 'Copy the link to the words selected',
    what: (number) => `The link to the words selected in paragraph ${number}`,
    link: ({ id }, selected) =>
      selected?.paragraph.id === id ? quoteLink(addressOfPage(), id, selected.quote, selected) : null,
  },
];

/** What opens under a paragraph: its key, the words of its button, and what tells that it is open. */
export interface Panel {
  readonly key: string;
  readonly label: string;
  readonly selector: string;
}

/** How a paragraph is cited, which opening it copies. */
export const CITATIONS: Panel = { key: 'f', label: 'Cite it', selector: '.citing' };

/** Where a paragraph comes from. */
const RECEIPT: Panel = { key: 'r', label: 'Receipt', selector: '.receipt' };

/** The panels that there are on this page: an older version has no table of places. */
export const panelsHere = (): readonly Panel[] =>
  document.querySelector('.places') === null ? [CITATIONS] : [CITATIONS, RECEIPT];

/** The tools of a paragraph, in its margin: the ways to copy that there are, and what opens. */
export function makeTools(
  paragraph: HTMLElement,
  selected: Selected | null,
  { copy, toggle }: { copy: (way: Way, selected: Selected | null) => void; toggle: (panel: Panel) => void },
): HTMLElement {
  const buttons = WAYS.filter(({ link }) => link(paragraph, selected) !== null).map((way) =>
    makeButton(way.label, way.key, () => copy(way, selected)),
  );
  const openers = panelsHere().map((panel) => {
    const opener = makeButton(panel.label, panel.key, () => toggle(panel));
    opener.setAttribute('aria-expanded', String(paragraph.querySelector(`:scope > .own${panel.selector}`) !== null));
    return opener;
  });
  const label = `Paragraph ${numberOf(paragraph)}`;
  return el('div', { class: 'note tools', role: 'group', 'aria-label': label }, ...buttons, ...openers);
}

function makeButton(label: string, key: string, run: () => void): HTMLButtonElement {
  const button = el('button', { type: 'button', 'aria-keyshortcuts': key }, label);
  button.addEventListener('click', run);
  return button;
}
