import { describe, expect, test } from 'vitest';
import { openBench, type Files } from '../../support/run.ts';

const TEXTS = {
  English: [
    'Council of Harbours meets in Halden',
    'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
    'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
  ],
  Russian: [
    'Совет гаваней собрался в Хальдене',
    'Смотрители сорока гаваней приехали в понедельник в Хальден, чтобы поговорить о приливах будущего года.',
    'Они договорились об одном календаре для всех лоцманов и просили мэра напечатать его до первого шторма.',
  ],
  Chinese: [
    '港口理事会在哈尔登开会',
    '四十个港口的看守人星期一来到哈尔登，讨论来年的潮汐。',
    '他们为所有领航员商定了同一份日历，并请市长在第一场风暴之前印出来。',
  ],
};
const WORDS: Readonly<Record<string, [string, string]>> = {
  English: ['forty', 'fifty'],
  Russian: ['сорока', 'пятидесяти'],
  Chinese: ['四十', '五十'],
};
const BOILERPLATE =
  'The harbour office answers letters on weekdays between nine and noon; tide tables are free for all pilots.';

const page = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`;

/** What a run proposes, with the folder of the captures left out. */
function proposals(files: Files): string[] {
  using bench = openBench(files);
  const { run } = bench.run();
  return run.notices.filter((line) => line.includes('reads almost')).map((line) => line.slice(bench.raw.length + 1));
}

describe('two captures that may be of one document', () => {
  test.each(Object.entries(TEXTS))('are proposed where both are the same, in %s', (_, lines) => {
    expect(proposals({ 'a.txt': page(lines), 'b.txt': page(lines) })).toEqual([
      'b.txt:1: reads almost as a.txt (100 % of the words); if it is a later capture of the same document, say so in its note: captureOf: a.txt',
    ]);
  });

  test.each(Object.entries(TEXTS))('are proposed where a word was changed, in %s', (name, lines) => {
    const changed = page(lines).replace(...(WORDS[name] ?? ['', '']));
    expect(changed).not.toBe(page(lines));
    expect(proposals({ 'a.txt': page(lines), 'b.txt': changed })).toEqual([
      expect.stringMatching(/^b\.txt:1: reads almost as a\.txt \([89]\d % of the words\)/),
    ]);
  });

  test('are put in the order in which they were taken, where that is known', () => {
    const taken = (day: string): string => `captured: {edtf: "${day}", reason: "the day it was saved"}\n`;
    const text = page(TEXTS.English);
    const files = {
      'a.txt': text,
      'a.txt.yaml': taken('2020-05-02'),
      'b.txt': text,
      'b.txt.yaml': taken('2020-05-01'),
    };
    expect(proposals(files)).toEqual([expect.stringMatching(/^a\.txt:1: reads almost as b\.txt/)]);
  });

  test('are no news once a note says so', () => {
    const text = page(TEXTS.English);
    expect(proposals({ 'a.txt': text, 'b.txt': text, 'b.txt.yaml': 'captureOf: a.txt\n' })).toEqual([]);
  });

  test('are none where different publishers printed the same', () => {
    const by = (name: string): string => `publisher: {value: "${name}", reason: "the masthead"}\n`;
    const text = page(TEXTS.English);
    const files = { 'a.txt': text, 'a.txt.yaml': by('Harbour News'), 'b.txt': text, 'b.txt.yaml': by('Tide Post') };
    expect(proposals(files)).toEqual([]);
  });

  test('are none where they only share a paragraph that stands under many texts', () => {
    const other = [
      'The ferry to the island sails again',
      'After a winter of repairs the ferry sails twice a day; tickets are sold on the quay, and children need none.',
    ];
    expect(
      proposals({ 'a.txt': page([...TEXTS.English, BOILERPLATE]), 'b.txt': page([...other, BOILERPLATE]) }),
    ).toEqual([]);
  });
});
