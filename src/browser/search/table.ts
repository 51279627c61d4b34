import { BYTE_ORDER_MARK, writeCsvRow } from '../../archive/csv.ts';
import { readNumbers } from '../../search/passages/numbers.ts';
import type { Turns } from '../../search/passages/parts.ts';
import type { Group } from './groups.ts';

/** What the columns of the results are called in a file. */
export const CSV_HEAD = BYTE_ORDER_MARK + writeCsvRow(['entry', 'paragraph', 'date', 'speaker', 'text', 'link']);

/**
 * The paragraphs of an entry that were found, as rows of a file; the title where no paragraph was.
 *
 * @param turns The date of the entry, and who speaks in it.
 * @param site The address of the site; null where it was opened from a disk, and links are relative.
 */
export function writeGroup({ page, title, hits }: Group, turns: Turns[number], site: string | null): string {
  const [date, named] = turns;
  const entry = /([^/]+)\.html$/.exec(page)?.[1] ?? page;
  const rowOf = (paragraph: string | null, speakers: readonly string[], text: string): string => {
    const link = paragraph === null ? page : `${page}#${paragraph}`;
    return writeCsvRow([
      entry,
      paragraph,
      date,
      speakers.join('; '),
      text,
      site === null ? link : new URL(link, site).href,
    ]);
  };
  if (hits.length === 0) return rowOf(null, named, title);
  return hits.map(({ id, number, text }) => rowOf(id, speakersOf(turns, number), text)).join('');
}

/** Who speaks a paragraph, by its number from 1: as its turn says; in an entry without turns, as the entry says. */
export function speakersOf([, named, runs]: Turns[number], number: number): readonly string[] {
  if (runs === '') return named;
  const read = readNumbers(runs);
  let before = 0;
  for (let i = 0; i < read.length; i += 2) {
    before += read[i] ?? 0;
    if (number > before) continue;
    const speaker = named[(read[i + 1] ?? 0) - 1];
    return speaker === undefined ? [] : [speaker];
  }
  return [];
}
