import path from 'node:path';
import { BYTE_ORDER_MARK } from '../../../src/archive/csv.ts';
import {
  DATA_PACKAGE,
  ENTRY_TABLE,
  entryJsonPath,
  entryTextPath,
  PARAGRAPH_TABLE,
  POINTER_TABLE,
  TEI_CORPUS,
  teiPath,
} from '../../../src/archive/addresses/data-files.ts';
import { ENTRY_LINES } from '../../../src/archive/addresses/record-parts.ts';
import { openPointers } from '../../../src/archive/capture/pointers.ts';
import { readArchive } from '../../../src/loaders/archive.ts';
import { listFiles } from '../../../src/loaders/files.ts';
import { readLedger } from '../../../src/loaders/source.ts';
import type { DataResource } from '../../../src/schemas/data-package.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import { CapturePath } from '../../../src/schemas/ids.ts';
import { writeRecord } from '../../normalise/run/records.ts';
import { describeOne, describePackage, describeWhole, MADE_WITH_PAGES } from './data-package.ts';
import { describeEntries } from './describe-entries.ts';
import type { DescribedEntry } from './described-entry.ts';
import { writeJsonSchemas } from './json-schemas.ts';
import { measureFile, openGauge } from './measure.ts';
import type { Piece } from './piece.ts';
import { writePlainText } from './plain-text.ts';
import { openRecordScripts } from './record-scripts.ts';
import {
  ENTRY_HEAD,
  PARAGRAPH_HEAD,
  POINTER_HEAD,
  writeEntryRow,
  writeParagraphRows,
  writePointerRow,
} from './tables.ts';
import { beginCorpus, END_OF_CORPUS, writeInCorpus, writeTei } from './tei/document.ts';

/**
 * Makes all data of a site, an entry at a time, so that no more than one has to be held: every file in pieces, which
 * follow one another in the file. The same collection gives the same bytes.
 *
 * @param content The folder of the collection.
 * @param dist The folder of the finished site: what its pages made of the data is described with the rest.
 * @throws {Error} with `file:line` where a file is not an entry.
 */
export async function* makeDataFiles(content: string, dist: string): AsyncGenerator<Piece> {
  const archive = await readArchive(content);
  const gauge = openGauge();
  const scripts = openRecordScripts();
  const resources: DataResource[] = [];
  const schemas = writeJsonSchemas();
  const whole = new Set([ENTRY_LINES, ENTRY_TABLE, PARAGRAPH_TABLE, POINTER_TABLE]);
  const titles: Pick<Entry, 'id' | 'title' | 'date' | 'dates'>[] = [];

  yield gauge.take({ file: ENTRY_LINES, text: '' });
  yield gauge.take({ file: ENTRY_TABLE, text: BYTE_ORDER_MARK + ENTRY_HEAD });
  yield gauge.take({ file: PARAGRAPH_TABLE, text: BYTE_ORDER_MARK + PARAGRAPH_HEAD });
  for await (const described of describeEntries(content, archive)) {
    const { id, title, date, dates } = described.entry;
    titles.push({ id, title, date, dates });
    const line = writeRecord(described.entry);
    // TEI knows no corpus of nothing.
    if (!whole.has(TEI_CORPUS)) yield gauge.take({ file: TEI_CORPUS, text: beginCorpus(archive) });
    whole.add(TEI_CORPUS);
    yield gauge.take({ file: ENTRY_LINES, text: line });
    yield gauge.take({ file: ENTRY_TABLE, text: writeEntryRow(described) });
    yield gauge.take({ file: PARAGRAPH_TABLE, text: writeParagraphRows(described) });
    yield gauge.take({ file: TEI_CORPUS, text: writeInCorpus(described) });
    for (const piece of makeOwnFiles(described, line)) {
      yield gauge.take(piece);
      resources.push(describeOne({ file: piece.file, measure: gauge.close(piece.file) }, described));
    }
    yield* scripts.add(line);
  }
  if (whole.has(TEI_CORPUS)) yield gauge.take({ file: TEI_CORPUS, text: END_OF_CORPUS });
  yield* scripts.finish();
  yield gauge.take({ file: POINTER_TABLE, text: await writePointers(content, titles) });
  for (const schema of schemas) yield gauge.take(schema);
  const described = [...whole, ...schemas.map(({ file }) => file)].map((file) =>
    describeWhole({ file, measure: gauge.close(file) }),
  );
  const made: DataResource[] = [];
  for (const file of MADE_WITH_PAGES) {
    const measure = await measureFile(path.join(dist, file));
    if (measure !== null) made.push(describeWhole({ file, measure }));
  }
  const all = describePackage(archive, [...described, ...made, ...resources]);
  yield { file: DATA_PACKAGE, text: `${JSON.stringify(all, null, 1)}\n` };
}

/** The table of the documents that captures point to. */
async function writePointers(content: string, entries: Parameters<typeof openPointers>[0]): Promise<string> {
  const pointers = openPointers(entries);
  for (const file of await listFiles(path.join(content, 'ledger'), '.json'))
    pointers.add(await readLedger(content, CapturePath.parse(file.slice(0, -'.json'.length))));
  return BYTE_ORDER_MARK + POINTER_HEAD + pointers.close().map(writePointerRow).join('');
}

/** The files that an entry has for itself. */
const makeOwnFiles = (described: DescribedEntry, line: string): Piece[] => [
  { file: entryJsonPath(described.entry.id), text: line },
  { file: entryTextPath(described.entry.id), text: writePlainText(described) },
  { file: teiPath(described.entry.id), text: writeTei(described) },
];
