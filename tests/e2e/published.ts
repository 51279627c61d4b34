import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../../scripts/shell/root.ts';
import { Entry } from '../../src/schemas/entry.ts';

/** An entry as the finished site publishes it. */
export type Published = Entry;

/** The entries of the finished site, from its `data/entries.jsonl`. */
export function readPublished(): Published[] {
  const lines = readFileSync(path.join(DIST, 'data', 'entries.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => Entry.parse(JSON.parse(line)));
}
