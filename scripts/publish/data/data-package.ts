import {
  bibliographyPath,
  CITE_EXTENSIONS,
  DATA_FOLDER,
  ENTRY_TABLE,
  PARALLELS,
  PARAGRAPH_TABLE,
  POINTER_TABLE,
  TEI_CORPUS,
} from '../../../src/archive/addresses/data-files.ts';
import { publicAddress } from '../../../src/archive/addresses/links.ts';
import { ENTRY_LINES } from '../../../src/archive/addresses/record-parts.ts';
import { slugsOf } from '../../../src/archive/addresses/slugs.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import type { DataPackage, DataResource } from '../../../src/schemas/data-package.ts';
import type { DescribedEntry } from './described-entry.ts';
import type { Measure } from './measure.ts';
import { ENTRY_TABLE_SCHEMA, PARAGRAPH_TABLE_SCHEMA, POINTER_TABLE_SCHEMA } from './tables.ts';

/** A file, with its size and its digest. */
export interface Measured {
  readonly file: string;
  readonly measure: Measure;
}

/** What is said of a format, by the ending of its files. */
const FORMATS: Readonly<Record<string, Pick<DataResource, 'format' | 'mediatype'>>> = {
  jsonl: { format: 'jsonl', mediatype: 'application/jsonl' },
  json: { format: 'json', mediatype: 'application/json' },
  csv: { format: 'csv', mediatype: 'text/csv' },
  txt: { format: 'txt', mediatype: 'text/plain' },
  xml: { format: 'xml', mediatype: 'application/tei+xml' },
  bib: { format: 'bib', mediatype: 'application/x-bibtex' },
  ris: { format: 'ris', mediatype: 'application/x-research-info-systems' },
};

/** What is said of the files of the whole archive. */
const WHOLE: Readonly<Record<string, Pick<DataResource, 'description' | 'schema'>>> = {
  [ENTRY_LINES]: { description: 'All entries, one a line, each whole.' },
  [ENTRY_TABLE]: { description: 'All entries, one a row, without their text.', schema: ENTRY_TABLE_SCHEMA },
  [PARAGRAPH_TABLE]: {
    description:
      'All paragraphs, one a row. Texts stand as they are, also where a spreadsheet takes them for formulas.',
    schema: PARAGRAPH_TABLE_SCHEMA,
  },
  [POINTER_TABLE]: {
    description: 'The documents that captures point to, one a row, whether or not the archive has them.',
    schema: POINTER_TABLE_SCHEMA,
  },
  [PARALLELS]: { description: 'All passages that stand in two entries, one a line, piece by piece.' },
  [TEI_CORPUS]: { description: 'All entries as one corpus of TEI P5.' },
  ...Object.fromEntries(
    CITE_EXTENSIONS.map((extension) => [
      bibliographyPath(extension),
      { description: 'How all entries are cited, for reference managers.' },
    ]),
  ),
};

/** Those that the pages of the site are made with, before the other data is. */
export const MADE_WITH_PAGES: readonly string[] = [PARALLELS, ...CITE_EXTENSIONS.map(bibliographyPath)];

/** A file of the whole archive. */
export const describeWhole = ({ file, measure }: Measured): DataResource => ({
  ...describeFile(file, measure),
  ...(WHOLE[file] ?? { description: 'The JSON Schema of files that stand beside it.' }),
});

/** A file of one entry: where it comes from and on what terms. */
export function describeOne({ file, measure }: Measured, { entry, rights }: DescribedEntry): DataResource {
  const { capture, sha256, publisher, url } = entry.source;
  return {
    ...describeFile(file, measure),
    description: `The entry ${entry.id}.`,
    sources: [{ title: publisher ?? 'Publisher not stated', ...(url === null ? {} : { path: url }) }],
    capture: { path: capture, sha256 },
    rights,
  };
}

/** The package of all files. */
export function describePackage(archive: Archive, resources: DataResource[]): DataPackage {
  const { name, description, address, licence, keeper } = archive;
  return {
    profile: 'data-package',
    name: slugsOf([name]).get(name) ?? 'archive',
    title: name,
    description,
    ...(address === null ? {} : { homepage: publicAddress(address, 'index.html') }),
    ...(licence === null ? {} : { licenses: [licenceOf(licence)] }),
    ...(keeper === null ? {} : { contributors: [{ title: keeper, role: 'publisher' }] }),
    resources,
  };
}

/** The standard wants an address or a name of letters; a licence of another name is given one. */
function licenceOf({ name, url }: NonNullable<Archive['licence']>): NonNullable<DataPackage['licenses']>[number] {
  return url === null ? { title: name, name: slugsOf([name]).get(name) ?? 'other' } : { title: name, path: url };
}

function describeFile(file: string, { bytes, sha256 }: Measure): Omit<DataResource, 'description'> {
  const path = file.slice(DATA_FOLDER.length);
  const format = FORMATS[path.split('.').at(-1) ?? ''];
  if (format === undefined) throw new Error(`${file}: nothing is known of such files; add a row to FORMATS`);
  return {
    name: path.toLowerCase().replaceAll('/', '.'),
    path,
    profile: file.endsWith('.csv') ? 'tabular-data-resource' : 'data-resource',
    ...format,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
}
