import { writeBlocks, type Markup } from '../../../src/archive/text/markup.ts';
import { BYTE_ORDER_MARK } from '../../../src/archive/csv.ts';
import { writeDate } from '../../../src/archive/dates/in-words.ts';
import { documentPath, lastingAddress } from '../../../src/archive/addresses/links.ts';
import { TYPE_NAMES } from '../../../src/archive/type-names.ts';
import { mainDate } from '../../../src/archive/dates/when.ts';
import { languageOf } from '../../../src/loaders/archive.ts';
import type { DescribedEntry } from './described-entry.ts';

/** What stands between the words of an entry and what the archive says of them: the last such line of the file. */
const RULE = '--';

/**
 * An entry as plain text: its title, its paragraphs with the labels of those who speak, and below a line of two
 * hyphens where it comes from. An editor's words stand in square brackets. A byte order mark says that it is UTF-8,
 * since a host rarely does.
 */
export function writePlainText(described: DescribedEntry): string {
  const { title, basis } = described.entry;
  const heading = title === null ? [] : [basis['title']?.basis === 'supplied' ? `[${title}]` : title];
  const blocks = writeBlocks(described.blocks, PLAIN).filter((block) => block !== null);
  return `${BYTE_ORDER_MARK}${[...heading, ...blocks, RULE, writeOrigin(described)].join('\n\n')}\n`;
}

const asItIs = (text: string): string => text;

const PLAIN: Markup<string | null> = {
  paragraph: ({ paragraph: { label, text } }) => (label === null ? text : `${label} ${text}`),
  list: (items) => items.join('\n'),
  between: { caption: asItIs, omission: asItIs, separator: asItIs },
  retired: () => null,
};

function writeOrigin({ archive, entry, rights }: DescribedEntry): string {
  const { id, type, source, withdrawn, basis } = entry;
  const publisher =
    basis['source/publisher']?.basis === 'supplied' ? `[${String(source.publisher)}]` : source.publisher;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    ['Archive', archive.name],
    ['Address', lastingAddress(archive.address, documentPath(id))],
    ['Type', TYPE_NAMES[type].one],
    ['Date', writeDate(mainDate(entry), languageOf(archive)) ?? 'not stated'],
    ['Published by', source.publisher === null ? 'not stated' : publisher],
    ['Source', source.url],
    ['Captured', entry.dates.captured?.edtf ?? null],
    ['Capture', `${source.capture}, SHA-256 ${source.sha256}`],
    ['Rights', rights.url === null ? rights.name : `${rights.name}, ${rights.url}`],
    ['Withdrawn', withdrawn === null ? null : `${withdrawn.date}: ${withdrawn.reason}`],
  ];
  return lines.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`])).join('\n');
}
