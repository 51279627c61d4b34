import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBreaches, openBench, readTree, type Outcome } from '../../support/run.ts';

const PAGE = [
  'Council of Harbours meets in Halden',
  '3 March 2016',
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
  'The mayor thanked the keepers and promised new lamps for the northern pier, where two boats had been lost.',
];
const EDITED = PAGE.map((line) => line.replace('forty', 'fifty'));
const SHORTER = PAGE.slice(0, 4);

const page = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
const later = (of: string, captured?: string): string =>
  `captureOf: ${of}\n${captured === undefined ? '' : `captured: {edtf: "${captured}", reason: "the day it was saved"}\n`}`;

/** The one entry that a run shows. */
function only({ entries }: Outcome): Outcome['entries'][number] {
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) throw new Error(`${entries.length} entries`);
  return entry;
}

const idsOf = ({ paragraphs }: Outcome['entries'][number]): string[] => paragraphs.map(({ id }) => id);

describe('a later capture of a document', () => {
  test('is its newest version, and the older one is kept beside it', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    const outcome = bench.run();
    const entry = only(outcome);
    expect(entry.source.capture).toBe('b.txt');
    expect(entry.versions.map(({ capture }) => capture)).toEqual(['a.txt', 'b.txt']);
    expect(outcome.older.map(({ id, source }) => [id, source.capture])).toEqual([[entry.id, 'a.txt']]);
    expect(listBreaches(outcome)).toEqual([]);
  });

  test('that differs by one word makes one change, with both wordings and the capture', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    const entry = only(bench.run());
    expect(entry.changes).toEqual([
      {
        what: 'edited',
        id: entry.paragraphs[0]?.id,
        text: PAGE[2],
        since: expect.any(String) as string,
        capture: 'b.txt',
      },
    ]);
    expect(entry.paragraphs[0]?.text).toBe(EDITED[2]);
    expect(entry.retired).toEqual([]);
  });

  test('that is the same makes none', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(PAGE), 'b.txt.yaml': later('a.txt') });
    expect(only(bench.run())).toMatchObject({ changes: [], retired: [] });
  });

  test('that has a new title makes one', () => {
    const retitled = [...PAGE].with(0, 'Council of Harbours met in Halden');
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(retitled), 'b.txt.yaml': later('a.txt') });
    expect(only(bench.run()).changes).toMatchObject([{ what: 'title', text: PAGE[0] }]);
  });

  test('that lacks a paragraph retires its id, at the place where it stood', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(SHORTER), 'b.txt.yaml': later('a.txt') });
    const entry = only(bench.run());
    expect(entry.retired).toMatchObject([{ fate: 'removed', to: [], text: PAGE[4], after: idsOf(entry)[1] }]);
  });

  test('comes to the same whether it is read with the first or afterwards', () => {
    using one = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    one.run();
    using other = openBench({ 'a.txt': page(PAGE) });
    other.run();
    other.put({ 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    const outcome = other.run();
    expect(readTree(other.out)).toEqual(readTree(one.out));
    expect(listBreaches(outcome)).toEqual([]);
    expect(other.run().run.changed).toEqual([]);
  });

  test('is read after it, whatever their files are called', () => {
    using bench = openBench({ 'z.txt': page(PAGE), 'a.txt': page(EDITED), 'a.txt.yaml': later('z.txt') });
    expect(only(bench.run()).source.capture).toBe('a.txt');
  });

  test('is put in order with others by the day on which they were taken', () => {
    using bench = openBench({
      'a.txt': page(PAGE),
      'b.txt': page(SHORTER),
      'b.txt.yaml': later('a.txt', '2021-01-01'),
      'c.txt': page(EDITED),
      'c.txt.yaml': later('a.txt', '2019-01-01'),
    });
    expect(only(bench.run()).versions.map(({ capture }) => capture)).toEqual(['a.txt', 'c.txt', 'b.txt']);
  });

  test('whose earlier one comes last has the same ids, and the change is found', () => {
    using bench = openBench({ 'b.txt': page(EDITED) });
    const ids = idsOf(only(bench.run()));
    bench.put({ 'a.txt': page(PAGE), 'b.txt.yaml': later('a.txt') });
    const outcome = bench.run();
    const entry = only(outcome);
    expect(idsOf(entry)).toEqual(ids);
    expect(outcome.older.map(idsOf)).toEqual([ids]);
    expect(entry.changes).toMatchObject([{ what: 'edited', id: ids[0], text: PAGE[2], capture: 'b.txt' }]);
    expect(listBreaches(outcome)).toEqual([]);
    expect(bench.run().run.changed).toEqual([]);
  });

  test('that was an entry of its own keeps the addresses that it had', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED) });
    const [first, second] = bench.run().entries;
    bench.put({ 'b.txt.yaml': later('a.txt') });
    const outcome = bench.run();
    const entry = only(outcome);
    expect(outcome.run.refusals).toEqual([]);
    expect(entry).toMatchObject({ id: first?.id, formerly: [second?.id] });
    expect(entry.retired).toMatchObject([
      { id: second?.paragraphs[0]?.id, fate: 'merged', to: [first?.paragraphs[0]?.id] },
    ]);
    expect(listBreaches(outcome)).toEqual([]);
    expect(bench.run().run.changed).toEqual([]);
  });

  test('that is gone stays the newest, also when a third one comes', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    const before = only(bench.run());
    bench.drop('b.txt', 'b.txt.yaml');
    expect(only(bench.run())).toEqual(before);
    bench.put({ 'c.txt': page(SHORTER), 'c.txt.yaml': later('a.txt') });
    expect(only(bench.run()).versions.map(({ capture }) => capture)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('that is refused leaves all of the document as it was', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    bench.run();
    const before = readTree(bench.out);
    bench.put({
      'b.txt.yaml': 'captureOf: a.txt\ncolour: "red"\n',
      'a.txt.yaml': 'rights: {term: "t", source: "s"}\n',
    });
    expect(bench.run().run.refusals).toEqual([expect.stringMatching(/b\.txt\.yaml:2: /)]);
    expect(readTree(bench.out)).toEqual(before);
  });

  test.each([
    ['names no capture', { 'b.txt.yaml': later('other.txt') }],
    ['names itself', { 'b.txt.yaml': later('b.txt') }],
    ['goes round in a circle', { 'a.txt.yaml': later('b.txt'), 'b.txt.yaml': later('a.txt') }],
  ])('whose note %s is refused', (_, notes) => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), ...notes });
    expect(bench.run().run.refusals).toContainEqual(expect.stringMatching(/b\.txt\.yaml:1: .*(?:captureOf|circle)/));
  });
});

describe('an entry that is renamed', () => {
  test('keeps its former name, its paragraphs and its addresses', () => {
    using bench = openBench({ 'a.txt': page(PAGE) });
    const before = only(bench.run());
    bench.put({ 'a.txt.yaml': 'entries: [{at: 1, id: "the-first-council"}]\n' });
    const outcome = bench.run();
    expect(outcome.run.refusals).toEqual([]);
    expect(only(outcome)).toMatchObject({ id: 'the-first-council', formerly: [before.id], retired: [], changes: [] });
    expect(idsOf(only(outcome))).toEqual(idsOf(before));
    expect(outcome.addresses).toContain(`documents/${before.id}.html`);
    expect(bench.run().run.changed).toEqual([]);
  });

  test('back again has no former name that is its own', () => {
    using bench = openBench({ 'a.txt': page(PAGE) });
    const before = only(bench.run());
    bench.put({ 'a.txt.yaml': 'entries: [{at: 1, id: "the-first-council"}]\n' });
    bench.run();
    bench.put({ 'a.txt.yaml': `entries: [{at: 1, id: "${before.id}"}]\n` });
    expect(only(bench.run())).toMatchObject({ id: before.id, formerly: ['the-first-council'] });
  });

  test('leaves its former name to no other', () => {
    using bench = openBench({ 'a.txt': page(PAGE) });
    const before = only(bench.run());
    bench.put({ 'a.txt.yaml': 'entries: [{at: 1, id: "the-first-council"}]\n', 'b.txt': page(PAGE) });
    expect(bench.run().entries.map(({ id }) => id)).not.toContain(before.id);
  });
});

describe('a paragraph that another entry of the capture has now', () => {
  const posts = ['⚓ The keepers of forty harbours came to Halden to speak about the tides.', PAGE[3], PAGE[4]];
  const channel = (...texts: readonly (readonly (string | undefined)[])[]): string =>
    `Forwarded from Harbour News\n${texts.map((text) => text.join('\n')).join('\nForwarded from Harbour News\n')}\n`;

  test('is retired as moved, with the place where it stands', () => {
    using bench = openBench({
      'a.txt': channel(posts, ['⚓ The pilots lit the lamps of the pier.']),
    });
    const [one, two] = bench.run().entries;
    expect(one?.paragraphs).toHaveLength(3);
    bench.put({
      'b.txt': channel(posts.slice(0, 2), ['⚓ The pilots lit the lamps of the pier.', PAGE[4]]),
      'b.txt.yaml': later('a.txt'),
    });
    const { entries } = bench.run();
    const there = entries.find(({ id }) => id === two?.id);
    expect(entries.find(({ id }) => id === one?.id)?.retired).toMatchObject([
      { id: one?.paragraphs[2]?.id, fate: 'moved', entry: two?.id, to: [there?.paragraphs[1]?.id] },
    ]);
  });
});

describe('a document that is withdrawn', () => {
  const NOTE = 'withdrawn: {date: "2026-11-01", reason: "At the request of the council."}\n';
  const words = (tree: ReadonlyMap<string, string>): string => [...tree.values()].join('\n');

  test('loses every word, and keeps its address and ids', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    const before = only(bench.run());
    bench.put({ 'a.txt.yaml': NOTE });
    const outcome = bench.run();
    const entry = only(outcome);
    expect(entry).toMatchObject({ id: before.id, paragraphs: [], title: null, withdrawn: { date: '2026-11-01' } });
    expect(entry.retired.map(({ id }) => id)).toEqual(idsOf(before));
    expect(words(readTree(bench.out))).not.toMatch(/keepers|calendar|Council of Harbours/);
    expect(listBreaches(outcome)).toEqual([]);
    expect(bench.run().run.changed).toEqual([]);
  });

  test('stays so when its file is taken away', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'a.txt.yaml': NOTE });
    bench.run();
    const before = readTree(bench.out);
    bench.drop('a.txt');
    const { run } = bench.run();
    expect(run).toMatchObject({ refusals: [], notices: [], changed: [] });
    expect(readTree(bench.out)).toEqual(before);
  });

  test('can be withdrawn after its file was taken away', () => {
    using bench = openBench({ 'a.txt': page(PAGE) });
    bench.run();
    bench.drop('a.txt');
    bench.put({ 'a.txt.yaml': NOTE });
    expect(only(bench.run()).withdrawn).toEqual({ date: '2026-11-01', reason: 'At the request of the council.' });
    expect(words(readTree(bench.out))).not.toMatch(/keepers/);
  });

  test('comes back with its ids when the note says so no more', () => {
    using bench = openBench({ 'a.txt': page(PAGE) });
    const before = only(bench.run());
    bench.put({ 'a.txt.yaml': NOTE });
    bench.run();
    bench.put({ 'a.txt.yaml': 'rights: {term: "t", source: "s"}\n' });
    const after = only(bench.run());
    expect([after.id, idsOf(after), after.retired]).toEqual([before.id, idsOf(before), []]);
  });
});

describe('an address that was published', () => {
  test('and would lead nowhere is named with its line', () => {
    using bench = openBench({ 'a.txt': page(PAGE), 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    const entry = only(bench.run());
    const register = join(bench.out, 'addresses.txt');
    const gone = `documents/${entry.id}.html#zzzzzz`;
    writeFileSync(register, `documents/gone.html\n${readFileSync(register, 'utf8')}${gone}\n`);
    const { run, addresses } = bench.run({ check: true });
    expect(run.refusals).toEqual([
      expect.stringMatching(/addresses\.txt:1: documents\/gone\.html was published/),
      expect.stringContaining(`addresses.txt:${addresses.indexOf(gone) + 1}: ${gone} was published`),
    ]);
  });

  test('is not lost when the file of its entry is deleted', () => {
    using bench = openBench({ 'a.txt': page(PAGE) });
    bench.run();
    bench.put({ 'b.txt': page(EDITED), 'b.txt.yaml': later('a.txt') });
    const entry = only(bench.run());
    rmSync(join(bench.out, 'entries'), { recursive: true });
    const outcome = bench.run();
    expect(outcome.run.refusals).toEqual([]);
    expect(idsOf(only(outcome))).toEqual(idsOf(entry));
  });
});
