import { capturePath } from '../../archive/addresses/links.ts';
import type { Removal } from '../../archive/text/margin.ts';
import type { Entry } from '../../schemas/entry.ts';
import { safe, type Html } from '../html.ts';
import { renderLink, type HrefOf } from '../link.ts';

/** Says what was taken out of the capture before a paragraph or in the middle of it, and leads to its lines. */
export function tellRemoval(
  { where, group, first, last, words }: Removal,
  { source }: Pick<Entry, 'source'>,
  hrefOf: HrefOf,
): Html {
  const place = where === 'before' ? 'Before it' : 'In the middle of it';
  const one = first === last;
  const lines = one ? safe`line ${first}` : safe`lines ${first} to ${last}`;
  const quoted = words === null ? null : safe`, <span class="src">${words}</span>,`;
  const what = safe`${place}, ${lines} of the capture${quoted} ${one ? 'is' : 'are'} ${REMOVED_NAMES[group]}.`;
  const href = hrefOf(capturePath(source.capture), `L${String(first)}`);
  return href === undefined ? what : safe`${what} ${renderLink(one ? 'See the line' : 'See the lines', href)}`;
}

/** What each group of removed words is called in the middle of a sentence. */
const REMOVED_NAMES: Partial<Record<Removal['group'], string>> = {
  furniture: 'page furniture',
  teaser: 'a pointer to another document',
  echo: 'a repeat',
};
