import { writeDate } from '../archive/dates/in-words.ts';
import { shortDigest } from '../archive/hash.ts';
import { formatDate } from '../archive/dates/in-words.ts';
import { safe } from '../render/html.ts';
import { Edtf } from '../schemas/dates.ts';
import type { Cited } from './cited.ts';
import { suppliedOf, toCslItem, type Citable, type Standing } from './item.ts';
import { MARKS } from './marks.ts';
import type { Cite } from './processor.ts';
import { STYLES, type Style } from './styles.ts';

/** How a text is cited in one style, as HTML: see `Cited`. */
export interface Citation extends Cited {
  readonly style: Style;
}

/** Citations that were kept, one for each of the styles. */
export const citationsFrom = (kept: readonly Cited[]): readonly Citation[] =>
  STYLES.flatMap((style, i) => {
    const cited = kept[i];
    return cited === undefined ? [] : [{ style, ...cited }];
  });

/**
 * How a text is cited, in each style. What the style has no place for follows its words: the archive, the version, the
 * day of its capture, and the address from which it was taken.
 *
 * @param cites One for each of the styles.
 */
export function citeEntry(entry: Citable, standing: Standing, cites: readonly Cite[]): readonly Citation[] {
  const item = toCslItem(entry, standing);
  const supplied = suppliedOf(entry);
  const held = writeHeld(entry, standing);
  return STYLES.flatMap((style, i) => {
    const cited = cites[i]?.(item, supplied);
    if (cited === undefined) return [];
    const isNote = style.citation === 'Note';
    return [
      {
        style,
        whole: isNote ? continueNote(cited.whole, held) : cited.whole,
        paragraph: isNote ? continueNote(cited.paragraph, held) : cited.paragraph,
        entry: continueEntry(cited.entry, held),
      },
    ];
  });
}

/** Where the archive holds the text, within a sentence. */
function writeHeld({ source, dates, withdrawn }: Citable, { archive, address, path, language }: Standing): string {
  const place = address === null ? safe` (${path}${MARKS.fragment})` : null;
  const captured = writeDate(dates.captured, language);
  return safe`archived in <i>${archive}</i>${place}, version ${shortDigest(source.sha256)}${captured === null ? null : `, captured ${captured}`}${source.url === null ? null : ` from ${source.url}`}${withdrawn === null ? null : `, withdrawn on ${formatDate(Edtf.parse(withdrawn.date), language)}`}`
    .html;
}

/** A note is one sentence. */
const continueNote = (note: string, held: string): string => `${note.replace(/\.$/, '')}, ${held}.`;

/** An entry of a list goes on in a sentence of its own. */
function continueEntry(entry: string, held: string): string {
  const ended = /[.!?][”’"]?(?:<\/\w+>)*$/u.test(entry) ? entry : `${entry}.`;
  return `${ended} ${held.charAt(0).toUpperCase()}${held.slice(1)}.`;
}
