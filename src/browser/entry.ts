/**
 * On the page of an entry: a margin number copies the permanent link of its paragraph, arriving at a
 * paragraph is said in the margin, and the words of a search are marked until Escape.
 */
import { el, isPlainClick, isShortcut } from './dom.ts';
import { markIn, unmarkIn } from './marks.ts';
import { marksOfAddress, paragraphOf, permanentLink } from './permalink.ts';
import { wordsOf } from './words.ts';

const status = el('p', { class: 'vh', role: 'status' });
const note = el('p', { class: 'note came' });

document.body.append(status);
showMarks();
arrive();
window.addEventListener('hashchange', arrive);
document.addEventListener('click', (event) => {
  const number = event.target instanceof Element ? event.target.closest('.p[id] > a.n') : null;
  if (number?.parentElement && isPlainClick(event)) void copy(number.parentElement);
});
document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  if (event.key === 'Escape') hideMarks();
  if (event.key !== 'c') return;
  const paragraph = document.activeElement?.closest('.p[id]') ?? document.querySelector('.p:target');
  if (paragraph) void copy(paragraph);
});

/** Says in the margin which paragraph the address leads to, unless a number was clicked: then the note tells of the copy. */
function arrive(): void {
  const paragraph = document.getElementById(paragraphOf(location.href));
  if (!paragraph?.matches('.p') || paragraph.dataset['copied'] !== undefined) return;
  say(paragraph, `You came to paragraph ${numberOf(paragraph)}.`);
}

/** Copies the permanent link. The link itself is followed as any link; where the clipboard is refused, it is shown to be copied by hand. */
async function copy(paragraph: Element): Promise<void> {
  const link = permanentLink(location.href, paragraph.id);
  if (paragraph instanceof HTMLElement) paragraph.dataset['copied'] = '';
  try {
    await navigator.clipboard.writeText(link);
    say(paragraph, `The link to paragraph ${numberOf(paragraph)} is copied.`);
  } catch {
    const field = el('input', {
      readonly: '',
      value: link,
      'aria-label': `The link to paragraph ${numberOf(paragraph)}`,
    });
    say(paragraph, 'The browser refused to copy. The link is selected here: ', field);
    field.select();
  }
  if (paragraph instanceof HTMLElement) delete paragraph.dataset['copied'];
}

function say(paragraph: Element, words: string, field: HTMLInputElement | null = null): void {
  note.replaceChildren(words, ...(field === null ? [] : [field]));
  paragraph.append(note);
  status.textContent = words;
}

const numberOf = (paragraph: Element): string => paragraph.querySelector(':scope > a.n')?.textContent.trim() ?? '';

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
  for (const text of document.querySelectorAll('.p[id] > p:not(.note)')) markIn(text, sequences);
}

function hideMarks(): void {
  for (const text of document.querySelectorAll('.p[id] > p:not(.note)')) unmarkIn(text);
  keep(null);
}

function keep(state: { marks: string[] } | null): void {
  history.replaceState(state, '', location.pathname + location.hash);
}

function keptMarks(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('marks' in state) || !Array.isArray(state.marks)) return [];
  return state.marks.filter((mark) => typeof mark === 'string');
}
