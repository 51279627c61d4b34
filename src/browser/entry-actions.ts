/**
 * On the page of an entry, once `entry.ts` finds it wanted: does what its address asks, marks what a search found,
 * copies links in each way that there is, and lays out the receipt of a paragraph.
 */
import { atRest, isPlainClick, isShortcut } from './dom.ts';
import { arrive } from './entry/arrival.ts';
import { hideFound, showFound } from './entry/found.ts';
import { numberOf, paragraphAtHand } from './entry/places.ts';
import { readSelected, type Selected } from './entry/quoted.ts';
import { makeReceipt } from './entry/receipt.ts';
import { copyLink, IN_CONTEXT, makeTools, WAYS, type Way } from './entry/tools.ts';
import { makeVoice } from './entry/voice.ts';
import { ENTRY_ACTIONS, type EntryActions } from './entry/wanted.ts';
import { paragraphOf } from './permalink.ts';

/** How long a selection rests before it is read, in milliseconds. */
const REST = 250;

const voice = makeVoice();

showFound();
come();
window.addEventListener('hashchange', come);
document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
document.addEventListener('selectionchange', atRest(showSelected, REST));

const act: EntryActions = (missed) => {
  if (missed instanceof KeyboardEvent) onKey(missed);
  else if (missed.type === 'selectionchange') showSelected();
  else if (missed.type === 'click' && missed instanceof MouseEvent) onClick(missed);
};
(globalThis.archiveParts ??= new Map()).set(ENTRY_ACTIONS, act);

function onClick(event: MouseEvent): void {
  const number = event.target instanceof Element ? event.target.closest('.p[id] > a.n') : null;
  const paragraph = number?.parentElement;
  if (!paragraph || !isPlainClick(event)) return;
  const leads = paragraphOf(location.href) !== paragraph.id;
  const led = new Promise<void>((resolve) => {
    if (leads) window.addEventListener('hashchange', () => resolve(), { once: true });
    else resolve();
  });
  copy(paragraph, IN_CONTEXT, null, led);
}

function onKey(event: KeyboardEvent): void {
  if (!isShortcut(event)) return;
  if (event.key === 'Escape' && !closeReceipt()) hideFound();
  const selected = event.key === 'q' ? readSelected() : null;
  const paragraph = selected?.paragraph ?? paragraphAtHand();
  const way = WAYS.find(({ key }) => key === event.key);
  if (paragraph === null) return;
  if (way !== undefined) copy(paragraph, way, selected);
  if (event.key === 'r') toggleReceipt(paragraph);
}

function come(): void {
  const place = arrive(voice);
  if (place?.matches('.p') === true) showTools(place, null);
}

function copy(paragraph: Element, { what, link }: Way, selected: Selected | null, ready = Promise.resolve()): void {
  const address = link(paragraph, selected);
  if (address !== null) void copyLink(paragraph, address, what(numberOf(paragraph)), voice, ready);
}

/** Puts the tools into the margin of a paragraph, and away from where they were. */
function showTools(paragraph: HTMLElement, selected: Selected | null): void {
  document.querySelector('.tools')?.remove();
  const tools = makeTools(paragraph, selected, {
    copy: (way, of) => copy(paragraph, way, of),
    toggleReceipt: () => toggleReceipt(paragraph),
  });
  paragraph.append(tools);
}

/** Offers a link to the words selected, for as long as they are. */
function showSelected(): void {
  const selected = readSelected();
  const tools = document.querySelector<HTMLElement>('.tools');
  if (selected !== null) showTools(selected.paragraph, selected);
  else if (tools?.contains(document.activeElement) === false && tools.parentElement !== null)
    showTools(tools.parentElement, null);
}

function toggleReceipt(paragraph: HTMLElement): void {
  const isOpen = paragraph.querySelector(':scope > .own') !== null;
  closeReceipt();
  if (isOpen) return;
  const receipt = makeReceipt(paragraph);
  paragraph.append(receipt);
  paragraph.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', 'true');
  receipt.focus({ preventScroll: true });
}

/** Closes the receipt that is open and gives the focus back; tells whether one was. The one of a passage shown alone stays. */
function closeReceipt(): boolean {
  const receipt = document.querySelector('.p:not(.shown) > .own');
  const number = receipt?.parentElement?.querySelector<HTMLElement>(':scope > a.n');
  receipt?.parentElement?.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', 'false');
  receipt?.remove();
  number?.focus({ preventScroll: true });
  return receipt !== null;
}
