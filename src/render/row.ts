import { TYPE_NAMES } from '../archive/facets.ts';
import { documentPath, relativeHref } from '../archive/links.ts';
import { mainDate, type Dated } from '../archive/when.ts';
import type { EntryHead } from '../schemas/entry.ts';
import { renderDate, renderSupplied } from './fields.ts';
import { safe, type Html } from './html.ts';

/** What a list shows of an entry. */
export type Listed = Dated &
  Pick<EntryHead, 'title' | 'basis' | 'language' | 'speakers' | 'forwardedFrom' | 'source'> & {
    outline: readonly unknown[];
  };

/**
 * An entry in a list: its date, its title, and what it is.
 *
 * @param from The path of the page that the list is on.
 * @param language BCP 47, the language of that page.
 */
export function renderRow(entry: Listed, from: string, language: string): Html {
  const { id, type, speakers, outline } = entry;
  const by = speakers.length === 0 ? null : safe`, <span class="src">${speakers.join(', ')}</span>`;
  return safe`<li class="row"><p>${renderDate(mainDate(entry), language)}</p>
<h3 class="src"><a href="${relativeHref(from, documentPath(id))}">${renderTitle(entry, language)}</a></h3>
<p class="meta"><span>${TYPE_NAMES[type].one}${by}</span>
<span>${renderOrigin(entry)}, ${outline.length}&nbsp;¶</span></p></li>`;
}

/** The title of an entry: as printed, in brackets where an editor supplied it, or that there is none. */
export function renderTitle(
  { title, basis, language: own }: Pick<EntryHead, 'title' | 'basis' | 'language'>,
  language: string,
): Html {
  if (title === null) return safe`<span class="own">Without a title</span>`;
  if (basis['title']?.basis === 'supplied') return renderSupplied(title);
  return own === language || own === 'und' ? safe`${title}` : safe`<span lang="${own}">${title}</span>`;
}

function renderOrigin({ source, forwardedFrom }: Listed): Html {
  if (source.publisher !== null) return safe`${source.publisher}`;
  if (forwardedFrom === null) return safe`Source not recorded`;
  return safe`Forwarded from <span class="src">${forwardedFrom}</span>`;
}
