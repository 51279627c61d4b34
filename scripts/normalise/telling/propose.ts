import type { DateField } from '../../../src/schemas/dates.ts';
import type { Basis, Entry } from '../../../src/schemas/entry.ts';
import { CONTROLS, readAs } from '../../../src/archive/capture/reading.ts';
import type { Assembled } from '../run/assemble.ts';
import { lineNumberAt, type Capture } from '../capture.ts';
import type { Work } from '../run/work.ts';

/** The longest stretch of a capture that is quoted in a comment, in characters. */
const QUOTED = 80;

/**
 * Proposes a note for a capture, in YAML. What the capture states stands in comments with its line, since a note need
 * not repeat it; so does what was guessed, with the reason; what nobody knows yet is a line to fill in, commented out.
 * The lines at which entries begin are the only ones that hold already: the proposal is itself a valid note.
 *
 * @param changed The day on which the file was last changed, as a hint to the day of the capture.
 */
export function proposeNote({ capture, profile }: Work, assembled: readonly Assembled[], changed?: string): string {
  const lineOf = countLines(capture.text);
  const places = placeEntries(capture, assembled);
  const entries = assembled.map((item, index) =>
    proposeEntry(lineOf, item, places[index] ?? 1, places.indexOf(places[index] ?? 1) < index),
  );
  const isAnyPlaced = assembled.length > 0;
  const lines = [
    `# A proposal: check it, fill in what you know, and save it beside the capture as ${quote(`${nameOf(capture.path)}.yaml`)}.`,
    '# A line that begins with # says nothing yet. Each value needs a reason: on what ground you know it.',
    `# Taken for: ${profile.about} (${profile.name}); ${capture.format}, ${capture.encoding}, ${countOf(assembled.length)}.`,
    ...capture.flaws.map((flaw) => `# Not quite right: ${flaw}.`),
    '',
    ...proposeSource(lineOf, assembled[0]?.entry, changed),
    '',
    isAnyPlaced ? 'entries:' : '# entries: none was found; with at: and the number of a line, say where one begins',
    ...entries.flat().map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The line on which each entry begins: that of its title or of its first words. */
function placeEntries({ lines }: Capture, assembled: readonly Assembled[]): number[] {
  return assembled.map(({ placed: { draft, paragraphs } }) => {
    const starts = [...draft.marks.filter(({ as }) => as === 'title'), ...paragraphs].map(({ start }) => start);
    const first = Math.min(...starts);
    return lineNumberAt(lines, first);
  });
}

function proposeSource(lineOf: LineOf, entry: Entry | undefined, changed: string | undefined): string[] {
  const { publisher, url } = entry?.source ?? { publisher: null, url: null };
  const captured = entry?.dates.captured ?? null;
  const hint = changed === undefined ? '' : ` The file was last changed on ${changed}: it may be that day, or a copy.`;
  return [
    ...(publisher === null
      ? ['# Open: who published it? The capture does not say so.', '# publisher: { value: "", reason: "" }']
      : [`# publisher: ${quote(publisher)}${whereIs(lineOf, entry?.basis['source/publisher'])}`]),
    ...(url === null
      ? [
          '# Open: its address? The capture does not hold it. Where you looked and it is not known, write null.',
          '# url: { value: "", reason: "" }',
        ]
      : [`# url: ${quote(url)}${whereIs(lineOf, entry?.basis['source/url'])}`]),
    ...(captured === null
      ? [`# Open: when was it saved?${hint}`, '# captured: { edtf: "", reason: "" }']
      : [`# captured: ${describeDate(lineOf, captured)}`]),
  ];
}

/** @param isShared Whether the entry before begins on the same line, so that the line does not tell which is meant. */
function proposeEntry(lineOf: LineOf, { entry, placed }: Assembled, at: number, isShared: boolean): string[] {
  const { dates, basis } = entry;
  const stated = placed.draft.marks.find(({ as }) => as === 'title');
  const opening = quote(entry.title ?? entry.paragraphs[0]?.text ?? '');
  const begin = isShared
    ? [`# ${opening} begins on line ${at} too; a note can't tell the two apart by line`, `# - at: ${at}`]
    : [`# ${opening}`, `- at: ${at}`];
  const title =
    stated !== undefined
      ? `# title: it stands on line ${lineOf(stated.start)}`
      : entry.title === null
        ? '# title: { value: "", reason: "" } # open: no line serves as title'
        : '# title: { value: "", reason: "" } # guessed: no line serves, so it is the first sentence';
  const rows = [
    `# id: ${JSON.stringify(entry.id)} # made from date, speaker and title; change it only before it is published`,
    `# type: { value: ${JSON.stringify(entry.type)}, reason: "" } # guessed from the words of title and text`,
    title,
    ...proposeDates(lineOf, dates),
    ...(entry.speakers.length > 0
      ? [`# speakers: ${entry.speakers.map(quote).join(', ')}, read off labels, title or byline`]
      : ['# speakers: [{ value: "", reason: "" }] # open: nobody is named as speaking or signing']),
    ...(entry.places.length > 0
      ? entry.places.map((place, index) => `# place: ${quote(place)}${whereIs(lineOf, basis[`places/${index}`])}`)
      : ['# places: [{ value: "", reason: "" }] # open: no place is stated']),
  ];
  return [...begin, ...rows.map((row) => `  ${row}`)];
}

/** The dates that are stated, each with its place, then those to fill in, under one key. */
function proposeDates(lineOf: LineOf, { event, published }: Entry['dates']): string[] {
  const rows = Object.entries({ event, published }).map(([field, date]) => {
    const open = (edtf: string, why: string): { open: string[] } => ({
      open: [`#   ${field}: { edtf: ${JSON.stringify(edtf)}, reason: "" } # open: ${why}`],
    });
    if (date === null) return open('', 'no such date is stated');
    const told = describeDate(lineOf, date);
    return date.edtf.startsWith('X')
      ? open(date.edtf, `the year; the rest is ${told}`)
      : { told: `# ${field}: ${told}` };
  });
  const open = rows.flatMap((row) => ('open' in row ? row.open : []));
  return [
    ...rows.flatMap((row) => ('told' in row ? [row.told] : [])),
    ...(open.length > 0 ? ['# dates:', ...open] : []),
  ];
}

function describeDate(lineOf: LineOf, date: NonNullable<DateField>): string {
  return `${date.edtf}${date.time === undefined ? '' : ` ${date.time}`}${whereIs(lineOf, date)}`;
}

/** Where a field comes from, as words: the line of the capture, or the note that it has already. */
function whereIs(lineOf: LineOf, known: Basis | DateField | undefined): string {
  if (known == null) return '';
  return known.basis === 'stated' ? `, stated on line ${lineOf(known.start)}` : ', from the note that there is';
}

/** Tells of an offset the line of the file, from 1. */
type LineOf = (offset: number) => number;

function countLines(text: string): LineOf {
  const ends = [...text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)].map(({ index }) => index);
  return (offset) => {
    const at = ends.findIndex((end) => end >= offset);
    return 1 + (at < 0 ? ends.length : at);
  };
}

const countOf = (entries: number): string => `${entries} ${entries === 1 ? 'entry' : 'entries'}`;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Words of a capture on one line of a comment: YAML takes neither controls nor halves of a pair, nor U+FFFE and U+FFFF. */
function quote(text: string): string {
  const characters = [
    ...readAs(text.replace(CONTROLS, ''))
      .toWellFormed()
      .replace(/[\ufffe\uffff]/g, '\ufffd'),
  ];
  return `“${characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('').trimEnd()}…` : characters.join('')}”`;
}
