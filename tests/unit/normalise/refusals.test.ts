import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBench, readTree, runOn } from '../../support/run.ts';

const PAGE = [
  'Council of Harbours meets in Halden',
  '3 March 2016',
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
].join('\n');

const BINARY = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array.from({ length: 200 }, (_, i) => (i * 37) % 256),
]);

/** A capture in which only the note is wrong. */
const noted = (note: string): Record<string, string> => ({ 'bad.txt': PAGE, 'bad.txt.yaml': note });

const REFUSED: readonly (readonly [string, string, Record<string, string | Uint8Array>])[] = [
  ['is empty', 'bad.txt:1', { 'bad.txt': '' }],
  ['holds nothing but blanks', 'bad.txt:1', { 'bad.txt': ' \n\n\t\n' }],
  ['holds no letter', 'bad.txt:1', { 'bad.txt': '123\n***\n456\n' }],
  ['is binary', 'bad.txt:1', { 'bad.txt': BINARY }],
  ['is text with zero bytes', 'bad.txt:1', { 'bad.txt': 'One\n\0\0Two\0' }],
  ['has a note with an unknown key', 'bad.txt.yaml:2', noted('publisher: {value: "A", reason: "b"}\ncolour: "red"\n')],
  [
    'has a note with an unknown key inside',
    'bad.txt.yaml:4',
    noted('publisher:\n  value: "A"\n  reason: "b"\n  note: "c"\n'),
  ],
  ['has a note that gives no reason', 'bad.txt.yaml:1', noted('publisher: {value: "A"}\n')],
  ['has a note that is no YAML', 'bad.txt.yaml:2', noted('publisher: {value: "A", reason: "b"}\n  - : [\n')],
  ['has a note by the other ending', 'bad.txt.yml:1', { 'bad.txt': PAGE, 'bad.txt.yml': 'colour: "red"\n' }],
  ['has a note with a date that is none', 'bad.txt.yaml:1', noted('captured: {edtf: "yesterday", reason: "r"}\n')],
  [
    'has a note with an address that runs code',
    'bad.txt.yaml:1',
    noted('url: {value: "javascript:alert(1)", reason: "r"}\n'),
  ],
  ['has a note about a line that it lacks', 'bad.txt.yaml:2', noted('entries:\n  - at: 40\n')],
  [
    'has a note with an override outside it',
    'bad.txt.yaml:2',
    noted('overrides:\n  - {lines: [3, 9], as: furniture, reason: "r"}\n'),
  ],
  [
    'has a note with an override that runs backwards',
    'bad.txt.yaml:2',
    noted('overrides:\n  - {lines: [3, 2], as: furniture, reason: "r"}\n'),
  ],
  [
    'is a note without a capture',
    'other.txt.yaml:1',
    { 'bad.txt': PAGE, 'other.txt.yaml': 'rights: {term: "t", source: "s"}\n' },
  ],
];

describe('a file is refused', () => {
  test.each(REFUSED)('that %s', (_, place, files) => {
    using bench = openBench({ 'good.txt': PAGE.replace('Halden', 'Brannock'), ...files });
    const { run, ledgers, entries } = bench.run();
    expect(run.refusals).toHaveLength(1);
    expect(run.refusals[0]).toMatch(new RegExp(`/${place}: \\S.*\\S$`));
    expect(run.refusals[0]).not.toContain('\n');
    expect(entries.map(({ source }) => source.capture)).toContain('good.txt');
    expect(ledgers.map(({ capture }) => capture)).toContain('good.txt');
    if (place.startsWith('bad')) expect(ledgers).toHaveLength(1);
  });

  test("that can't be read", () => {
    using bench = openBench({ 'good.txt': PAGE });
    symlinkSync(join(bench.raw, 'nowhere'), join(bench.raw, 'bad.txt'));
    const { run, entries } = bench.run();
    expect(run.refusals).toEqual([expect.stringMatching(/\/bad\.txt:1: .+/)]);
    expect(entries).toHaveLength(1);
  });

  test.each([
    ['a file elsewhere', 'file', '../elsewhere.txt'],
    ['a folder elsewhere', 'dir', '../elsewhere'],
    ['the folder that it stands in', 'dir', '.'],
  ] as const)('that is a link to %s, which is not followed', (_, kind, to) => {
    using bench = openBench({ 'good.txt': PAGE });
    mkdirSync(join(bench.raw, '..', 'elsewhere'));
    for (const file of ['elsewhere.txt', 'elsewhere/a.txt'])
      writeFileSync(join(bench.raw, '..', file), PAGE.replace('Halden', 'Brannock'));
    symlinkSync(to, join(bench.raw, 'bad'), kind);
    const { run, entries } = bench.run();
    expect(run.refusals).toEqual([expect.stringMatching(/\/bad:1: a link, .+ put the file itself here$/)]);
    expect(entries.map(({ source }) => source.capture)).toEqual(['good.txt']);
  });

  test('that is a pipe, from which it would wait for words for ever', () => {
    using bench = openBench({ 'good.txt': PAGE });
    execFileSync('mkfifo', [join(bench.raw, 'bad.txt')]);
    const { run, entries } = bench.run();
    expect(run.refusals).toEqual([expect.stringMatching(/\/bad\.txt:1: neither a file nor a folder/)]);
    expect(entries).toHaveLength(1);
  });

  test.each([
    ['after which no ledger can be called', 'b'.repeat(241), /:1: a name of 241 bytes, .+ 240 at most$/],
    ['of more than one line', 'b\nd.txt', /\/b%0Ad\.txt:1: a line end .+; rename the file$/],
  ])('whose name is one %s', (_, name, told) => {
    using bench = openBench({ 'a.txt': PAGE, [name]: PAGE.replace('Halden', 'Brannock'), 'z.txt': PAGE });
    const { run, ledgers } = bench.run();
    expect(run.refusals).toEqual([expect.stringMatching(told)]);
    expect(run.refusals[0]).not.toContain('\n');
    expect(ledgers.map(({ capture }) => capture)).toEqual(['a.txt', 'z.txt']);
  });

  test('whose parts stand in one another without end', () => {
    const deep = `${'<div>'.repeat(20_000)}${PAGE}${'</div>'.repeat(20_000)}`;
    const { run, ledgers } = runOn({ 'bad.html': deep, 'good.txt': PAGE });
    expect(run.refusals).toEqual([expect.stringMatching(/\/bad\.html:1: its parts stand in one another too deep/)]);
    expect(ledgers).toHaveLength(1);
  });

  test('and what was made of it before stays as it was', () => {
    using bench = openBench({ 'bad.txt': PAGE });
    bench.run();
    const before = readTree(bench.out);
    bench.put({ 'bad.txt.yaml': 'colour: "red"\n' });
    expect(bench.run().run.refusals).toHaveLength(1);
    expect(readTree(bench.out)).toEqual(before);
  });
});

describe('a folder that takes no file', () => {
  test('is named, and nothing half-written is left in it', () => {
    using bench = openBench({ 'a.txt': PAGE });
    bench.run();
    const before = readTree(bench.out);
    bench.put({ 'more/b.txt': PAGE.replace('Halden', 'Brannock') });
    writeFileSync(join(bench.out, 'ledger', 'more'), 'a file where a folder should be');
    expect(() => bench.run()).toThrow(/ledger\/more\/b\.txt\.json:1: can't be written \(.+\); .*run this again/);
    for (const [path, text] of before) expect(readTree(bench.out).get(path)).toBe(text);
    expect([...readTree(bench.out).keys()].filter((path) => /\.\d+$/.test(path))).toEqual([]);
  });
});

describe('a file that goes with a page', () => {
  test('is passed over and counted', () => {
    const { run, ledgers } = runOn({
      'page.txt': PAGE,
      'photo.JPG': BINARY,
      'page_files/style.css': 'a {}',
      'page_files/words.txt': 'not a capture',
      '.DS_Store': BINARY,
    });
    expect(run.refusals).toEqual([]);
    expect(ledgers.map(({ capture }) => capture)).toEqual(['page.txt']);
    expect(run.skipped).toBe(4);
  });
});

describe('a page that is only a list', () => {
  test('has teasers and no entry, is said, and is no fault', () => {
    const { run, ledgers, entries } = runOn({
      'list.txt': 'Latest news\n02.03.2016 - Pilots receive new lamps\n01.03.2016 - Ferry resumes its winter route\n',
    });
    expect(run.refusals).toEqual([]);
    expect(run.notices).toEqual([expect.stringMatching(/list\.txt:1: .*2/)]);
    expect(entries).toEqual([]);
    expect(ledgers.flatMap(({ spans }) => spans.map(({ as }) => as)).filter((as) => as === 'teaser')).toHaveLength(2);
  });
});
