import { el } from '../dom.ts';
import { permanentLink, passageLink, quoteLink } from '../permalink.ts';
import { addressOfPage, numberOf } from './places.ts';
import type { Selected } from './quoted.ts';
import type { Voice } from './voice.ts';

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
    key: 'p',
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

/** The tools of a paragraph, in its margin: the ways to copy that there are, and its receipt. */
export function makeTools(
  paragraph: HTMLElement,
  selected: Selected | null,
  { copy, toggleReceipt }: { copy: (way: Way, selected: Selected | null) => void; toggleReceipt: () => void },
): HTMLElement {
  const buttons = WAYS.filter(({ link }) => link(paragraph, selected) !== null).map((way) =>
    makeButton(way.label, way.key, () => copy(way, selected)),
  );
  const receipt = makeButton('Receipt', 'r', toggleReceipt);
  receipt.setAttribute('aria-expanded', String(paragraph.querySelector(':scope > .own') !== null));
  const label = `Paragraph ${numberOf(paragraph)}`;
  return el('div', { class: 'note tools', role: 'group', 'aria-label': label }, ...buttons, receipt);
}

function makeButton(label: string, key: string, run: () => void): HTMLButtonElement {
  const button = el('button', { type: 'button', 'aria-keyshortcuts': key }, label);
  button.addEventListener('click', run);
  return button;
}

/**
 * Copies a link and says so. Where the clipboard is refused, the link is shown and selected, to be copied by hand.
 *
 * @param ready Resolves when the browser has gone where the click led it, which takes the focus.
 */
export async function copyLink(
  paragraph: Element,
  link: string,
  what: string,
  voice: Voice,
  ready: Promise<void>,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    await ready;
    voice.say(paragraph, `${what} is copied.`);
  } catch {
    await ready;
    const field = el('input', { readonly: '', value: link, 'aria-label': what });
    voice.say(paragraph, 'The browser refused to copy. The link is selected here: ', field);
    field.select();
  }
}
