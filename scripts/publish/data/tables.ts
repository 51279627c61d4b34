import { writeExactCsvRow, type Cell } from '../../../src/archive/csv.ts';
import { documentPath, lastingAddress } from '../../../src/archive/addresses/links.ts';
import type { Pointer } from '../../../src/archive/capture/pointers.ts';
import { voicesOf } from '../../../src/archive/text/voices.ts';
import type { TableSchema } from '../../../src/schemas/data-package.ts';
import type { DateField } from '../../../src/schemas/dates.ts';
import type { Paragraph } from '../../../src/schemas/entry.ts';
import type { DescribedEntry } from './described-entry.ts';

/** A column of a table: what it is called, what stands in it, and how a row fills it. */
interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly valueOf: (row: Row) => Cell;
}

/** A paragraph with its entry and its number in it, from 1. */
interface ParagraphRow extends DescribedEntry {
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly speakers: readonly string[];
}

const text = <Row>(name: string, description: string, valueOf: (row: Row) => string | null): Column<Row> => ({
  name,
  type: 'string',
  description,
  valueOf,
});

const count = <Row>(name: string, description: string, valueOf: (row: Row) => number): Column<Row> => ({
  name,
  type: 'integer',
  description,
  valueOf,
});

/** Several values of one cell. */
const list = (values: readonly string[]): string => values.join('; ');

/** A date in two columns: as EDTF, and how it is known. */
const date = (name: string, what: string, pick: (row: DescribedEntry) => DateField): Column<DescribedEntry>[] => [
  text(name, `${what}, EDTF (ISO 8601-2); empty where it is not known.`, (row) => pick(row)?.edtf ?? null),
  text(
    `${name}_basis`,
    '`stated` in the capture, or `supplied` by an editor in whole or in part.',
    (row) => pick(row)?.basis ?? null,
  ),
];

/** What both tables say of an entry; a concordance calls it the same. */
const COMMON = [
  text<DescribedEntry>('date', 'The main date, EDTF; empty without a year.', ({ entry }) => entry.date),
  text<DescribedEntry>('type', 'What kind of document it is.', ({ entry }) => entry.type),
  text<DescribedEntry>('language', 'BCP 47, `und` where it cannot be told.', ({ entry }) => entry.language),
  text<DescribedEntry>('title', 'As printed; the first sentence where no line serves.', ({ entry }) => entry.title),
];

const ENTRY_COLUMNS: readonly Column<DescribedEntry>[] = [
  text('entry', 'The id of the entry, which is permanent.', ({ entry }) => entry.id),
  ...COMMON,
  ...date('event_date', 'When it took place', ({ entry }) => entry.dates.event),
  ...date('published', 'When the source published it', ({ entry }) => entry.dates.published),
  ...date('captured', 'When the capture was taken', ({ entry }) => entry.dates.captured),
  text('event', 'The id of the event that it is about.', ({ entry }) => entry.event),
  text('speakers', 'Who speaks or signs, parted by semicolons.', ({ entry }) => list(entry.speakers)),
  text('places', 'Parted by semicolons.', ({ entry }) => list(entry.places)),
  text('tags', 'Its hashtags, parted by semicolons.', ({ entry }) => list(entry.tags)),
  text('forwarded_from', 'The channel that a post was forwarded from.', ({ entry }) => entry.forwardedFrom),
  count('paragraphs', 'How many paragraphs it has.', ({ entry }) => entry.paragraphs.length),
  text('publisher', 'Who published the source.', ({ entry }) => entry.source.publisher),
  text('url', 'The address of the source.', ({ entry }) => entry.source.url),
  text('rights', 'The rights of the source, by RightsStatements.org.', ({ rights }) => rights.url ?? rights.name),
  text('capture', 'The file that it was taken from.', ({ entry }) => entry.source.capture),
  text('sha256', 'The digest of that file.', ({ entry }) => entry.source.sha256),
  text('withdrawn', 'The day on which its text was withdrawn.', ({ entry }) => entry.withdrawn?.date ?? null),
  text('link', 'Its permanent address.', ({ archive, entry }) =>
    lastingAddress(archive.address, documentPath(entry.id)),
  ),
];

const PARAGRAPH_COLUMNS: readonly Column<ParagraphRow>[] = [
  text('entry', 'The id of the entry.', ({ entry }) => entry.id),
  text('paragraph', 'The id of the paragraph, permanent within the entry.', ({ paragraph }) => paragraph.id),
  count('number', 'Its place in the entry, from 1. It may change.', ({ number }) => number),
  text('kind', '`text`, `item` of a list, or `heading`.', ({ paragraph }) => paragraph.kind),
  text(
    'speaker',
    'Who speaks: as the turn says; where an entry has no turns, as the entry says. Parted by semicolons.',
    ({ speakers }) => list(speakers),
  ),
  text('label', 'The label of a turn as printed, on its first paragraph.', ({ paragraph }) => paragraph.label),
  text('text', 'What stands in the capture, white space folded.', ({ paragraph }) => paragraph.text),
  count('start', 'Where it begins in the decoded capture, in UTF-16 code units.', ({ paragraph }) => paragraph.start),
  count('end', 'Where it ends, exclusive.', ({ paragraph }) => paragraph.end),
  ...COMMON,
  text('link', 'Its permanent address.', ({ archive, entry, paragraph }) =>
    lastingAddress(archive.address, documentPath(entry.id), paragraph.id),
  ),
];

const POINTER_COLUMNS: readonly Column<Pointer>[] = [
  text('title', 'As the first capture that points to it prints it.', ({ title }) => title),
  text('date', 'The date that stands with it, EDTF.', ({ date }) => date),
  text('blurb', 'What stands with it besides.', ({ blurb }) => blurb),
  text('captures', 'The captures that point to it, parted by semicolons.', ({ captures }) => list(captures)),
  text('entry', 'The entry of this title; empty where the archive has none.', ({ entry }) => entry),
];

/** The head of each table. */
export const ENTRY_HEAD = writeExactCsvRow(ENTRY_COLUMNS.map(({ name }) => name));
export const PARAGRAPH_HEAD = writeExactCsvRow(PARAGRAPH_COLUMNS.map(({ name }) => name));

export const POINTER_HEAD = writeExactCsvRow(POINTER_COLUMNS.map(({ name }) => name));

/** An entry as a row. */
export const writeEntryRow = (described: DescribedEntry): string => writeRow(ENTRY_COLUMNS, described);

/** The paragraphs of an entry as rows. */
export function writeParagraphRows(described: DescribedEntry): string {
  const { entry } = described;
  const speakersOf = voicesOf(entry);
  return entry.paragraphs
    .map((paragraph, i) =>
      writeRow(PARAGRAPH_COLUMNS, { ...described, paragraph, number: i + 1, speakers: speakersOf(paragraph) }),
    )
    .join('');
}

/** A pointer to a document as a row. */
export const writePointerRow = (pointer: Pointer): string => writeRow(POINTER_COLUMNS, pointer);

const writeRow = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  writeExactCsvRow(columns.map(({ valueOf }) => valueOf(row)));

/**
 * The tables as the Table Schema of Frictionless describes them.
 *
 * @see https://specs.frictionlessdata.io/table-schema/
 */
export const ENTRY_TABLE_SCHEMA: TableSchema = { fields: ENTRY_COLUMNS.map(fieldOf), primaryKey: 'entry' };
export const PARAGRAPH_TABLE_SCHEMA: TableSchema = {
  fields: PARAGRAPH_COLUMNS.map(fieldOf),
  primaryKey: ['entry', 'paragraph'],
  foreignKeys: [{ fields: 'entry', reference: { resource: 'entries.csv', fields: 'entry' } }],
};

export const POINTER_TABLE_SCHEMA: TableSchema = { fields: POINTER_COLUMNS.map(fieldOf) };

function fieldOf({ name, type, description }: Column<never>): TableSchema['fields'][number] {
  return { name, type, description };
}
