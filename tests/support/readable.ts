import type { Entry, Paragraph } from '../../src/schemas/entry.ts';
import type { DateField } from '../../src/schemas/dates.ts';
import type { Span } from '../../src/schemas/ledger.ts';
import type { Outcome } from './run.ts';

/** How much of a line is shown, in code units. */
const WIDTH = 60;

/**
 * Writes what became of one capture so that people can read it: each line with its kind and the rule that
 * decided it, then each entry with what is known of it.
 */
export function writeReadable({ captures, ledgers, entries, run }: Outcome, capture: string): string {
  const ledger = ledgers.find((item) => item.capture === capture);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(captures.get(capture));
  const own = entries.toSorted((a, b) => placeOf(a) - placeOf(b));
  const said = [...run.refusals, ...run.notices].map((line) => line.replace(/^.*?(?=:\d+: )/, ''));
  const parts = [
    ...said,
    ...(ledger === undefined ? [] : [writeLines(text, ledger.spans, own)]),
    ...own.map(writeEntry),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeLines(text: string, spans: readonly Span[], entries: readonly Entry[]): string {
  const lineOf = (offset: number): number => text.slice(0, offset).split(/\r\n|[\n\r\u0085\u2028\u2029]/).length;
  const rows = spans
    .filter(({ as }) => as !== 'blank')
    .map((span) => {
      const lines = [...new Set([lineOf(span.start), lineOf(span.end - 1)])].join('–');
      const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
      const shown = words.length > WIDTH ? `${words.slice(0, WIDTH).trimEnd()}…` : words;
      return `${lines.padStart(5)}  ${span.as.padEnd(9)}  ${tell(span, entries, lineOf).padEnd(28)}  ${shown}`;
    });
  return rows.join('\n');
}

function tell(span: Span, entries: readonly Entry[], lineOf: (offset: number) => number): string {
  const entry = 'entry' in span ? entries.find(({ id }) => id === span.entry) : undefined;
  const at = entry === undefined ? 0 : entries.indexOf(entry) + 1;
  const index = entry?.paragraphs.findIndex(({ id }) => 'paragraph' in span && id === span.paragraph) ?? -1;
  const owner = [...(at === 0 ? [] : [`entry ${at}`]), ...(index < 0 ? [] : [`¶${index + 1}`])].join(' ');
  const rule = 'rule' in span ? (span.rule ?? '') : '';
  const of = 'of' in span ? `of line ${lineOf(span.of.start)}` : '';
  const date = 'teaser' in span ? (span.teaser.date ?? 'no date') : '';
  return [rule, of, date, owner].filter(Boolean).join(' · ');
}

function writeEntry(entry: Entry, index: number): string {
  const { type, title, language, dates, speakers, places, tags, forwardedFrom, source, event } = entry;
  const list = (name: string, values: readonly (string | null)[]): string[] => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? [] : [`  ${name}: ${known.join('; ')}`];
  };
  return [
    `entry ${index + 1}: ${type}, ${language}, dated ${entry.date ?? 'never'}`,
    `  title: ${title ?? '–'}`,
    ...Object.entries(dates).flatMap(([name, date]) => list(name, [writeDate(date)])),
    ...list('about event', [event]),
    ...list('speakers', speakers),
    ...list('places', places),
    ...list('tags', tags),
    ...list('forwarded from', [forwardedFrom]),
    ...list('publisher', [source.publisher]),
    ...list('url', [source.url]),
    ...list('supplied', [supplied(entry)]),
    ...entry.paragraphs.map((paragraph, at) => `  ¶${at + 1} ${writeParagraph(paragraph)}`),
    ...entry.between.map(({ as, text, after }) => {
      const at = entry.paragraphs.findIndex(({ id }) => id === after) + 1;
      return `  after ${at === 0 ? 'nothing' : `¶${at}`}: ${as} "${text}"`;
    }),
  ].join('\n');
}

function writeDate(date: DateField): string | null {
  if (date === null) return null;
  const stated = date.basis === 'supplied' && date.stated !== undefined ? `, stated ${date.stated}` : '';
  return `${date.edtf}${date.time === undefined ? '' : ` ${date.time}`}, ${date.basis}${stated}`;
}

function supplied({ basis }: Entry): string | null {
  const paths = Object.entries(basis).flatMap(([path, field]) => (field.basis === 'supplied' ? [path] : []));
  return paths.length === 0 ? null : paths.join(', ');
}

function writeParagraph({ kind, speaker, label, text }: Paragraph): string {
  const shown = text.length > WIDTH ? `${text.slice(0, WIDTH).trimEnd()}…` : text;
  const turn = [...(speaker === null ? [] : [speaker]), ...(label === null ? [] : [`"${label}"`])].join(' ');
  return `${kind}${turn === '' ? '' : ` [${turn}]`} ${shown}`;
}

const placeOf = ({ paragraphs }: Entry): number => paragraphs[0]?.start ?? 0;
