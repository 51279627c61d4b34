import { el } from '../page/dom.ts';

/** How the page tells a reader what it did: a note in the margin of a paragraph, and the same words for ears. */
export interface Voice {
  /** Says something at a paragraph; before, where it was said last, it is taken away. */
  say(place: Element, words: string, ...more: Node[]): void;
  /** Says something to those who listen, without a note. */
  tell(words: string): void;
}

/** Gives the page its voice. */
export function makeVoice(): Voice {
  const status = el('p', { class: 'vh', role: 'status' });
  const note = el('p', { class: 'note said' });
  document.body.append(status);
  const tell = (words: string): void => {
    status.textContent = words;
  };
  return {
    tell,
    say(place, words, ...more) {
      note.replaceChildren(words, ...more);
      place.append(note);
      tell(words);
    },
  };
}
