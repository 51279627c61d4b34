import { Entry } from '../../src/schemas/entry.ts';
import { Ledger, type Span } from '../../src/schemas/ledger.ts';

const SHA = 'a'.repeat(64);

/** A capture with one entry: a title and a date on one line, a label, furniture in the middle, an omission, a repeat. */
export const TEXT = [
  'A meeting 1 May 2020',
  'The Minister Jane Doe: Good <day> to all.',
  'Menu',
  'We left <...> at noon & slept.',
  '<...>',
  'Good <day> to all.',
  '',
].join('\n');

const placeOf = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const entry = 'a-meeting';
const first = { ...placeOf('Good <day> to all.'), as: 'body', entry, paragraph: 'aaaaaa' };
const second = placeOf('We left <...> at noon & slept.');
const mark = placeOf('<...>', second.start);

const KNOWN = [
  { ...placeOf('A meeting'), as: 'title', entry },
  { ...placeOf('1 May 2020'), as: 'date', entry },
  { ...placeOf('The Minister Jane Doe:'), as: 'speaker', entry, paragraph: 'aaaaaa' },
  first,
  { ...placeOf('Menu'), as: 'furniture', rule: 'page-menu' },
  { start: second.start, end: mark.start, as: 'body', entry, paragraph: 'bbbbbb' },
  { ...mark, as: 'omission', entry, paragraph: 'bbbbbb' },
  { start: mark.end, end: second.end, as: 'body', entry, paragraph: 'bbbbbb' },
  { ...placeOf('<...>', second.end), as: 'omission', entry },
  { ...placeOf('Good <day> to all.', second.end), as: 'echo', of: { start: first.start, end: first.end } },
];

export const LEDGER: Ledger = Ledger.parse({
  capture: 'page one.txt',
  sha256: SHA,
  bytes: TEXT.length,
  encoding: 'utf-8',
  format: 'text',
  length: TEXT.length,
  profile: 'general',
  note: null,
  written: { [entry]: SHA },
  spans: fillBlanks(KNOWN),
});

export const ENTRY: Entry = Entry.parse({
  id: entry,
  type: 'speech',
  title: 'A meeting',
  date: '2020-05-01',
  dates: {
    event: { edtf: '2020-05-01', basis: 'stated', ...placeOf('1 May 2020') },
    published: null,
    captured: null,
  },
  event: null,
  speakers: ['Jane Doe'],
  places: ['Town'],
  tags: ['Rest'],
  language: 'en',
  forwardedFrom: null,
  basis: { 'places/0': { basis: 'supplied', reason: 'the town of <the> office' } },
  source: { capture: 'page one.txt', sha256: SHA, publisher: null, url: null },
  variants: [],
  versions: [{ capture: 'page one.txt', captured: null, sha256: SHA }],
  retired: [],
  changes: [],
  formerly: [],
  withdrawn: null,
  paragraphs: [
    {
      id: 'aaaaaa',
      text: 'Good <day> to all.',
      start: first.start,
      end: first.end,
      kind: 'text',
      speaker: 'Jane Doe',
      label: 'The Minister Jane Doe:',
    },
    {
      id: 'bbbbbb',
      text: 'We left <...> at noon & slept.',
      ...second,
      kind: 'text',
      speaker: 'Jane Doe',
      label: null,
    },
  ],
  between: [{ as: 'omission', text: '<...>', ...placeOf('<...>', second.end), after: 'bbbbbb' }],
});

/** Blank spans where nothing else stands, so that the ledger covers all. */
function fillBlanks(known: readonly { start: number; end: number }[]): unknown[] {
  const spans: Partial<Span>[] = [];
  let at = 0;
  for (const span of known) {
    if (at < span.start) spans.push({ start: at, end: span.start, as: 'blank' });
    spans.push(span);
    at = span.end;
  }
  return at < TEXT.length ? [...spans, { start: at, end: TEXT.length, as: 'blank' }] : spans;
}
