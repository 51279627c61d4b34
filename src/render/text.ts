import type { Source } from '../loaders/source.ts';
import type { Entry } from '../schemas/entry.ts';
import { html, type Html } from './html.ts';

export function renderText(entry: Entry, _source: Source): Html {
  return html`${entry.paragraphs.map(
    ({ id, text }, i) =>
      html`<div class="p" id="${id}">
        <a class="n" href="#${id}">${i + 1}</a>
        <p class="words">${text}</p>
      </div>`,
  )}`;
}
