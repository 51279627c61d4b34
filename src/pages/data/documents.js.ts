import { writePartScript } from '../../archive/addresses/part-script.ts';
import { ROWS_PATH } from '../../archive/addresses/record-parts.ts';
import { yearOf } from '../../archive/dates/when.ts';
import { tokensOf } from '../../collection/browse.ts';
import { entries, language } from '../../collection/collection.ts';
import { renderRow } from '../../render/row.ts';

/**
 * The rows of the page of all documents, newest first, for its script to narrow. It is a script itself, because a
 * page that was opened from a disk may load no other data.
 */
export function GET(): Response {
  const rows = entries.map((entry) => ({
    year: yearOf(entry.date),
    tokens: tokensOf(entry),
    html: renderRow(entry, 'documents.html', language).html,
  }));
  return new Response(writePartScript(ROWS_PATH, JSON.stringify(rows)), {
    headers: { 'Content-Type': 'text/javascript' },
  });
}
