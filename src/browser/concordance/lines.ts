import type { Hit } from '../../archive/corpus/concordance.ts';
import { writeCsvRow } from '../../archive/csv.ts';
import { writeDate } from '../../archive/dates/in-words.ts';
import { kwicOf } from '../../archive/corpus/kwic.ts';
import { documentPath } from '../../archive/addresses/links.ts';
import { el } from '../page/dom.ts';
import { linkWithMarks } from '../links/permalink.ts';

/** Characters of context on either side: what a wide window can show, and what goes into a file. */
const SHOWN = 160;
const WRITTEN = 200;

/** A line of a concordance as a row of its table. */
export function renderLine(hit: Hit, language: string): HTMLTableRowElement {
  const { before, words, after } = kwicOf(hit, SHOWN);
  const { of, id, speakers } = hit.passage;
  const lang: Record<string, string> = of.language === language || of.language === 'und' ? {} : { lang: of.language };
  const link = el('a', { href: linkWithMarks(documentPath(of.id), [words], id ?? undefined) }, words);
  const cell = (name: string, ...children: (Node | string)[]): HTMLElement =>
    el('td', { class: name, role: 'cell', ...(name.startsWith('src') ? lang : {}) }, ...children);
  return el(
    'tr',
    { role: 'row' },
    cell('src before', before),
    cell('src word', link),
    cell('src after', after),
    cell('date', writeDate(of.when, language) ?? 'not stated'),
    speakers.length === 0
      ? cell('speaker', id === null ? 'title' : 'not stated')
      : cell('src speaker', speakers.join(', ')),
  );
}

/** What the columns of a concordance are called in a file. */
export const CSV_HEAD = writeCsvRow([
  'before',
  'words',
  'after',
  'entry',
  'paragraph',
  'date',
  'type',
  'speaker',
  'language',
  'title',
  'link',
]);

/**
 * A line of a concordance as a row of a file.
 *
 * @param site The public address of the site; null where it was opened from a disk, and links are relative.
 */
export function writeLine(hit: Hit, site: string | null): string {
  const { before, words, after } = kwicOf(hit, WRITTEN);
  const { of, id, speakers } = hit.passage;
  const link = documentPath(of.id) + (id === null ? '' : `#${id}`);
  return writeCsvRow([
    before.trim(),
    words,
    after.trim(),
    of.id,
    id,
    of.date,
    of.type,
    speakers.join('; '),
    of.language,
    of.title,
    site === null ? link : new URL(link, site).href,
  ]);
}
