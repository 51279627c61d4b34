import type { CslDate, CslItem, CslName } from './csl.ts';

/** The tags of a record, in the order in which they are written; a value that is not known has no line. */
const TAGS: readonly (readonly [tag: string, values: (item: CslItem) => readonly (string | undefined)[]])[] = [
  // As reference managers name what stands on a page of the web.
  ['TY', () => ['ELEC']],
  ['TI', ({ title }) => [title]],
  ['AU', ({ author = [] }) => author.map(writeName)],
  ['PY', ({ issued }) => [writeDate(issued)?.slice(0, 4)]],
  ['DA', ({ issued }) => [writeDate(issued)]],
  ['Y2', ({ accessed }) => [writeDate(accessed)]],
  ['T2', (item) => [item['container-title']]],
  ['PB', ({ publisher }) => [publisher]],
  ['CY', (item) => [item['event-place']]],
  ['M3', ({ genre }) => [genre]],
  ['KW', ({ keyword }) => keyword?.split(', ') ?? []],
  ['LA', ({ language }) => [language]],
  ['UR', ({ URL }) => [URL]],
  ['DB', ({ archive }) => [archive]],
  ['AN', (item) => [item.archive_location]],
  ['N1', ({ note }) => [note]],
  ['ID', ({ id }) => [id]],
];

/**
 * A text as a record of RIS, each value on one line: Citation.js breaks lines within words and addresses.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function writeRis(item: CslItem): string {
  const lines = TAGS.flatMap(([tag, values]) =>
    values(item)
      .filter((value) => value !== undefined)
      .map((value) => `${tag}  - ${value.replace(/\s+/gu, ' ')}`),
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}

const writeName = (name: CslName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** `2014/09/10/`, as far as it is known; of a range the first day. */
function writeDate(date: CslDate | undefined): string | undefined {
  if (date === undefined || 'literal' in date) return undefined;
  const [year, month, day] = date['date-parts'][0] ?? [];
  const two = (unit: number | undefined): string => (unit === undefined ? '' : String(unit).padStart(2, '0'));
  return year === undefined ? undefined : `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
