import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DIST } from '../../scripts/shell/root.ts';

const Published = z.object({
  id: z.string(),
  paragraphs: z.array(z.object({ id: z.string(), text: z.string() })).min(1),
});

/** The entries of the site, from the data that it publishes beside its pages. */
export function readPublished(): z.infer<typeof Published>[] {
  const lines = readFileSync(join(DIST, 'data', 'entries.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => Published.parse(JSON.parse(line)));
}
