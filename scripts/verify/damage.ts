import type { Finding } from '../publish/finding.ts';
import { serialiseEntry } from '../normalise/mdx.ts';
import { lineAt, lineStarts } from '../../src/archive/capture/lines.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import type { Breach } from './breach.ts';
import { checkEntry, readPlace } from './entry.ts';
import type { Source } from './source.ts';
import { findDifference, lineOf, textOf, type StoredFile } from './stored.ts';

/** An entry with the file in which it stands. */
export interface EntryFile {
  readonly stored: StoredFile;
  readonly entry: Entry;
}

/**
 * Says where a damaged capture is so, as far as entries tell: the first paragraph that no longer reads as it stands
 * there. Where the length has changed, so do all behind it.
 *
 * @param finding That it is damaged.
 */
export function locateInCapture(
  finding: Finding,
  text: string,
  source: Source,
  entries: readonly EntryFile[],
): Finding {
  const paragraphs = entries.flatMap(({ entry }) =>
    entry.paragraphs.map((paragraph) => ({ ...paragraph, of: entry.id })),
  );
  const changed = paragraphs.filter((paragraph) => readPlace(paragraph, source) !== paragraph.text);
  const [first] = changed.toSorted((a, b) => a.start - b.start);
  if (paragraphs.length === 0) return finding;
  if (first === undefined) return { ...finding, message: `no paragraph is touched, but ${finding.message}` };
  const { id, start, end, of } = first;
  const more = changed.length > 1 ? `, and ${changed.length - 1} more paragraphs,` : '';
  return {
    ...finding,
    line: lineAt(lineStarts(text), start),
    message: `the characters ${start} to ${end}${more} read otherwise than ${id} of ${of}: ${finding.message}`,
  };
}

/**
 * Says where a damaged entry is so: where it reads otherwise than its capture, or is not written as entries are.
 *
 * @param finding That it is damaged.
 * @param source Its capture, where that is whole.
 */
export function locateInEntry(finding: Finding, file: EntryFile, source: Source | null): Finding[] {
  const breaches = source === null ? [] : checkEntry(file.entry, source);
  if (breaches.length > 0)
    return breaches.map((breach) => findingIn(file, { ...breach, message: `${breach.message}: ${finding.message}` }));
  const difference = findDifference(textOf(file.stored), serialiseEntry(file.entry));
  return [difference === null ? finding : { ...finding, line: difference.line }];
}

/** A breach of an entry as a finding of its file, on the line of the paragraph that it is of. */
export function findingIn({ stored, entry }: EntryFile, { at, message }: Breach): Finding {
  const id = entry.paragraphs.find(({ start }) => start === at)?.id;
  return { file: stored.file, line: id === undefined ? 1 : lineOf(textOf(stored), `<P id="${id}"`), message };
}
