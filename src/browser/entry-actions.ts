/**
 * On the page of an entry, once `entry.ts` finds it wanted: does what its address asks, marks what a search found,
 * copies links in each way that there is, and lays out the receipt of a paragraph and how it is cited.
 */
import { atRest, isPlainClick, isShortcut } from './page/dom.ts';
import { arrive } from './entry/arrival.ts';
import { citeSection, loadCitations, makeCitations } from './entry/citing.ts';
import { copyTo } from './entry/copy.ts';
import { hideFound, showFound } from './entry/found.ts';
import { numberOf, paragraphAtHand } from './entry/places.ts';
import { readSelected, type Selected } from './entry/quoted.ts';
import { makeReceipt } from './entry/receipt.ts';
import { CITATIONS, IN_CONTEXT, makeTools, panelsHere, WAYS, type Panel, type Way } from './entry/tools.ts';
import { startWalk } from './entry/walk.ts';
import { makeVoice } from './entry/voice.ts';
import { ENTRY_ACTIONS, type EntryActions } from './entry/wanted.ts';
import { ownScript } from './page/own-script.ts';
import { paragraphOf } from './links/permalink.ts';

/** How long a selection rests before it is read, in milliseconds. */
const REST = 250;

const voice = makeVoice();

const found = showFound();
/** Leads from place to place of what was found, for as long as it is marked. */
let walk = found.marks.length === 0 ? null : startWalk(found);
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
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest('[data-cite] > .h button')) void toggle(null, CITATIONS);
  const number = at?.closest('.p[id] > a.n');
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
  if (event.key === 'Escape' && !closePanel()) leave();
  if (event.key === 'n') walk?.step(1);
  if (event.key === 'p') walk?.step(-1);
  const selected = event.key === 'q' ? readSelected() : null;
  const paragraph = selected?.paragraph ?? paragraphAtHand();
  const way = WAYS.find(({ key }) => key === event.key);
  if (paragraph === null) return;
  if (way !== undefined) copy(paragraph, way, selected);
  const panel = panelsHere().find(({ key }) => key === event.key);
  if (panel !== undefined) void toggle(paragraph, panel);
}

function leave(): void {
  hideFound();
  walk?.end();
  walk = null;
}

function come(): void {
  const place = arrive(voice);
  if (place?.matches('.p') === true) showTools(place, null);
}

function copy(paragraph: Element, { what, link }: Way, selected: Selected | null, ready = Promise.resolve()): void {
  const address = link(paragraph, selected);
  if (address !== null) void copyTo(paragraph, { text: address }, what(numberOf(paragraph)), voice, ready);
}

/** Puts the tools into the margin of a paragraph, and away from where they were. */
function showTools(paragraph: HTMLElement, selected: Selected | null): void {
  document.querySelector('.tools')?.remove();
  const tools = makeTools(paragraph, selected, {
    copy: (way, of) => copy(paragraph, way, of),
    toggle: (panel) => void toggle(paragraph, panel),
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

/** Opens a panel of a paragraph, or of the document, or closes it. How it is cited is copied at once. */
async function toggle(paragraph: HTMLElement | null, panel: Panel): Promise<void> {
  const place = paragraph ?? citeSection();
  const isOpen = place?.querySelector(`:scope > .own${panel.selector}`) != null;
  closePanel();
  if (isOpen || place === null) return;
  if (panel === CITATIONS) await openCitations(place, paragraph);
  else show(place, makeReceipt(place));
  place.querySelector(`[aria-keyshortcuts="${panel.key}"]`)?.setAttribute('aria-expanded', 'true');
}

async function openCitations(place: HTMLElement, paragraph: HTMLElement | null): Promise<void> {
  try {
    const part = await loadCitations(new URL('../', ownScript).href);
    const { panel, copyLast } = makeCitations({ part, paragraph, voice }, place);
    show(place, panel);
    await copyLast();
  } catch {
    voice.say(place, 'How it is cited could not be loaded. At the foot of the page it stands as Chicago has it.');
  }
}

function show(place: Element, panel: HTMLElement): void {
  place.append(panel);
  panel.focus({ preventScroll: true });
}

/** Closes the panel that is open and gives the focus back; tells whether one was. The receipt of a passage shown alone stays. */
function closePanel(): boolean {
  const panel = document.querySelector('.p:not(.shown) > .own, .citing');
  const place = panel?.parentElement;
  place?.querySelector('[aria-expanded="true"]')?.setAttribute('aria-expanded', 'false');
  panel?.remove();
  place?.querySelector<HTMLElement>(':scope > a.n, :scope > .h button')?.focus({ preventScroll: true });
  return panel != null;
}
