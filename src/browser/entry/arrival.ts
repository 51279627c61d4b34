import { el } from '../page/dom.ts';
import { asksForPassage, paragraphOf, permanentLink, quoteOfAddress } from '../links/permalink.ts';
import { showQuoted } from './quoted.ts';
import { makeReceipt } from './receipt.ts';
import { numberOf, placeOfAddress } from './places.ts';
import type { Voice } from './voice.ts';

/** The page of the search, seen from that of an entry. */
const SEARCH = '../search.html';

/**
 * Does what the address asks: opens what is folded, marks the words that the link quotes, shows the paragraph alone,
 * and says what the margin says of it, or that there is none.
 *
 * @returns The paragraph or the anchor to which the address leads.
 */
export function arrive(voice: Voice): HTMLElement | null {
  const place = placeOfAddress();
  const quote = quoteOfAddress(location.href);
  const search = quote === null ? SEARCH : `${SEARCH}?q=${encodeURIComponent(`"${quote.join('" "')}"`)}`;
  sayUnknown(voice, search);
  showAlone(place);
  if (place === null) return null;
  place.querySelector('details')?.setAttribute('open', '');
  const missing = quote === null ? null : showQuoted(place, quote, search);
  const state = [...place.querySelectorAll(':scope > .note.came, :scope > .came > .note, :scope > .note:first-child')];
  const words = state.map(({ textContent }) => textContent);
  if (missing === null) voice.tell(words.join(' '));
  else voice.say(place, ...missing);
  return place;
}

/** Says at the top that the address leads to a paragraph that the document never had. */
function sayUnknown(voice: Voice, search: string): void {
  document.querySelector('.unknown')?.remove();
  const id = paragraphOf(location.href);
  if (id === '' || id === 'top' || document.getElementById(id) !== null) return;
  const words = 'The link leads to a paragraph that this document never had; it may be cut short. ';
  const link = el(
    'a',
    { href: search },
    search === SEARCH ? 'Search the archive' : 'Search for the words that it quotes',
  );
  document.querySelector('.head')?.append(el('p', { class: 'note unknown' }, words, link));
  voice.tell(words);
}

/** Shows a paragraph alone, with where it comes from, where the address asks for that; else the document whole. */
function showAlone(place: HTMLElement | null): void {
  const alone = place !== null && asksForPassage(location.href);
  document.documentElement.classList.toggle('alone', alone);
  for (const old of document.querySelectorAll('.whole, .shown > .own')) old.remove();
  document.querySelector('.shown')?.classList.remove('shown');
  if (!alone) return;
  place.classList.add('shown');
  document.querySelector('.more')?.setAttribute('open', '');
  const whole = el('a', { href: permanentLink(location.href, place.id) }, 'Read it whole');
  const what = place.matches('.p') ? `Paragraph ${numberOf(place)} of this document` : 'One place of this document';
  document.querySelector('.head')?.append(el('p', { class: 'note whole' }, `${what}, alone. `, whole));
  if (place.matches('.p')) place.append(makeReceipt(place));
}
