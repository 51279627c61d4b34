import { cutAtOmissions } from '../archive/inline.ts';
import { happeningsOf } from '../archive/happenings.ts';
import { capturePath, documentPath, relativeHref } from '../archive/links.ts';
import { findRemovals, type Removal } from '../archive/margin.ts';
import { writeParagraphTitle } from '../archive/paragraph-title.ts';
import type { Between, Entry, Paragraph } from '../schemas/entry.ts';
import type { ParagraphId } from '../schemas/ids.ts';
import type { Ledger, Span } from '../schemas/ledger.ts';
import { renderArrival } from './arrival.ts';
import { safe, type Html } from './html.ts';
import { renderRetired, type Telling } from './retired.ts';

/** What the renderer needs to know of a capture: its ledger, its decoded text, where its lines begin. */
export interface Capture {
  readonly ledger: Ledger;
  readonly text: string;
  readonly starts: readonly number[];
}

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
  const { paragraphs, between, retired } = entry;
  const telling: Telling = {
    page,
    entry,
    numbers: new Map(paragraphs.map(({ id }, i) => [id, i + 1])),
    language,
    textLanguage: entry.language,
  };
  const happenings = happeningsOf(entry);
  const removals = findRemovals(entry, capture.ledger.spans, capture.text, capture.starts);
  const omissions = Map.groupBy(
    capture.ledger.spans.filter(({ as }) => as === 'omission'),
    (span) => ('paragraph' in span ? span.paragraph : undefined),
  );
  const standing = Map.groupBy(between, ({ after }) => after);
  const gone = Map.groupBy(retired, ({ after }) => after);
  const behind = (after: ParagraphId | null): readonly Html[] => [
    ...(standing.get(after) ?? []).map(renderBetween),
    ...(gone.get(after) ?? []).map((paragraph) => renderRetired(paragraph, telling)),
  ];
  const rows = paragraphs.map((paragraph, i) => ({
    item: paragraph.kind === 'item',
    row: renderParagraph(paragraph, i + 1, renderWords(paragraph, omissions.get(paragraph.id) ?? [], capture.text), [
      ...(page === documentPath(entry.id) ? renderArrival(paragraph, happenings.get(paragraph.id) ?? [], telling) : []),
      ...(removals.get(paragraph.id) ?? []).map((removal) => renderRemoval(removal, entry, page)),
    ]),
    after: behind(paragraph.id),
  }));
  return safe`${behind(null)}${joinLists(rows)}`;
}

interface Row {
  readonly item: boolean;
  readonly row: Html;
  readonly after: readonly Html[];
}

/** List items that follow one another are one list to those who listen. */
function joinLists(rows: readonly Row[]): readonly Html[] {
  const joined: Html[] = [];
  let list: Html[] = [];
  const close = (): void => {
    if (list.length > 0) joined.push(safe`<div role="list">${list}</div>`);
    list = [];
  };
  for (const { item, row, after } of rows) {
    if (item) list.push(row);
    else {
      close();
      joined.push(row);
    }
    if (after.length > 0) {
      close();
      joined.push(...after);
    }
  }
  close();
  return joined;
}

function renderParagraph(
  { id, kind, label, text }: Paragraph,
  number: number,
  words: readonly Html[],
  notes: readonly Html[],
): Html {
  const title = writeParagraphTitle({ number, length: text.length });
  const attributes = safe`id="${id}" data-pagefind-title="${title}"`;
  const link = safe`<a class="n" href="#${id}" aria-label="Link to paragraph ${number}" data-pagefind-ignore>${number}</a>`;
  const who = label === null ? null : safe`<p class="label" data-pagefind-ignore>${label}</p>`;
  const said = kind === 'heading' ? safe`<h2 class="words">${words}</h2>` : safe`<p class="words">${words}</p>`;
  const open = kind === 'item' ? safe`<div class="p item" role="listitem"` : safe`<div class="p"`;
  return safe`${open} ${attributes}>${link}${who}${said}${notes}</div>\n`;
}

function renderWords(paragraph: Paragraph, omissions: readonly Span[], capture: string): readonly Html[] {
  return cutAtOmissions(paragraph, omissions, capture).map(({ text, omission }) =>
    omission ? safe`<span class="om" title="${OMISSION}">${text}</span>` : safe`${text}`,
  );
}

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
