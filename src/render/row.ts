import { TYPE_NAMES } from '../archive/type-names.ts';
import { documentPath, relativeHref } from '../archive/addresses/links.ts';
import { mainDate, type Dated } from '../archive/dates/when.ts';
import type { EntryHead } from '../schemas/entry.ts';
import { renderDate, renderSupplied } from './fields.ts';
import { safe, type Html } from './html.ts';

/** What a list shows of an entry. */
export type Listed = Dated &
  Pick<EntryHead, 'title' | 'basis' | 'language' | 'withdrawn' | 'speakers' | 'forwardedFrom' | 'source'> & {
    outline: readonly unknown[];
  };

/**
 * An entry in a list: its date, its title, and what it is.
 *
 * @param from The path of the page that the list is on.
 * @param language BCP 47, the language of that page.
 */
export function renderRow(entry: Listed, from: string, language: string): Html {
  const { id, type, speakers, outline, withdrawn } = entry;
  const by = speakers.length === 0 ? null : safe`, <span class="src">${speakers.join(', ')}</span>`;
  return safe`<li class="row"><p>${renderDate(mainDate(entry), language)}</p>
<h3 class="src"><a href="${relativeHref(from, documentPath(id))}">${renderTitle(entry, language)}</a></h3>
<p class="meta"><span>${TYPE_NAMES[type].one}${by}</span>
<span>${withdrawn === null ? safe`${renderOrigin(entry)}, ${outline.length}&nbsp;¶` : 'text withdrawn'}</span></p></li>`;
}

/** The title of an entry as plain text: as printed, or what the archive says in its place. */
export function titleOf({ title, withdrawn }: Pick<EntryHead, 'title' | 'withdrawn'>): string {
  return withdrawn === null ? (title ?? 'Without a title') : 'Withdrawn document';
}

/** The title of an entry: as printed, in brackets where an editor supplied it, or what the archive says in its place. */
export function renderTitle(
  entry: Pick<EntryHead, 'title' | 'basis' | 'language' | 'withdrawn'>,
  language: string,
): Html {
  const { title, basis, language: own } = entry;
  if (title === null) return safe`<span class="own">${titleOf(entry)}</span>`;
  if (basis['title']?.basis === 'supplied') return renderSupplied(title);
  return own === language || own === 'und' ? safe`${title}` : safe`<span lang="${own}">${title}</span>`;
}

function renderOrigin({ source, forwardedFrom }: Listed): Html {
  if (source.publisher !== null) return safe`${source.publisher}`;
  if (forwardedFrom === null) return safe`Publisher not stated`;
  return safe`Forwarded from <span class="src">${forwardedFrom}</span>`;
}
