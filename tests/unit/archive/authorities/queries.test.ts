import { describe, expect, test } from 'vitest';
import { stemOf } from '../../../../scripts/publish/stemmers.ts';
import { declineRussian } from '../../../../src/archive/authorities/declension.ts';
import { familiesOf } from '../../../../src/archive/authorities/families.ts';
import { buildMatcher } from '../../../../src/archive/authorities/matcher.ts';
import { fullNamesOf, shortNamesOf } from '../../../../src/archive/authorities/names.ts';
import { summariseNames } from '../../../../src/archive/authorities/summary.ts';
import { namesOf } from '../../../../src/archive/facets/search-facts.ts';
import { find } from '../../../../src/browser/search/passages/find.ts';
import { markItems } from '../../../../src/browser/search/marks.ts';
import { parseQuery } from '../../../../src/browser/search/query.ts';
import { AUTHORITY_KINDS } from '../../../../src/schemas/authority.ts';
import { indexOf } from '../../browser/search/passages/passage-index.ts';
import { inventAuthorities } from './invented.ts';

const AUTHORITIES = inventAuthorities({
  people: [
    {
      id: 'lev-sedov',
      name: 'Lev Sedov',
      variants: { en: ['Sedov, Lev', 'Leo Sedoff', 'Minister Sedov'], ru: ['Лев Седов', 'С. Седов'], zh: ['谢多夫'] },
      short: { en: ['Sedov'], ru: ['Седов'] },
    },
    { id: 'vera-kitova', name: 'Vera Kitova', variants: { ru: ['Вера Китова'], zh: ['基托娃'] } },
  ],
  organisations: [
    {
      id: 'union',
      name: 'Union of Harbours',
      variants: { en: ['UoH'], ru: ['Союз гаваней', 'Северная гавань'], zh: ['港口联盟'] },
    },
  ],
  places: [
    { id: 'kitay-gorod', name: 'Kitay-gorod', variants: { ru: ['Китай-город'], zh: ['基泰'] } },
    { id: 'ostrov', name: 'Ostrov', variants: { ru: ['Остров Лавров'] } },
  ],
});

/** Documents in three languages; each names everybody and everything once, in Russian in another case each time. */
const TEXTS = [
  { language: 'en', text: 'Leo Sedoff and Vera Kitova of the UoH came from Kitay-gorod to Ostrov.' },
  { language: 'zh', text: '谢多夫和基托娃代表港口联盟从基泰前往 Ostrov。' },
  ...declineRussian('Лев Седов', 'people').map((sedov, i) => {
    const inCase = (name: string, kind: 'people' | 'places'): string => {
      const forms = declineRussian(name, kind);
      return forms[i % forms.length] ?? name;
    };
    const [kitova, gorod, ostrov] = [
      inCase('Вера Китова', 'people'),
      inCase('Китай-город', 'places'),
      inCase('Остров Лавров', 'places'),
    ];
    const union = declineRussian('Союз гаваней', 'organisations')[i % 4] ?? '';
    return { language: 'ru', text: `Вчера ${sedov}, ${kitova}, ${union}, ${gorod}, ${ostrov} упомянули.` };
  }),
];

const families = familiesOf(AUTHORITIES, stemOf('ru'));
const match = buildMatcher(AUTHORITIES);
const index = indexOf(
  TEXTS.map(({ language, text }) => {
    const entry = { title: null, basis: {}, speakers: [], places: [], paragraphs: [] };
    const named = summariseNames({ ...entry, paragraphs: [{ id: 'aaaaaa', text, label: null }] } as never, match);
    const names = namesOf({ ...entry, ...named, tags: [], event: null, withdrawn: null }, AUTHORITIES);
    return { language, paragraphs: [text], names };
  }),
  undefined,
  families,
);

const foundBy = async (typed: string): Promise<number> => (await find(index, parseQuery(typed))).found.length;

describe('every name of everybody finds all texts that name them, in whatever script and case', () => {
  const names = AUTHORITY_KINDS.flatMap((kind) =>
    AUTHORITIES[kind].flatMap((authority) =>
      [...fullNamesOf(authority), ...shortNamesOf(authority)].map(({ name }) => name),
    ),
  );
  test.each(names)('%s', async (name) => {
    expect(await foundBy(name)).toBe(TEXTS.length);
  });

  test.each(names.filter((name) => !names.some((other) => other !== name && name.includes(other))))(
    '“%s” in a row',
    async (name) => {
      expect(await foundBy(`"${name}"`)).toBeGreaterThan(0);
    },
  );
});

describe('a name in any case', () => {
  test.each(['Седова', 'Львом Седовым', 'Китовой', 'Лавров'])(
    '%s finds the paragraphs with every other',
    async (typed) => {
      const { found } = await find(index, parseQuery(typed));
      expect(found.filter(({ hits }) => hits.length > 0)).toHaveLength(TEXTS.length - 2);
    },
  );

  test('is marked where the text has another', () => {
    const text = 'О Седове и Китовой: седовласый кит.';
    const marks = markItems(text, parseQuery('Седов Китову').items, index.stemFor('ru'));
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Седове', 'Китовой']);
  });
});

describe('the families of names', () => {
  test('are those alone that the stemmer does not bring together', () => {
    const forms = families.flat();
    expect(forms).toContain('седовым');
    expect(forms).not.toContain('союза');
  });

  test('of two names with a common form are one', () => {
    const joined = inventAuthorities({
      people: [
        { id: 'a', name: 'A', variants: { ru: ['Иванов'] } },
        { id: 'b', name: 'B', variants: { ru: ['Иванова'] } },
      ],
    });
    expect(familiesOf(joined, stemOf('ru')).filter((family) => family.includes('иванова'))).toHaveLength(1);
  });
});
