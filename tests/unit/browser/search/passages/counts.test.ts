import { expect, test } from 'vitest';
import { narrow } from '../../../../../src/browser/search/narrow.ts';
import { find } from '../../../../../src/browser/search/passages/find.ts';
import { parseQuery } from '../../../../../src/browser/search/query.ts';
import { ANY_YEAR } from '../../../../../src/browser/search/state.ts';
import { randomOf, type Random } from '../../../../support/random.ts';
import { countByReading, type Whole } from '../../../../support/brute-force.ts';
import { drawQuery, type Drawn } from '../../../../support/invented-queries.ts';
import { indexOf } from './passage-index.ts';

/** What texts of a language are made of: words in several forms, hyphens, apostrophes, capitals and diacritics. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'harbour harbours co-operation cooperation Cooperative the of treaty treaties treated café naïve Russia’s Russia port-side sign signing signed dying die a an north-east northeast Türkiye Turkiye'.split(
    ' ',
  ),
  ru: 'гавань гавани гаваней договор договоры договора ёлка ёлки елка мир миру миром северо-восток северовосток и в на йод иод сотрудничество сотрудничества'.split(
    ' ',
  ),
  zh: Array.from('港口合作组织和平发展的在'),
};
const MARKS = ['', '', '', '', ',', '.', ' —', ':', '”'];
const YEARS = ['1999', '2004', '2005', 'none'];
const TYPES = ['speech', 'article'];

interface Invented extends Whole {
  readonly filters: readonly (readonly [string, string])[];
}

const random = randomOf(20);
const texts = Array.from({ length: 90 }, (_, i) => invent(random, ['en', 'ru', 'zh'][i % 3] ?? 'en'));
const index = indexOf(texts);

function invent({ whole, pick, chance }: Random, language: string): Invented {
  const words = WORDS[language] ?? [];
  const between = language === 'zh' ? '' : ' ';
  const sentence = (most: number): string =>
    Array.from({ length: whole(1, most) }, () => `${capital(pick(words), chance(0.2))}${pick(MARKS)}`).join(between);
  return {
    language,
    title: chance(0.7) ? sentence(4) : null,
    names: chance(0.3) ? [pick(words), `${pick(words)}${between}${pick(words)}`] : [],
    paragraphs: Array.from({ length: whole(0, 5) }, () => sentence(12)),
    filters: [
      ['type', pick(TYPES)],
      ['year', pick(YEARS)],
    ],
  };
}

function capital(word: string, is: boolean): string {
  return is ? word.toUpperCase() : word;
}

/** Draws a query in one of the languages, its rows of words that may stand nowhere. */
function draw(random: Random): Drawn {
  const language = random.pick(Object.keys(WORDS));
  const words = WORDS[language] ?? [];
  const between = language === 'zh' ? '' : ' ';
  const row = (length: number): string => Array.from({ length }, () => random.pick(words)).join(between);
  return drawQuery(random, { words, between, row });
}

const drawn = Array.from({ length: 200 }, () => draw(random)).filter(
  // A word that stands nowhere is read as the beginning of one, which is counted elsewhere.
  ({ asked }) =>
    !asked.some(
      ({ kind, ...one }) =>
        kind === 'word' && countByReading(texts, [{ ...one, kind, not: false }]).documents.length === 0,
    ),
);

test('what is counted for 200 queries in English, Russian and Chinese equals a count by reading', async () => {
  expect(drawn.length).toBeGreaterThan(190);
  let some = 0;
  for (const { typed, asked } of drawn) {
    const expected = countByReading(texts, asked);
    const { found, items } = await find(index, parseQuery(typed));
    expect(
      found.map(({ document }) => document),
      typed,
    ).toEqual(expected.documents);
    const whole = found.filter(({ together }) => together === items.length).flatMap(({ hits }) => hits);
    expect(whole.length, typed).toBe(expected.paragraphs);
    some += Number(found.length > 0);
  }
  // Equal counts would prove little where there are none.
  expect(some).toBeGreaterThan(100);
});

test('what each value of a filter would leave equals a count by reading, whatever else is chosen', async () => {
  const has = (document: number, facet: string, values: readonly string[]): boolean =>
    texts[document]?.filters.some(([key, value]) => key === facet && values.includes(value)) === true;
  for (const [i, { typed, asked }] of drawn.entries()) {
    const { documents } = countByReading(texts, asked);
    const type = [TYPES[i % 2] ?? ''];
    const { found } = await find(index, parseQuery(typed));
    const { left, counts } = narrow(found, index.documents, { chosen: { type }, years: { from: 2000, to: 2004 } });
    const ofYears = documents.filter((document) => has(document, 'year', ['2004']));
    expect(
      left.map(({ document }) => document),
      typed,
    ).toEqual(ofYears.filter((document) => has(document, 'type', type)));
    for (const value of TYPES)
      expect(counts['type']?.[value] ?? 0, `${typed}: ${value}`).toBe(
        ofYears.filter((document) => has(document, 'type', [value])).length,
      );
    for (const year of YEARS)
      expect(counts['year']?.[year] ?? 0, `${typed}: ${year}`).toBe(
        documents.filter((document) => has(document, 'type', type) && has(document, 'year', [year])).length,
      );
    expect(narrow(found, index.documents, { chosen: {}, years: ANY_YEAR }).left, typed).toEqual(found);
  }
});
