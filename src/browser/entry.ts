/**
 * On the page of an entry: a margin number copies the permanent link of its paragraph, arriving at a
 * paragraph is said in the margin, and the words of a search are marked until Escape.
 */
import { el, isPlainClick, isShortcut } from './dom.ts';
import { markIn, unmarkIn } from './marks.ts';
import { marksOfAddress, paragraphOf, permanentLink } from './permalink.ts';
import { wordsOf } from './words.ts';

/** The words of the source, and not what the archive says beside them. */
const WORDS = '.p[id] > .words';
const status = el('p', { class: 'vh', role: 'status' });
const note = el('p', { class: 'note came' });

document.body.append(status);
showMarks();
arrive();
window.addEventListener('hashchange', arrive);
document.addEventListener('click', (event) => {
  const number = event.target instanceof Element ? event.target.closest('.p[id] > a.n') : null;
  if (number?.parentElement && isPlainClick(event)) void copy(number.parentElement, true);
});
document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  if (event.key === 'Escape') hideMarks();
  if (event.key !== 'c') return;
  const paragraph = document.activeElement?.closest('.p[id]') ?? document.querySelector('.p:target');
  if (paragraph) void copy(paragraph, false);
});

/** Says in the margin which paragraph the address leads to, unless its number was clicked: then the note tells of the copy. */
function arrive(): void {
  const paragraph = document.getElementById(paragraphOf(location.href));
  const copied = note.dataset['copied'];
  delete note.dataset['copied'];
  if (paragraph?.matches('.p') === true && paragraph.id !== copied)
    say(paragraph, `You came to paragraph ${numberOf(paragraph)}.`);
}

/**
 * Copies the permanent link. Where the clipboard is refused, the link is shown, to be copied by hand.
 *
 * @param followed Whether the browser follows the link of the number too, which says where the reader came, and takes the focus.
 */
async function copy(paragraph: Element, followed: boolean): Promise<void> {
  const link = permanentLink(location.href, paragraph.id);
  const what = `The link to paragraph ${numberOf(paragraph)}`;
  const leads = followed && paragraphOf(location.href) !== paragraph.id;
  if (leads) note.dataset['copied'] = paragraph.id;
  try {
    await navigator.clipboard.writeText(link);
    say(paragraph, `${what} is copied.`);
  } catch {
    const field = el('input', { readonly: '', value: link, 'aria-label': what });
    say(paragraph, 'The browser refused to copy. The link is selected here: ', field);
    if (leads) window.addEventListener('hashchange', () => field.select(), { once: true });
    else field.select();
  }
}

function say(paragraph: Element, words: string, field: HTMLInputElement | null = null): void {
  note.replaceChildren(words, ...(field === null ? [] : [field]));
  paragraph.append(note);
  status.textContent = words;
}

function numberOf(paragraph: Element): string {
  return paragraph.querySelector(':scope > a.n')?.textContent.trim() ?? '';
}

/**
 * Marks what a search found. The words come by the address, which is made permanent again at once, and
 * stay with the entry of the history, so that they are there again after a reload and on the way back.
 */
function showMarks(): void {
  const carried = marksOfAddress(location.href);
  const forms = carried.length > 0 ? carried : keptMarks(history.state);
  if (forms.length === 0) return;
  keep({ marks: forms });
  const sequences = forms.map((form) => wordsOf(form).map(({ fold }) => fold));
  for (const text of document.querySelectorAll(WORDS)) markIn(text, sequences);
}

function hideMarks(): void {
  for (const text of document.querySelectorAll(WORDS)) unmarkIn(text);
  keep(null);
}

function keep(state: { marks: string[] } | null): void {
  history.replaceState(state, '', location.pathname + location.hash);
}

function keptMarks(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('marks' in state) || !Array.isArray(state.marks)) return [];
  return state.marks.filter((mark) => typeof mark === 'string');
}
