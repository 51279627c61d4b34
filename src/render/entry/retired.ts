import { formatDate } from '../../archive/dates/in-words.ts';
import { capturePath, documentPath } from '../../archive/addresses/links.ts';
import type { Entry, Retired } from '../../schemas/entry.ts';
import { Edtf } from '../../schemas/dates.ts';
import type { EntryId, ParagraphId } from '../../schemas/ids.ts';
import { listInWords, safe, type Html } from '../html.ts';
import { renderLink, type HrefOf } from '../link.ts';

/** What a note on the history of a paragraph is written with. */
export interface Telling {
  readonly hrefOf: HrefOf;
  readonly entry: Pick<Entry, 'id' | 'versions'>;
  /** The number of each paragraph that is in the text. */
  readonly numbers: ReadonlyMap<ParagraphId, number>;
  /** BCP 47, the language of the page. */
  readonly language: string;
  /** BCP 47, the language of the text. */
  readonly textLanguage: string;
}

/**
 * The anchor of a paragraph that is no longer in the text, at the place where it stood: what happened, when that was
 * found and in which capture, where its text went, and its last wording, folded. None of it is indexed.
 */
export function renderRetired(retired: Retired, telling: Telling): Html {
  const said = safe`<p class="note"${langOfNote(telling)}>${tellRetired(retired, telling)}</p>`;
  const wording =
    retired.text === ''
      ? null
      : safe`<details><summary${langOfNote(telling)}>Last wording</summary><p class="src">${retired.text}</p></details>`;
  return safe`<div class="gone" id="${retired.id}" data-pagefind-ignore="all">${said}${wording}</div>\n`;
}

/** What happened to a paragraph that is no longer in the text, and when that was found. */
export const tellRetired = (retired: Retired, telling: Telling): Html =>
  safe`${tellFate(retired, telling)} ${tellFound(retired, telling)}`;

/** What the archive says within a text in another language is marked as its own. */
export const langOfNote = ({ language, textLanguage }: Pick<Telling, 'language' | 'textLanguage'>): Html | null =>
  language === textLanguage ? null : safe` lang="${language}"`;

function tellFate({ fate, to, entry }: Retired, telling: Telling): Html {
  const into = to.length === 0 ? 'another' : listInWords(to.map((id) => linkToParagraph(id, telling)));
  switch (fate) {
    case 'removed':
      return safe`A paragraph stood here that is no longer in the text.`;
    case 'merged':
      return safe`The paragraph that stood here is part of ${into} now.`;
    case 'split':
      return safe`The paragraph that stood here is now parted into ${into}.`;
    case 'moved':
      return safe`The paragraph that stood here stands in ${linkToEntry(entry, to[0], telling)} now.`;
    case 'withdrawn':
      return safe`The paragraph that stood here was withdrawn.`;
  }
}

/** When something was found, and in which capture: `Found on 3 May 2024 in the capture page.txt.` */
export function tellFound(
  { since, capture }: Pick<Retired, 'since' | 'capture'>,
  { hrefOf, language }: Pick<Telling, 'hrefOf' | 'language'>,
): Html {
  const day = formatDate(Edtf.parse(since), language);
  if (capture === null) return safe`Found on ${day}, when the same capture was read anew.`;
  const href = hrefOf(capturePath(capture));
  const name =
    href === undefined ? safe`<span class="src">${capture}</span>` : safe`<a class="src" href="${href}">${capture}</a>`;
  return safe`Found on ${day} in the capture ${name}.`;
}

/** A link to a paragraph of the same entry, by its number where it has one still. */
export function linkToParagraph(id: ParagraphId, { numbers }: Pick<Telling, 'numbers'>): Html {
  const number = numbers.get(id);
  return safe`<a href="#${id}">${number === undefined ? 'a paragraph that is gone too' : `¶ ${number}`}</a>`;
}

function linkToEntry(entry: EntryId | undefined, to: ParagraphId | undefined, { hrefOf }: Telling): Html {
  return renderLink('another document', entry === undefined ? undefined : hrefOf(documentPath(entry), to));
}
