import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Bench, listBreaches, openBench, readTree } from '../../support/run.ts';

const page = (town: string): string =>
  [
    `Council of Harbours meets in ${town}`,
    '3 March 2016',
    `The keepers of forty harbours came to ${town} on Monday to speak about the tides of the coming year.`,
    'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
  ].join('\n');

const NOTE = 'publisher: {value: "Council of Harbours", reason: "It says so."}\n';

/** Two captures, read once. */
function openRead(): Bench {
  const bench = openBench({ 'a.txt': page('Halden'), 'b.txt': page('Brannock') });
  bench.run();
  return bench;
}

/** The path of the file of the entry made of a capture. */
function entryPath(bench: Bench, capture: string): string {
  const [path] = [...readTree(bench.out)].find(
    ([name, text]) => name.endsWith('.mdx') && text.includes(`"${capture}"`),
  ) ?? [''];
  return join(bench.out, path);
}

describe('a second run', () => {
  test('changes nothing, byte for byte', () => {
    using bench = openRead();
    const before = readTree(bench.out);
    expect(bench.run().run.changed).toEqual([]);
    expect(readTree(bench.out)).toEqual(before);
  });

  test('gives the same as a first run into another folder', () => {
    using bench = openRead();
    using other = openBench({ 'a.txt': page('Halden'), 'b.txt': page('Brannock') });
    other.run();
    expect(readTree(other.out)).toEqual(readTree(bench.out));
  });

  test('that only checks writes nothing and names what would change', () => {
    using bench = openRead();
    expect(bench.run({ check: true }).run.changed).toEqual([]);
    const before = readTree(bench.out);
    bench.put({ 'a.txt.yaml': NOTE });
    expect(bench.run({ check: true }).run.changed).not.toEqual([]);
    expect(readTree(bench.out)).toEqual(before);
  });

  test('takes in what a note says anew, under the same ids', () => {
    using bench = openRead();
    const ids = bench.run().entries.map(({ id, paragraphs }) => [id, paragraphs.map((paragraph) => paragraph.id)]);
    bench.put({
      'a.txt.yaml':
        'entries:\n  - at: 1\n    title: {value: "Another title", reason: "r"}\n    dates: {published: {edtf: "2016-03-04", reason: "r"}}\n',
    });
    const { entries } = bench.run();
    expect(entries.map(({ id, paragraphs }) => [id, paragraphs.map((paragraph) => paragraph.id)])).toEqual(ids);
    expect(entries.map(({ title }) => title)).toContain('Another title');
  });

  test('gives an entry the id that its note asks for', () => {
    using bench = openBench({ 'a.txt': page('Halden'), 'a.txt.yaml': 'entries: [{at: 1, id: "the-first-council"}]\n' });
    expect(bench.run().entries.map(({ id }) => id)).toEqual(['the-first-council']);
  });
});

describe('a run that was killed between two files', () => {
  const files = (bench: Bench): string[] => [...readTree(bench.out).keys()];

  test.each([0, 1, 2, 3, 4, 5])('is made good by the next, were it before file %i of a first run', (count) => {
    using bench = openRead();
    const whole = readTree(bench.out);
    for (const path of files(bench).slice(count)) rmSync(join(bench.out, path));
    bench.run();
    expect(readTree(bench.out)).toEqual(whole);
  });

  test.each([0, 1, 2, 3, 4, 5])('is made good by the next, were it after file %i of a later run', (count) => {
    using bench = openRead();
    const old = readTree(bench.out);
    bench.put({ 'a.txt.yaml': NOTE, 'b.txt.yaml': NOTE });
    const { changed } = bench.run().run;
    const whole = readTree(bench.out);
    for (const file of changed.slice(count)) writeFileSync(file, old.get(relative(bench.out, file)) ?? '');
    const outcome = bench.run();
    expect(outcome.run.refusals).toEqual([]);
    expect(readTree(bench.out)).toEqual(whole);
    expect(listBreaches(outcome)).toEqual([]);
  });
});

describe('a capture that changed', () => {
  test('is refused, its entry stays, and the others are done', () => {
    using bench = openRead();
    const before = readTree(bench.out);
    bench.put({ 'a.txt': `${page('Halden')}\nAnother line was put in.`, 'c.txt': page('Quay') });
    const { run, entries } = bench.run();
    expect(run.refusals).toEqual([expect.stringMatching(/a\.txt:1: .*beside/)]);
    expect(entries.map(({ source }) => source.capture).sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
    for (const [path, text] of before)
      if (path.endsWith('.mdx') || path.includes('ledger/a')) expect(readTree(bench.out).get(path)).toBe(text);
  });
});

describe('a capture that got another name', () => {
  test('is not published a second time, and the one that was stays', () => {
    using bench = openRead();
    const before = readTree(bench.out);
    rmSync(join(bench.raw, 'a.txt'));
    bench.put({ 'c.txt': page('Halden') });
    const { run } = bench.run();
    expect(run.refusals).toEqual([
      expect.stringMatching(/c\.txt:1: this is a\.txt, byte for byte, .+ that name again$/),
    ]);
    expect(readTree(bench.out)).toEqual(before);
  });
});

describe('a capture that is gone', () => {
  test('is said, and its entry stays as long as no note withdraws it', () => {
    using bench = openRead();
    const before = readTree(bench.out);
    bench.drop('a.txt');
    const { run, entries } = bench.run();
    expect(run.notices).toEqual([expect.stringMatching(/a\.txt:1: .*gone/)]);
    expect(run.refusals).toEqual([]);
    expect(entries).toHaveLength(2);
    expect(readTree(bench.out)).toEqual(before);
  });
});

describe('an entry that was edited by hand', () => {
  test.each([
    ['a word', (text: string) => text.replace('forty', 'fifty')],
    ['a field', (text: string) => text.replace('type: "readout"', 'type: "article"')],
    ['its end', (text: string) => `${text}\n`],
    ['code put into it', (text: string) => `${text}\n{1 + 1}\n`],
    ['its front matter broken', (text: string) => text.replace('title: "', 'title: ')],
  ])('is refused and left alone, be it %s', (_, edit) => {
    using bench = openRead();
    const file = entryPath(bench, 'a.txt');
    const edited = edit(readTree(bench.out).get(file.slice(bench.out.length + 1)) ?? '');
    writeFileSync(file, edited);
    bench.put({ 'c.txt': page('Quay') });
    const { run, ledgers } = bench.run();
    expect(run.refusals).toEqual([expect.stringMatching(/:\d+: .*note/)]);
    expect(readTree(bench.out).get(file.slice(bench.out.length + 1))).toBe(edited);
    expect(ledgers.map(({ capture }) => capture)).toContain('c.txt');
  });

  test('is written anew when its file is deleted, under the same ids', () => {
    using bench = openRead();
    const before = readTree(bench.out);
    rmSync(entryPath(bench, 'a.txt'));
    bench.run();
    expect(readTree(bench.out)).toEqual(before);
  });

  test('keeps its name when its file is deleted, though it would be given another today', () => {
    using bench = openBench({ 'a.txt': page('Halden').replace('3 March 2016\n', '') });
    const [first] = bench.run().entries;
    bench.put({ 'a.txt.yaml': 'entries:\n  - at: 1\n    dates: {published: {edtf: "2016-03-03", reason: "r"}}\n' });
    bench.run();
    rmSync(entryPath(bench, 'a.txt'));
    expect(bench.run().entries.map(({ id }) => id)).toEqual([first?.id]);
  });
});

describe('a register that is gone', () => {
  test('is not made anew: what it alone knew would be forgotten', () => {
    using bench = openRead();
    rmSync(join(bench.out, 'addresses.txt'));
    const before = readTree(bench.out);
    expect(bench.run().run.refusals).toEqual([expect.stringMatching(/addresses\.txt:1: .*restore it/)]);
    expect(readTree(bench.out)).toEqual(before);
  });
});
