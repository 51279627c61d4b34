import { recordsOf } from '../../archive/collation/records.ts';
import { collations } from '../../collection/parallels.ts';

/** The passages that stand in two entries, one a line; `src/schemas/parallel.ts` has every key. */
export function GET(): Response {
  const lines = collations.flatMap(recordsOf).map((record) => `${JSON.stringify(record)}\n`);
  return new Response(lines.join(''), { headers: { 'Content-Type': 'application/x-ndjson' } });
}
