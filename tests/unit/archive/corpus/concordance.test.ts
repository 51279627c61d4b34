import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../../scripts/publish/data.ts';
import { stemOf } from '../../../../scripts/publish/stemmers.ts';
import { findHits } from '../../../../src/archive/corpus/concordance.ts';
import type { Corpus, CorpusRecord } from '../../../../src/archive/corpus/corpus.ts';
import { kwicOf } from '../../../../src/archive/corpus/kwic.ts';
import { parsePattern, sameForm, sameStem } from '../../../../src/archive/corpus/pattern.ts';
import type { Stem } from '../../../../src/archive/corpus/stems.ts';
import { STYLES } from '../../../support/invented-speech.ts';
import { randomOf, type Random } from '../../../support/random.ts';
import { corpusOf, inventRecord, inventRecords } from './invented-corpus.ts';

const QUERIES = 100;

/** The words of a text, found in another way than the archive does: what is no letter and no figure parts them. */
function splitPlainly(text: string): string[] {
  const spaced = text
    .normalize('NFD')
    .replace(/(?<![иИ])\u0306|[\u0300-\u0305\u0307-\u036F]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, ' $& ');
  return spaced.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** How often words stand in a row in a text, read word by word. */
function countPlainly(texts: readonly string[], fits: readonly ((word: string) => boolean)[]): number {
  let count = 0;
  for (const text of texts) {
    const words = splitPlainly(text);
    for (let at = 0; at + fits.length <= words.length; at += 1) {
      if (!fits.every((fit, i) => fit(words[at + i] ?? ''))) continue;
      count += 1;
      at += fits.length - 1;
    }
  }
  return count;
}

const textsOf = (records: readonly CorpusRecord[]): string[] =>
  records.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

/** A few words of a text, as `Intl.Segmenter` parts them. */
function pickWords(records: readonly CorpusRecord[], language: string, random: Random): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (;;) {
    const segments = [...segmenter.segment(random.pick(textsOf(records)))];
    const at = random.whole(0, segments.length - 1);
    const text = segments
      .slice(at, at + random.pick([1, 1, 1, 3, 5]))
      .map(({ segment }) => segment)
      .join('');
    if (/[\p{L}\p{N}]/u.test(text) && !/[*"'’-]/u.test(text)) return text;
  }
}

const countIn = (corpus: Corpus, query: string): number => findHits(corpus, parsePattern(query), sameForm).length;

describe.each([
  ['English', 'en', 11],
  ['Russian', 'ru', 12],
  ['Chinese', 'zh', 13],
])('invented texts in %s', (name, language, seed) => {
  const style = STYLES.find((style) => style.name === name);
  if (style === undefined) throw new Error(`There is no style ${name}.`);
  const random = randomOf(seed);
  const records = inventRecords(style, language, 60, random);
  const corpus = corpusOf(records);

  test(`${String(QUERIES)} queries are found as often as reading every paragraph finds them`, () => {
    for (let i = 0; i < QUERIES; i += 1) {
      const query = pickWords(records, language, random);
      const fits = splitPlainly(query).map((sought) => (word: string) => word === sought);
      const count = countPlainly(textsOf(records), fits);
      expect(countIn(corpus, query), query).toBe(count);
      expect(count, query).toBeGreaterThan(0);
    }
  });

  test('beginnings of words are found as often', () => {
    for (let i = 0; i < QUERIES; i += 1) {
      const word = splitPlainly(pickWords(records, language, random))[0] ?? '';
      const start = [...word].slice(0, 3).join('');
      const count = countPlainly(textsOf(records), [(word) => word.startsWith(start)]);
      expect(countIn(corpus, `${start}*`), start).toBe(count);
    }
  });

  test('words of one stem are found as often', () => {
    const stem = stemOf(language);
    for (let i = 0; i < QUERIES; i += 1) {
      const sought = splitPlainly(pickWords(records, language, random)).slice(0, 2);
      const fits = sought.map((form) => (word: string) => stem(word) === stem(form));
      const found = findHits(
        corpus,
        parsePattern(sought.join(' ')),
        sameStem(() => stem),
      );
      expect(found.length, sought.join(' ')).toBe(countPlainly(textsOf(records), fits));
    }
  });
});

test('what the five captures say is found as often as reading every paragraph finds it', async () => {
  const records = (await readEntries('content')).map((record) => ({ ...record, title: null }));
  const corpus = corpusOf(records);
  const random = randomOf(5);
  // Words that a hyphen or an apostrophe joins are counted in two ways, which has a test of its own.
  const plain = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])[-‐‑'’ʼ](?=[\p{L}\p{N}])/gu, ' ');
  const parted = corpusOf(
    records.map((record) => ({ ...record, paragraphs: record.paragraphs.map((p) => ({ ...p, text: plain(p.text) })) })),
  );
  for (let i = 0; i < QUERIES; i += 1) {
    const query = pickWords(records, 'en', random);
    const fits = splitPlainly(query).map((sought) => (word: string) => word === sought);
    const count = countPlainly(textsOf(records), fits);
    expect(countIn(parted, query), query).toBe(count);
    expect(countIn(corpus, query), query).toBeGreaterThanOrEqual(count);
  }
});

describe('findHits', () => {
  const linesOf = (query: string, ...paragraphs: string[]): string[] =>
    findHits(corpusOf([inventRecord({ id: 'a', paragraphs })]), parsePattern(query), sameForm).map(
      (hit) => kwicOf(hit, 99).words,
    );

  test('lets no words reach from one paragraph into the next, nor overlap', () => {
    expect(linesOf('two three', 'One two', 'three.')).toEqual([]);
    expect(linesOf('"ha ha"', 'Ha, ha, ha!')).toEqual(['Ha, ha']);
  });

  test('finds joined words as one, as each, and the other way round', () => {
    const text = 'The co-operation, cooperation and co operation of people-to-people links.';
    expect(linesOf('cooperation', text)).toEqual(['co-operation', 'cooperation']);
    expect(linesOf('co-operation', text)).toEqual(['co-operation', 'cooperation', 'co operation']);
    expect(linesOf('operation of', text)).toEqual(['operation of']);
    expect(linesOf('cooperation and co', text)).toEqual(['cooperation and co']);
    expect(linesOf('people', text)).toEqual(['people', 'people']);
  });

  test('takes an asterisk for any ending, also within a row of words', () => {
    expect(linesOf('secur* coun*', 'A Security Council; security counts; secured.')).toEqual([
      'Security Council',
      'security counts',
    ]);
    expect(linesOf('*', 'Nothing * here')).toEqual([]);
  });

  test('stems each text in its own language', () => {
    const corpus = corpusOf([
      inventRecord({ id: 'a', language: 'en', paragraphs: ['The ports and the porting.'] }),
      inventRecord({ id: 'b', language: 'qq', paragraphs: ['The ports and the porting.'] }),
    ]);
    const stems: Readonly<Record<string, Stem>> = { en: (word) => word.replace(/(?:s|ing)$/, ''), qq: (word) => word };
    const found = findHits(
      corpus,
      parsePattern('port'),
      sameStem((language) => stems[language] ?? String),
    );
    expect(found.map(({ passage }) => passage.of.language)).toEqual(['en', 'en']);
  });
});

describe('what is counted', () => {
  const passages = (record: Parameters<typeof inventRecord>[0]) =>
    corpusOf([inventRecord(record)]).passages.map(({ id, speakers }) => [id === null ? 'title' : 'text', speakers]);

  test('a title counts where it is a line of its own, not where it is the first sentence', () => {
    expect(passages({ id: 'a', title: 'A title', paragraphs: ['The text.'] })).toEqual([['title', []], ['text', []]]); // prettier-ignore
    expect(passages({ id: 'a', title: 'The text…', paragraphs: ['The text goes on.'] })).toEqual([['text', []]]);
  });

  test('who speaks is who has the turn, and without turns who the entry says speaks', () => {
    expect(passages({ id: 'a', speakers: ['A B'], paragraphs: ['One.'] })).toEqual([['text', ['A B']]]);
    expect(
      passages({ id: 'a', speakers: ['A B'], paragraphs: [{ text: 'One.', speaker: 'C D' }, 'Question.'] }),
    ).toEqual([['text', ['C D']], ['text', []]]); // prettier-ignore
  });
});

test('a line is cut between words, and says so', () => {
  const [hit] = findHits(
    corpusOf([inventRecord({ id: 'a', paragraphs: ['Alpha beta gamma, delta; epsilon zeta eta'] })]),
    parsePattern('delta'),
    sameForm,
  );
  if (hit === undefined) throw new Error('Nothing was found.');
  expect(kwicOf(hit, 9)).toEqual({ before: '… gamma, ', words: 'delta', after: '; …' });
  expect(kwicOf(hit, 99)).toEqual({ before: 'Alpha beta gamma, ', words: 'delta', after: '; epsilon zeta eta' });
});
