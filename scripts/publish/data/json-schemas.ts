import { z } from 'zod';
import { schemaPath } from '../../../src/archive/addresses/data-files.ts';
import { CslItem } from '../../../src/schemas/csl.ts';
import { DataPackage } from '../../../src/schemas/data-package.ts';
import { Entry } from '../../../src/schemas/entry.ts';
import { JsonFeed } from '../../../src/schemas/json-feed.ts';
import { Parallel } from '../../../src/schemas/parallel.ts';
import { SavedExtent, SavedFiles } from '../../../src/schemas/saving.ts';
import type { Piece } from './piece.ts';

/** Every kind of JSON that a site publishes, with the files that are of it. */
export const PUBLISHED_JSON: readonly {
  readonly name: string;
  readonly title: string;
  readonly files: RegExp;
  readonly schema: z.ZodType;
}[] = [
  {
    name: 'entry',
    title: 'An entry: a line of entries.jsonl, or a file of its own',
    files: /^data\/(?:entries\.jsonl|entries\/[^/]+\.json)$/,
    schema: Entry,
  },
  {
    name: 'datapackage',
    title: 'What describes the files of the data',
    files: /^data\/datapackage\.json$/,
    schema: DataPackage,
  },
  {
    name: 'feed',
    title: 'A feed: JSON Feed 1.1 as the archive writes it',
    files: /^(?!data\/|pagefind\/).+\.json$/,
    schema: JsonFeed,
  },
  {
    name: 'parallel',
    title: 'A passage that stands in two entries: a line of parallels.jsonl',
    files: /^data\/parallels\.jsonl$/,
    schema: Parallel,
  },
  {
    name: 'citation',
    title: 'How the entries are cited: CSL-JSON with the keys that the archive knows',
    files: /^data\/bibliography\.csl\.json$/,
    schema: z.array(CslItem),
  },
  {
    name: 'saved',
    title: 'How much a browser keeps that saves the site',
    files: /^data\/saved\.json$/,
    schema: SavedExtent,
  },
  {
    name: 'saved-files',
    title: 'What a browser keeps that saves the site: path, SHA-256, bytes',
    files: /^data\/saved-files\.json$/,
    schema: SavedFiles,
  },
];

/** The JSON Schema (2020-12) of each. What a schema checks beyond the form of a value stands in none of them. */
export const writeJsonSchemas = (): Piece[] =>
  PUBLISHED_JSON.map(({ name, title, schema }) => ({
    file: schemaPath(name),
    text: `${JSON.stringify({ title, ...z.toJSONSchema(schema, { reused: 'ref' }) }, null, 2)}\n`,
  }));
