import { describe, expect, test } from 'vitest';
import { normalise } from '../../../scripts/normalise.ts';
import { readEventIds } from '../../../src/loaders/authorities.ts';
import { openCollection } from '../../support/collection.ts';
import { listBreaches, type Outcome, runOn } from '../../support/run.ts';

const LINES = [
  'Council of Harbours meets in Halden',
  '3 March 2016',
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'See also',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
  'Ida Brandt, printer',
  'The mayor thanked the keepers and said that the printing would begin within a week.',
];

const noted = (note: string): Outcome => runOn({ 'a.txt': LINES.join('\n'), 'a.txt.yaml': note });

/** What became of a line, by the kinds of its spans. */
function kindsOf({ ledgers }: Outcome, line: number): string[] {
  const start = LINES.slice(0, line - 1).join('\n').length + (line === 1 ? 0 : 1);
  const end = start + (LINES[line - 1]?.length ?? 0);
  const spans = ledgers.flatMap(({ spans: all }) => all).filter((span) => span.start < end && span.end > start);
  return [...new Set(spans.map(({ as }) => as))];
}

describe('an override', () => {
  test.each([
    [4, 'body'],
    [6, 'caption'],
    [6, 'separator'],
    [6, 'omission'],
    [6, 'furniture'],
    [6, 'byline'],
    [6, 'place'],
    [1, 'body'],
    [2, 'body'],
    [3, 'furniture'],
  ])('makes of line %i a %s, whatever the rules say', (line, as) => {
    const outcome = noted(`overrides: [{lines: [${line}, ${line}], as: ${as}, reason: "The editor knows."}]\n`);
    expect(outcome.run.refusals).toEqual([]);
    expect(kindsOf(outcome, line)).toEqual([as]);
    expect(listBreaches(outcome)).toEqual([]);
  });

  test('names the title', () => {
    const outcome = noted(
      'overrides: [{lines: [6, 6], as: title, reason: "r"}, {lines: [1, 1], as: body, reason: "r"}]\n',
    );
    expect(outcome.entries.map(({ title }) => title)).toEqual([LINES[5]]);
    expect(kindsOf(outcome, 1)).toEqual(['body']);
  });

  test('names the title in place of the one that would have been found', () => {
    expect(noted('overrides: [{lines: [6, 6], as: title, reason: "r"}]\n').entries.map(({ title }) => title)).toEqual([
      LINES[5],
    ]);
  });

  test('names the date', () => {
    const outcome = noted('overrides: [{lines: [2, 2], as: date, reason: "r"}]\n');
    expect(outcome.entries.map(({ dates }) => dates.published?.edtf)).toEqual(['2016-03-03']);
  });

  test('that calls a line a date that is none is refused', () => {
    expect(noted('overrides:\n  - {lines: [6, 6], as: date, reason: "r"}\n').run.refusals).toEqual([
      expect.stringMatching(/a\.txt\.yaml:2: .+/),
    ]);
  });

  test('of a byline names who signs', () => {
    const [entry] = noted('overrides: [{lines: [6, 6], as: byline, reason: "r"}]\n').entries;
    expect(entry?.forwardedFrom).toBeNull();
    expect(entry?.speakers).toEqual(['Ida Brandt']);
  });

  test('leaves its reason in the ledger', () => {
    const { ledgers } = noted('overrides: [{lines: [6, 6], as: caption, reason: "It is under the picture."}]\n');
    expect(JSON.stringify(ledgers)).toContain('It is under the picture.');
  });
});

test('a day is the same in quotation marks and without them', () => {
  const captured = (edtf: string) =>
    noted(`captured: {edtf: ${edtf}, reason: By the file.}`).entries[0]?.dates.captured;
  expect(captured('2016-04-01')).toMatchObject({ edtf: '2016-04-01', basis: 'supplied' });
  expect(captured('2016-04-01')).toEqual(captured('"2016-04-01"'));
});

describe('what a note supplies', () => {
  const NOTE = `
publisher: {value: "Council of Harbours", reason: "By its seal."}
url: {value: "https://harbours.example/1", reason: "By its seal."}
captured: {edtf: "2016-04-01", reason: "By the file."}
entries:
  - at: 1
    type: {value: "article", reason: "It was printed."}
    title: {value: "One calendar", reason: "By the index."}
    dates: {event: {edtf: "2016-02-29", reason: "By the log."}, published: {edtf: "2016-03-03", reason: "By the seal."}}
    speakers: [{value: "Ida Brandt", reason: "By the index."}]
    places: [{value: "Halden", reason: "By the log."}]
    event: "council-of-harbours-2016"
`;
  const [entry] = noted(NOTE).entries;

  test('stands in the entry, each with its reason', () => {
    expect(entry).toMatchObject({
      type: 'article',
      title: 'One calendar',
      date: '2016-03-03',
      speakers: ['Ida Brandt'],
      places: ['Halden'],
      event: 'council-of-harbours-2016',
      source: { publisher: 'Council of Harbours', url: 'https://harbours.example/1' },
      dates: {
        event: { edtf: '2016-02-29', basis: 'supplied', reason: 'By the log.' },
        captured: { edtf: '2016-04-01', basis: 'supplied', reason: 'By the file.' },
      },
    });
    for (const path of ['type', 'title', 'speakers/0', 'places/0', 'source/publisher', 'source/url'])
      expect(entry?.basis[path]).toMatchObject({ basis: 'supplied' });
  });

  test('keeps beside it what the capture states of a date, with its place', () => {
    expect(entry?.dates.published).toMatchObject({ basis: 'supplied', stated: '2016-03-03' });
    const [partly] = runOn({
      'a.txt': LINES.join('\n').replace('3 March 2016', '3 March'),
      'a.txt.yaml': 'entries: [{at: 1, dates: {published: {edtf: "2016-03-03", reason: "r"}}}]\n',
    }).entries;
    expect(partly?.dates.published).toMatchObject({ edtf: '2016-03-03', stated: 'XXXX-03-03' });
  });

  test('that is null says that it was looked for', () => {
    const [looked] = noted('url: {value: null, reason: "Not recorded."}\n').entries;
    expect(looked?.source.url).toBeNull();
    expect(looked?.basis['source/url']).toEqual({ basis: 'supplied', reason: 'Not recorded.' });
  });
});

describe('an event', () => {
  const files = {
    'raw/a.txt': LINES.join('\n'),
    'raw/a.txt.yaml': 'entries:\n  - at: 1\n    event: halden-2016\n',
  };

  test('that the collection knows stands in the entry', () => {
    using collection = openCollection({
      ...files,
      'authorities/events.yaml': '- { id: halden-2016, name: Meeting in Halden }\n',
    });
    const { content } = collection.folders;
    normalise({ raw: `${content}/raw`, out: content, records: false, check: false, events: readEventIds(content) });
    const entry = collection.list().find((file) => file.startsWith('entries/'));
    expect(collection.read(entry ?? '').toString()).toContain('\nevent: "halden-2016"\n');
  });

  test('that the collection does not know is refused with the line of the note', () => {
    using collection = openCollection(files);
    const { content } = collection.folders;
    const { refusals } = normalise({
      raw: `${content}/raw`,
      out: content,
      records: false,
      check: false,
      events: readEventIds(content),
    });
    expect(refusals).toEqual([
      expect.stringMatching(/a\.txt\.yaml:3: authorities\/events\.yaml has no event halden-2016; add it there/),
    ]);
  });

  test('is taken as it is from captures that are of no collection', () => {
    expect(noted('entries: [{at: 1, event: anything}]\n').entries.map(({ event }) => event)).toEqual(['anything']);
  });
});
