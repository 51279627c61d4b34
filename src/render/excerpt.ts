import type { Entry, Paragraph } from '../schemas/entry.ts';
import type { ParagraphId } from '../schemas/ids.ts';
import { safe, type Html } from './html.ts';

/** What an excerpt asks of an entry: how many paragraphs it has, and whether it was withdrawn. */
type Excerpted = Pick<Entry, 'withdrawn'> & { readonly outline: readonly unknown[] };

/** The beginning of an entry, each paragraph with its number, which links to it, and how many follow. */
export function renderExcerpt(
  beginning: readonly Pick<Paragraph, 'id' | 'text' | 'label'>[],
  { withdrawn, outline }: Excerpted,
  hrefOf: (paragraph: ParagraphId) => string,
): Html {
  if (withdrawn !== null) return safe`<p>The text was withdrawn on ${withdrawn.date}: ${withdrawn.reason}</p>`;
  const shown = beginning.map(({ id, text, label }, i) => {
    const who = label === null ? null : safe`<b>${label}</b> `;
    return safe`<p><a href="${hrefOf(id)}">${i + 1}</a> ${who}${text}</p>\n`;
  });
  const more = outline.length - beginning.length;
  return safe`${shown}${more === 0 ? null : safe`<p>${more} more ${more === 1 ? 'paragraph' : 'paragraphs'}</p>`}`;
}
