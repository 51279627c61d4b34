import { describe, expect, test } from 'vitest';
import { takeMedian, judgeBytes, judgeFound, judgeRatio, judgeTime, placeOf } from '../../../bench/search/judge.ts';
import { serveCounting } from '../../../bench/search/host.ts';
import { judgeSearch } from '../../../bench/search/figures.ts';
import { inventCaptures } from '../../../bench/search/invented.ts';
import { openFlexSearch, writeFlexSearch } from '../../../bench/search/peers/flexsearch.ts';
import { openMiniSearch, writeMiniSearch } from '../../../bench/search/peers/minisearch.ts';
import { drawQueries, passagesOf, type Passage } from '../../../bench/search/queries.ts';
import { readAddress } from '../../../bench/search/reader.ts';
import { writeResults } from '../../../bench/results.ts';
import { wordsOf } from '../../../src/archive/corpus/words.ts';
import { runOnText } from '../../support/run.ts';

const captures = inventCaptures(120, 3);
const passages: Passage[] = [...captures].flatMap(([file, text]) =>
  text
    .trimEnd()
    .split('\n\n')
    .slice(2)
    .map((text, i) => ({ address: `${file}.html#p${String(i)}`, entry: file, text })),
);
const queries = drawQueries(passages, passages, 12, 1);
const folded = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ fold }) => fold)
    .join(' ')} `;
const read = passages.map(({ address, text }) => ({ address, words: folded(text) }));
const holding = (sought: string): string[] => {
  const words = folded(sought);
  return read.filter((passage) => passage.words.includes(words)).map(({ address }) => address);
};

describe('the invented captures', () => {
  test('are the same for the same seed, and others for another', () => {
    expect([...inventCaptures(3, 3)]).toEqual([...captures].slice(0, 3));
    expect([...inventCaptures(3, 900)]).not.toEqual([...captures].slice(0, 3));
  });

  test('are each one entry with a title, a date and all its paragraphs', () => {
    for (const text of [...captures.values()].slice(0, 12)) {
      const { entries } = runOnText(text);
      expect(entries).toHaveLength(1);
      expect(text.startsWith(`${entries[0]?.title ?? ''}\n`)).toBe(true);
      expect(entries[0]?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(passagesOf(entries).length).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('the queries', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(drawQueries(passages, passages, 12, 1)).toEqual(queries);
    expect(drawQueries(passages, passages, 12, 2).pasted).not.toEqual(queries.pasted);
  });

  test('of pasted words are six in a row, as they stand in the one paragraph that has them', () => {
    expect(queries.pasted).toHaveLength(12);
    for (const { text, right } of queries.pasted) {
      expect(wordsOf(text)).toHaveLength(6);
      expect(holding(text)).toEqual([right]);
      expect(passages.find(({ address }) => address === right)?.text).toContain(text);
    }
    expect(queries.quoted.map(({ text }) => text)).toEqual(queries.pasted.map(({ text }) => `"${text}"`));
  });

  test('of rare words are two that stand together in one paragraph, and each in others too', () => {
    expect(queries.rare).toHaveLength(12);
    for (const { text, right } of queries.rare) {
      const [first = [], second = []] = text.split(' ').map(holding);
      expect(first.filter((address) => second.includes(address))).toEqual([right]);
      for (const { length } of [first, second]) expect(length).toBeGreaterThan(1);
    }
  });

  test('of many results are one word of at least ten entries', () => {
    for (const { text } of queries.many)
      expect(new Set(holding(text).map((address) => address.split('#')[0])).size).toBeGreaterThanOrEqual(10);
  });

  test('are made of the paragraphs that are named alone', () => {
    const some = passages.slice(0, 60);
    const own = some.map(({ address }) => address);
    for (const { right } of drawQueries(some, passages, 5, 1).pasted) expect(own).toContain(right);
  });

  test('are never answered by two paragraphs', () => {
    const twice = passages.slice(0, 60).map((passage) => ({ ...passage, address: `copy-of-${passage.address}` }));
    const alone = passages.slice(60, 90).map(({ address }) => address);
    const { pasted, rare } = drawQueries(passages.slice(0, 90), [...passages, ...twice], 5, 1);
    for (const { right } of [...pasted, ...rare]) expect(alone).toContain(right);
  });

  test('that the paragraphs do not give are refused', () => {
    expect(() => drawQueries(passages.slice(0, 1), passages.slice(0, 1), 3, 1)).toThrow(/expected 3/);
  });
});

describe('the judging', () => {
  const answers = ['a', 'b', 'c', 'd'].map((right, i) => ({
    query: { text: `about ${right}`, right },
    found: ['x', 'y', 'z'].slice(0, i).concat(right === 'd' ? [] : right),
  }));

  test('finds the place of the right paragraph', () => {
    expect(answers.map(placeOf)).toEqual([1, 2, 3, null]);
    expect(placeOf({ query: { text: 'many', right: null }, found: ['a'] })).toBeNull();
  });

  test('counts those within a place, and tells the others', () => {
    expect(judgeFound('found', answers, 3, { least: 45, of: 60 })).toMatchObject({
      measured: '3 of 4',
      target: '≥ 3 of 4',
      met: true,
      cases: ['about d: not among the 3 drawn'],
    });
    expect(judgeFound('first', answers, 1, { least: 59, of: 60 })).toMatchObject({ measured: '1 of 4', met: false });
    expect(judgeFound('told', answers, 1, null).met).toBeNull();
  });

  test('takes the middle of bytes and of times', () => {
    expect(takeMedian([3, 1, 2])).toBe(2);
    expect(takeMedian([4, 1, 2, 3])).toBe(2.5);
    expect(judgeBytes('bytes', [100_000, 900_000, 200_000], 200_000)).toMatchObject({
      measured: '200.0 kB (at most 900.0 kB)',
      met: true,
    });
    expect(judgeBytes('bytes', [100_000, 900_000, 200_001], 200_000).met).toBe(false);
    expect(judgeTime('time', [1, 2, 300], 1).met).toBe(false);
    expect(judgeRatio('of', [1, 2, 3], [10], 0.2)).toMatchObject({ measured: '× 0.200', met: true });
  });

  test('holds the archive against the targets, and MiniSearch against none', () => {
    const measured = (name: string, bytes: number) => ({
      name,
      first: [{ bytes, time: 5, drawn: 10 }],
      warm: [5],
      pasted: [],
      quoted: [],
      rare: [],
    });
    const figures = judgeSearch([measured('own', 100_000), measured('other', 400_000)], [], 9);
    const bytes = figures.filter(({ measured }) => measured.includes('kB') || measured.startsWith('× 0.25'));
    expect(bytes.slice(0, 3).map(({ met }) => met)).toEqual([true, null, false]);
  });

  test('reads the address of a paragraph from a link that carries words to mark', () => {
    expect(readAddress('documents/a-b.html?mark=x#k7d2qx')).toBe('a-b.html#k7d2qx');
    expect(readAddress('../documents/a-b.html#k7d2qx')).toBe('a-b.html#k7d2qx');
  });
});

test('each library finds a paragraph by its words in an index that was written before', () => {
  const texts = passages.map(({ text }) => text);
  const { text = '', right } = queries.pasted[0] ?? {};
  const searches = [
    openMiniSearch(JSON.parse(writeMiniSearch(texts))),
    openFlexSearch(JSON.parse(writeFlexSearch(texts))),
  ];
  for (const search of searches) expect(passages[search(text)[0] ?? -1]?.address).toBe(right);
});

test('the host sends texts compressed, and counts what it sends with the heads', async () => {
  const body = 'word '.repeat(2000);
  const host = await serveCounting((path) => (path === 'a.js' ? Buffer.from(body) : null));
  const answer = await fetch(`${host.address}a.js`);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.text()).toBe(body);
  const length = Number(answer.headers.get('content-length'));
  expect(host.sent()).toBeGreaterThan(length);
  expect(host.sent()).toBeLessThan(length + 500);
  expect((await fetch(`${host.address}b.js`)).status).toBe(404);
  await host.close();
});

test('the results are a table with day, machine and what was asked', () => {
  const figures = [{ name: 'bytes', measured: '5 kB', target: '≤ 4 kB', met: false }];
  const page = writeResults('search', { date: '2030-01-02', machine: 'a machine', notes: ['9 entries.'], figures });
  expect(page).toContain('2030-01-02, on a machine.');
  expect(page).toContain('| bytes | 5 kB | ≤ 4 kB | **no** |');
});
