import type { EntryId } from '../../schemas/ids.ts';

/** The page that tells people what data there is, and that of what is known to be missing. */
export const DATA_PATH = 'data.html';
export const COMPLETENESS_PATH = 'completeness.html';

/** The element of the page of the data that holds its list of files, which is known when they are made. */
export const DATA_LIST_ID = 'files';

/** The folder of all data, from the root of the site. */
export const DATA_FOLDER = 'data/';

/** All entries as a table, one a row. */
export const ENTRY_TABLE = 'data/entries.csv';

/** All paragraphs as a table, one a row. */
export const PARAGRAPH_TABLE = 'data/paragraphs.csv';

/** The documents that captures point to, one a row, whether or not the archive has them. */
export const POINTER_TABLE = 'data/pointers.csv';

/** The passages that stand in two entries, one a line. The pages that compare texts come of the same. */
export const PARALLELS = 'data/parallels.jsonl';

/** All entries as one TEI corpus. It lies beside the folder of the single files, where no entry's id can clash. */
export const TEI_CORPUS = 'data/corpus.xml';

/** How the names of the files end in which reference managers take texts, without the full stop. */
export const CITE_EXTENSIONS = ['bib', 'biblatex.bib', 'ris', 'csl.json'] as const;
export type CiteExtension = (typeof CITE_EXTENSIONS)[number];

/** All entries as reference managers take them. */
export const bibliographyPath = (extension: CiteExtension): string => `data/bibliography.${extension}`;

/** What describes every file of the data: its size, its digest, its source and its terms. */
export const DATA_PACKAGE = 'data/datapackage.json';

/** An entry as JSON: the same bytes as its line of `entries.jsonl`. */
export const entryJsonPath = (id: EntryId): string => `data/entries/${id}.json`;

/** An entry as plain text. */
export const entryTextPath = (id: EntryId): string => `data/entries/${id}.txt`;

/** An entry as TEI P5. */
export const teiPath = (id: EntryId): string => `data/tei/${id}.xml`;

/** The JSON Schema of one kind of published JSON. */
export const schemaPath = (name: string): string => `data/schemas/${name}.schema.json`;
