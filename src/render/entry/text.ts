import { arrangeText, type Capture, type NumberedParagraph } from '../../archive/text/arrangement.ts';
import type { Stretch } from '../../archive/text/inline.ts';
import { writeBlocks, type Markup } from '../../archive/text/markup.ts';
import { documentPath, relativeHref } from '../../archive/addresses/links.ts';
import { writeParagraphTitle } from '../../archive/text/paragraph-title.ts';
import type { Entry } from '../../schemas/entry.ts';
import { renderArrival } from './arrival.ts';
import { safe, type Html } from '../html.ts';
import { tellRemoval } from './removal.ts';
import { renderRetired, type Telling } from './retired.ts';
import { roomFor } from './room.ts';

const OMISSION = 'Omission marked in the source';

/**
 * The text of an entry as HTML: numbered paragraphs, each under its id, with what stands between them, what stood
 * there before, and what the archive notes in the margin. What isn't words of the capture is kept out of the search index.
 *
 * On the page of the entry itself, each paragraph says to those who come to it what happened to it.
 *
 * @param page The page that the text is for, from the root of the site.
 * @param language BCP 47, the language of that page.
 */
export function renderText(entry: Entry, capture: Capture, page: string, language: string): Html {
  const telling: Telling = {
    hrefOf: (path, fragment) => relativeHref(page, path, fragment),
    entry,
    numbers: new Map(entry.paragraphs.map(({ id }, i) => [id, i + 1])),
    language,
    textLanguage: entry.language,
  };
  const own = page === documentPath(entry.id);
  return safe`${writeBlocks(arrangeText(entry, capture), markupOf({ ...telling, entry, own }))}`;
}

interface Context extends Telling {
  readonly entry: Entry;
  /** Whether it is the page of the entry itself. */
  readonly own: boolean;
}

const markupOf = (telling: Context): Markup<Html> => ({
  paragraph: (paragraph) => renderParagraph(paragraph, telling),
  list: (items) => safe`<div role="list">${items}</div>`,
  between: {
    caption: (text) => safe`<p class="caption">${text}</p>\n`,
    omission: (text) => safe`<p class="om alone" title="${OMISSION}" data-pagefind-ignore><span>${text}</span></p>\n`,
    separator: (text) => safe`<p class="sep" data-pagefind-ignore>${text}</p>\n`,
  },
  retired: (retired) => renderRetired(retired, telling),
});

function renderParagraph(
  { paragraph, number, words, removals, happenings }: NumberedParagraph,
  telling: Context,
): Html {
  const { id, kind, label, text } = paragraph;
  const title = writeParagraphTitle({ number, length: text.length });
  const attributes = safe`id="${id}" data-pagefind-title="${title}"`;
  const link = safe`<a class="n" href="#${id}" aria-label="Link to paragraph ${number}" data-pagefind-ignore>${number}</a>`;
  const who = label === null ? null : safe`<p class="label" data-pagefind-ignore>${label}</p>`;
  const shown = words.map(renderStretch);
  const said = kind === 'heading' ? safe`<h2 class="words">${shown}</h2>` : safe`<p class="words">${shown}</p>`;
  const notes = [
    ...(telling.own ? renderArrival(paragraph, happenings, telling) : []),
    ...removals.map(
      (removal) =>
        safe`<p class="note" data-pagefind-ignore>${tellRemoval(removal, telling.entry, telling.hrefOf)}</p>`,
    ),
    ...(telling.own ? [roomFor(id)] : []),
  ];
  const open = kind === 'item' ? safe`<div class="p item" role="listitem"` : safe`<div class="p"`;
  return safe`${open} ${attributes}>${link}${who}${said}${notes}</div>\n`;
}

const renderStretch = ({ text, omission }: Stretch): Html =>
  omission ? safe`<span class="om" title="${OMISSION}">${text}</span>` : safe`${text}`;
