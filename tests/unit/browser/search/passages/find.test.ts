import { describe, expect, test } from 'vitest';
import { orderByDate, orderFound, orderSpread } from '../../../../../src/browser/search/order.ts';
import { find } from '../../../../../src/browser/search/passages/find.ts';
import { parseQuery } from '../../../../../src/browser/search/query.ts';
import { indexOf, type Told } from './passage-index.ts';

/** Documents of one paragraph each. */
const singles = (...texts: readonly string[]): Told[] => texts.map((text) => ({ paragraphs: [text] }));

/** The documents that answer to a query, best first. */
async function ordered(documents: readonly Told[], typed: string): Promise<number[]> {
  const finding = await find(indexOf(documents), parseQuery(typed));
  const { together, spread } = orderFound(finding.found, finding);
  return [...together, ...spread].map(({ document }) => document);
}

/** The document and the paragraph that come first for what was pasted, be they whole or nearly. */
async function firstOf(documents: readonly Told[], typed: string): Promise<readonly [number, unknown]> {
  const index = indexOf(documents);
  const finding = await find(index, parseQuery(typed));
  const first = finding.nearly[0] ?? orderFound(finding.found, finding).together[0]?.hits[0] ?? -1;
  return [index.documents.ofPassage(first), index.documents.placeOf(first)];
}

const SENTENCE =
  'The envoys of Türkiye agreed in the harbour on wider co-operation between the river ports, said “Ada’s Herald”.';
const TEXTS: Told[] = [
  {
    paragraphs: [
      'The envoys agreed.',
      'Türkiye and Ada: wider ports, the river, the harbour, co-operation, the Herald said.',
      'On between in of.',
    ],
  },
  { paragraphs: ['Nothing here.', SENTENCE, 'The end.'] },
  { paragraphs: ['Ещё раз благодарю за тёплый приём на этой земле.'], language: 'ru' },
  { paragraphs: ['各国同意在港口扩大合作。'], language: 'zh' },
];

describe('a pasted sentence finds its paragraph first', () => {
  test.each([
    ['as it stands', SENTENCE],
    [
      'in other quotation marks, with other apostrophes',
      SENTENCE.replaceAll(/[“”]/g, '"').replace('’', "'").replaceAll('"', ''),
    ],
    ['without diacritics and hyphens', 'envoys of Turkiye agreed in the harbour on wider cooperation'],
    ['with a word missing', 'envoys of Türkiye agreed the harbour on wider co-operation between ports'],
    ['with a word too many', 'envoys of Türkiye quickly agreed in the harbour on wider co-operation'],
    ['with a word that no text has', 'envoys of Türkiye agreed in the harbur on wider co-operation'],
    [
      'in quotation marks, with a word that is not there',
      '"envoys of Türkiye then agreed in the harbour on wider co-operation"',
    ],
    ['in quotation marks', '"envoys of Türkiye agreed in the harbour"'],
  ])('%s', async (_, typed) => {
    expect(await firstOf(TEXTS, typed)).toEqual([1, 2]);
  });

  test('in Russian, with е for ё', async () => {
    expect(await firstOf(TEXTS, 'еще раз благодарю за теплый прием')).toEqual([2, 1]);
  });

  test('in Chinese, where one character is another', async () => {
    expect(await firstOf(TEXTS, '同意在港囗扩大合作')).toEqual([3, 1]);
  });
});

describe('find', () => {
  test('reads the last word as the beginning of one where no text has it, and says so', async () => {
    const index = indexOf(singles('The harbours are open.', 'The harvest.', 'A pact.'));
    const begun = await find(index, parseQuery('the har'));
    expect(begun).toMatchObject({ beginning: 'har' });
    expect(begun.found.map(({ document }) => document)).toEqual([0, 1]);
    expect((await find(index, parseQuery('harbour'))).beginning).toBeNull();
    expect((await find(index, parseQuery('har the'))).found).toEqual([]);
    expect((await find(index, parseQuery('"har"'))).found).toEqual([]);
  });

  test('finds names that are filed with a document, and shows none as a paragraph', async () => {
    const index = indexOf([{ paragraphs: ['A pact.'], names: ['Ada Lowell', 'North Port'] }]);
    const hitsOf = async (typed: string) => (await find(index, parseQuery(typed))).found.map(({ hits }) => hits);
    expect(await hitsOf('lowell')).toEqual([[]]);
    expect(await hitsOf('"ada lowell"')).toEqual([[]]);
    expect(await hitsOf('lowell pact')).toEqual([[2]]);
    expect(await hitsOf('"lowell north"')).toEqual([]);
  });

  test('does without what must not stand in a document, wherever it stands there', async () => {
    const documents: Told[] = [
      { paragraphs: ['A pact.', 'The north.'] },
      { paragraphs: ['A pact.'], title: 'Northern' },
      { paragraphs: ['A pact.'] },
    ];
    const found = async (typed: string) =>
      (await find(indexOf(documents), parseQuery(typed))).found.map(({ document }) => document);
    expect(await found('pact -north')).toEqual([1, 2]);
    expect(await found('pact -north*')).toEqual([2]);
    expect(await found('pact -"the north"')).toEqual([1, 2]);
  });

  test('loads no positions of words that stand alone, and of frequent ones only those it needs', async () => {
    const texts = Array.from({ length: 9000 }, (_, i) =>
      i === 8999 ? 'the only harbour of the north' : 'the the pact',
    );
    const asked: string[] = [];
    const index = indexOf(singles(...texts), (path) => asked.push(path));
    expect((await find(index, parseQuery('the'))).found).toHaveLength(9000);
    expect(asked.filter((path) => path.includes('-at-'))).toEqual([]);
    expect((await find(index, parseQuery('"of the north"'))).found).toHaveLength(1);
    expect(asked.filter((path) => path.includes('-at-'))).toHaveLength(1);
  });
});

describe('orderFound', () => {
  test('puts the words in a row first, then the same in other forms, then those close together, then those in several paragraphs', async () => {
    const documents: Told[] = [
      { paragraphs: ['The pact.', 'The north.'] },
      ...singles(
        'A pact, made long ago by all the envoys of the north.',
        'The northern north pacts.',
        'A north pact.',
        'A north, then a pact.',
      ),
    ];
    expect(await ordered(documents, 'north pact')).toEqual([3, 2, 4, 1, 0]);
  });

  test('puts the document that has more of a word first, and of equal ones the newest', async () => {
    expect(await ordered(singles('A pact.', 'A pact about a pact.', 'A pact.'), 'pact')).toEqual([1, 2, 0]);
  });
});

test('by date, what has none is last in either direction', async () => {
  const index = indexOf([
    ...singles('A pact.', 'A pact.').map((one) => ({ ...one, dated: true })),
    ...singles('A pact.'),
  ]);
  const { found } = await find(index, parseQuery('pact'));
  const order = (sort: 'newest' | 'oldest') =>
    orderByDate(found, index.documents, sort).map(({ document }) => document);
  expect(order('newest')).toEqual([1, 0, 2]);
  expect(order('oldest')).toEqual([0, 1, 2]);
});

test('documents with the words in several paragraphs are in the order of Pagefind, those with more in one first', async () => {
  const spread: Told = { paragraphs: ['The north.', 'A pact.', 'The west.'] };
  const index = indexOf([
    { ...spread, file: 'a' },
    { ...spread, file: 'b' },
    { paragraphs: ['A north pact.', 'The west.'], file: 'c' },
  ]);
  const finding = await find(index, parseQuery('north pact west'));
  const ordered = orderSpread(orderFound(finding.found, finding).spread, ['b', 'a', 'c'], index.documents);
  expect(ordered.map(({ document }) => document)).toEqual([2, 1, 0]);
});
