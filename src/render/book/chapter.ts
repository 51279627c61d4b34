import { subjectPath } from '../../archive/authorities/kinds.ts';
import { arrangeText, type Capture, type NumberedParagraph } from '../../archive/text/arrangement.ts';
import { writeBlocks, type Markup } from '../../archive/text/markup.ts';
import { groupDigits } from '../../archive/hash.ts';
import { documentPath } from '../../archive/addresses/links.ts';
import { summariseEntry } from '../../archive/summary.ts';
import { TYPE_NAMES } from '../../archive/type-names.ts';
import { yearOf } from '../../archive/dates/when.ts';
import { nameLines } from '../../archive/capture/line-names.ts';
import type { Entry } from '../../schemas/entry.ts';
import type { EntryId, ParagraphId } from '../../schemas/ids.ts';
import { renderAllKnown } from '../entry/apparatus.ts';
import { renderSupplied } from '../fields.ts';
import { safe, type Html } from '../html.ts';
import { renderLink, type HrefOf } from '../link.ts';
import { tellRemoval } from '../entry/removal.ts';
import { tellRetired, type Telling } from '../entry/retired.ts';
import { nameDay } from '../versions/revision.ts';
import { titleOf } from '../row.ts';
import { langOf, sayAside, writeDocument } from './document.ts';

/** An entry as a document of a book. */
export interface Chapter {
  readonly id: EntryId;
  readonly title: string;
  /** BCP 47, the language of its title and text. */
  readonly language: string;
  /** The headings within its text. */
  readonly headings: readonly { readonly id: ParagraphId; readonly title: string }[];
  /** The year that it is filed under; null where that is not known. */
  readonly year: number | null;
  /** The document, as XHTML in UTF-8: there may be ten thousand. */
  readonly xhtml: Uint8Array;
}

/** Where the document of an entry lies in a book, from its root. Its paragraphs have the ids that they have on the site. */
export const chapterPath = (id: EntryId): string => `documents/${id}.xhtml`;

/**
 * An entry as a document of a book: what is known of it, its numbered paragraphs under their permanent ids, and where
 * its words come from. What was withdrawn has no words here, nor has what is no longer in the text.
 *
 * @param hrefOf Where a page of the archive is found by its public address; undefined without one.
 * @param language BCP 47, the language of the archive's own words.
 * @param eventNames What each event is called, by its id.
 */
export function renderChapter(
  entry: Entry,
  capture: Capture,
  hrefOf: HrefOf,
  language: string,
  eventNames: ReadonlyMap<string, string>,
): Chapter {
  const { id, paragraphs, withdrawn } = entry;
  const title = titleOf(entry);
  const summary = summariseEntry(entry, capture.ledger, capture.starts);
  const event = eventNames.get(entry.event ?? '');
  const known = renderAllKnown(
    { ...entry, labels: summary.labels },
    {
      language,
      personHref: () => undefined,
      tagHref: () => undefined,
      placeHref: () => undefined,
      event: event === undefined ? null : { name: event, href: hrefOf(subjectPath('events', entry.event ?? '')) },
      named: [],
    },
  );
  const body = safe`<section epub:type="chapter" role="doc-chapter">
<header>
<p class="kind">${TYPE_NAMES[entry.type].one}</p>
<h1${entry.title === null ? null : langOf(entry.language)}>${entry.basis['title']?.basis === 'supplied' ? renderSupplied(title) : title}</h1>
${known}
</header>
${withdrawn === null ? renderWords(entry, capture, hrefOf, language) : renderWithdrawal(entry, language)}
${withdrawn === null ? renderOrigin(entry, capture, summary, hrefOf) : null}
</section>`;
  return {
    id,
    title,
    language: entry.language,
    headings: paragraphs.filter(({ kind }) => kind === 'heading').map(({ id, text }) => ({ id, title: text })),
    year: yearOf(entry.date),
    xhtml: new TextEncoder().encode(writeDocument({ title, language, root: '../', body })),
  };
}

function renderWords(entry: Entry, capture: Capture, hrefOf: HrefOf, language: string): Html {
  const telling: Context = {
    hrefOf,
    entry,
    numbers: new Map(entry.paragraphs.map(({ id }, i) => [id, i + 1])),
    language,
    textLanguage: entry.language,
  };
  const blocks = writeBlocks(arrangeText(entry, capture), markupOf(telling));
  return safe`<div class="text"${langOf(entry.language)}>\n${blocks}</div>`;
}

interface Context extends Telling {
  readonly entry: Entry;
}

const markupOf = (telling: Context): Markup<Html> => ({
  paragraph: (paragraph) => renderParagraph(paragraph, telling),
  list: (items) => safe`<div role="list">\n${items}</div>\n`,
  between: { caption: writeAs('caption'), omission: writeAs('om alone'), separator: writeAs('sep') },
  retired: (retired) => renderNote(tellRetired(retired, telling), telling, retired.id),
});

const writeAs =
  (name: string) =>
  (text: string): Html =>
    safe`<p class="${name}">${text}</p>\n`;

function renderParagraph({ paragraph, number, words, removals }: NumberedParagraph, telling: Context): Html {
  const { id, kind, label } = paragraph;
  const address = telling.hrefOf(documentPath(telling.entry.id), id);
  const link = safe`<a class="n" href="${address ?? `#${id}`}" aria-label="Paragraph ${number}"${langOf(telling.language)}>${number}</a>`;
  const said = words.map(({ text, omission }) => (omission ? safe`<span class="om">${text}</span>` : text));
  const shown = kind === 'heading' ? safe`<h2>${link} ${said}</h2>` : safe`<p>${link} ${said}</p>`;
  const who = label === null ? null : safe`<p class="label">${label}</p>\n`;
  const notes = removals.map((removal) => renderNote(tellRemoval(removal, telling.entry, telling.hrefOf), telling));
  const open = kind === 'item' ? safe`<div class="p" role="listitem"` : safe`<div class="p"`;
  return safe`${open} id="${id}">${who}${shown}${notes}</div>\n`;
}

const renderNote = (words: Html, { language }: Telling, id?: string): Html =>
  safe`<div${langOf(language)}>${sayAside(words, id)}</div>\n`;

/** In place of the text: when and why it was withdrawn, and the anchors of its paragraphs, which links lead to. */
function renderWithdrawal({ withdrawn, retired }: Entry, language: string): Html | null {
  if (withdrawn === null) return null;
  const anchors = retired.map(({ id }) => safe`<li id="${id}">The paragraph ${id} was withdrawn.</li>\n`);
  return safe`${sayAside(`This text was withdrawn on ${nameDay(withdrawn.date, language)}. ${withdrawn.reason}`)}
${anchors.length === 0 ? null : safe`<ul class="own">\n${anchors}</ul>`}`;
}

/** Where the words come from: the capture and its digest, the lines, the versions, and the copies that differ. */
function renderOrigin(
  { id, versions, variants, source, language: own }: Entry,
  { ledger }: Capture,
  { lines, variantLines }: ReturnType<typeof summariseEntry>,
  hrefOf: HrefOf,
): Html {
  const address = hrefOf(documentPath(id));
  const facts: readonly (readonly [label: string, value: Html | null])[] = [
    ['Permanent address', address === undefined ? null : renderLink(address, address)],
    ['Known in the archive as', safe`${id}`],
    ['Capture', safe`${source.capture}`],
    ['SHA-256 of the capture', safe`<span class="hash">${groupDigits(source.sha256)}</span>`],
    ['Size and encoding', safe`${ledger.bytes} bytes, ${ledger.encoding.toUpperCase()}`],
    ['This entry stands on', safe`${nameLines(lines)}`],
    ['Read by', safe`the profile ${ledger.profile}`],
    [
      'Versions',
      versions.length < 2
        ? null
        : safe`${versions.map(({ capture, captured }, i) => [i === 0 ? null : safe`<br/>`, `${String(i + 1)}. ${capture}`, captured === null ? null : `, captured on ${captured}`])}`,
    ],
  ];
  const copies = variants.map(
    ({ text }, i) =>
      safe`<p${langOf(own)}>${text}</p>\n${sayAside(safe`${nameLines(variantLines[i] ?? lines)} of the capture`)}`,
  );
  return safe`<section class="origin">
<h2>Where these words come from</h2>
<dl>
${facts.map(([label, value]) => (value === null ? null : safe`<div><dt>${label}</dt><dd>${value}</dd></div>\n`))}</dl>
${copies.length === 0 ? null : safe`<h2>Copies within the capture that differ</h2>\n${copies}`}</section>`;
}
