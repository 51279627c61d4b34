import { arrangeText, type Block, type Capture, type NumberedParagraph } from '../archive/arrangement.ts';
import type { Stretch } from '../archive/inline.ts';
import { capturePath, documentPath, relativeHref } from '../archive/links.ts';
import type { Removal } from '../archive/margin.ts';
import { writeParagraphTitle } from '../archive/paragraph-title.ts';
import type { Between, Entry } from '../schemas/entry.ts';
import { renderArrival } from './arrival.ts';
import { safe, type Html } from './html.ts';
import { renderRetired, type Telling } from './retired.ts';

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
    page,
    entry,
    numbers: new Map(entry.paragraphs.map(({ id }, i) => [id, i + 1])),
    language,
    textLanguage: entry.language,
  };
  return safe`${arrangeText(entry, capture).map((block) => renderBlock(block, entry, telling))}`;
}

function renderBlock(block: Block, entry: Entry, telling: Telling): Html {
  switch (block.what) {
    case 'paragraph':
      return renderParagraph(block, entry, telling);
    case 'list':
      return safe`<div role="list">${block.items.map((item) => renderParagraph(item, entry, telling))}</div>`;
    case 'between':
      return renderBetween(block.between);
    case 'retired':
      return renderRetired(block.retired, telling);
  }
}

function renderParagraph(
  { paragraph, number, words, removals, happenings }: NumberedParagraph,
  entry: Entry,
  telling: Telling,
): Html {
  const { id, kind, label, text } = paragraph;
  const { page } = telling;
  const title = writeParagraphTitle({ number, length: text.length });
  const attributes = safe`id="${id}" data-pagefind-title="${title}"`;
  const link = safe`<a class="n" href="#${id}" aria-label="Link to paragraph ${number}" data-pagefind-ignore>${number}</a>`;
  const who = label === null ? null : safe`<p class="label" data-pagefind-ignore>${label}</p>`;
  const shown = words.map(renderStretch);
  const said = kind === 'heading' ? safe`<h2 class="words">${shown}</h2>` : safe`<p class="words">${shown}</p>`;
  const notes = [
    ...(page === documentPath(entry.id) ? renderArrival(paragraph, happenings, telling) : []),
    ...removals.map((removal) => renderRemoval(removal, entry, page)),
  ];
  const open = kind === 'item' ? safe`<div class="p item" role="listitem"` : safe`<div class="p"`;
  return safe`${open} ${attributes}>${link}${who}${said}${notes}</div>\n`;
}

const renderStretch = ({ text, omission }: Stretch): Html =>
  omission ? safe`<span class="om" title="${OMISSION}">${text}</span>` : safe`${text}`;

function renderBetween({ as, text }: Between): Html {
  switch (as) {
    case 'caption':
      return safe`<p class="caption">${text}</p>\n`;
    case 'omission':
      return safe`<p class="om alone" title="${OMISSION}" data-pagefind-ignore><span>${text}</span></p>\n`;
    case 'separator':
      return safe`<p class="sep" data-pagefind-ignore>${text}</p>\n`;
  }
}

/** What each group of removed words is called in the middle of a sentence. */
const REMOVED_NAMES: Partial<Record<Removal['group'], string>> = {
  furniture: 'page furniture',
  teaser: 'a pointer to another document',
  echo: 'a repeat',
};

function renderRemoval({ where, group, first, last, words }: Removal, { source }: Entry, page: string): Html {
  const place = where === 'before' ? 'Before it' : 'In the middle of it';
  const one = first === last;
  const lines = one ? safe`line ${first}` : safe`lines ${first} to ${last}`;
  const quoted = words === null ? null : safe`, <span class="src">${words}</span>,`;
  const href = relativeHref(page, capturePath(source.capture), `L${String(first)}`);
  const what = safe`${place}, ${lines} of the capture${quoted} ${one ? 'is' : 'are'} ${REMOVED_NAMES[group]}.`;
  const link = safe`<a href="${href}">${one ? 'See the line' : 'See the lines'}</a>`;
  return safe`<p class="note" data-pagefind-ignore>${what} ${link}</p>`;
}
