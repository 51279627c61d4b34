import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../../../src/archive/facets/facets.ts';
import { invent } from '../invented.ts';

describe('facets', () => {
  const facets = facetsOf([
    invent({ id: 'a', type: 'speech', date: '2020-01-01', speakers: ['Jane Doe'], publisher: 'The Post' }),
    invent({ id: 'b', date: '2020-02', basis: 'part', speakers: ['Jane Doe', 'Wu Li'], tags: ['Trade'] }),
    invent({ id: 'c', date: null, publisher: 'None' }),
  ]);
  const values = (key: string): unknown =>
    facets
      .find((facet) => facet.key === key)
      ?.values.map(({ path, label, entries }) => [path, label, entries.map(({ id }) => id).join(' ')]);

  it('offer the values that occur, with those that are not known', () => {
    expect(values('type')).toEqual([
      ['documents/type/speech.html', 'Speeches', 'a'],
      ['documents/type/article.html', 'Articles', 'b c'],
    ]);
    expect(values('speaker')).toEqual([
      ['people/jane-doe.html', 'Jane Doe', 'b a'],
      ['people/wu-li.html', 'Wu Li', 'b'],
      ['documents/speaker/none.html', 'Not stated', 'c'],
    ]);
    expect(values('year')).toEqual([
      ['documents/year/2020.html', '2020', 'b a'],
      ['documents/year/none.html', 'Not known', 'c'],
    ]);
    expect(values('basis')).toEqual([
      ['documents/basis/stated.html', 'Stated in the capture', 'a'],
      ['documents/basis/part.html', 'Partly supplied', 'b'],
      ['documents/basis/none.html', 'Not known', 'c'],
    ]);
    expect(values('tag')).toEqual([['tags/trade.html', '#Trade', 'b']]);
  });

  it('tell a publisher called None from none', () => {
    expect(values('source')).toEqual([
      ['documents/source/none-2.html', 'None', 'c'],
      ['documents/source/the-post.html', 'The Post', 'a'],
      ['documents/source/none.html', 'Not stated', 'b'],
    ]);
  });

  it('have what may be of several years under each of them', () => {
    const year = facetsOf([
      invent({ id: 'a', date: '2014-12-30/2015-01-02' }),
      invent({ id: 'b', date: '2016~' }),
      invent({ id: 'c', date: '2015-03/..' }),
      invent({ id: 'd', date: '19XX' }),
    ]).find(({ key }) => key === 'year');
    expect(year?.values.map(({ label, entries }) => [label, entries.map(({ id }) => id).join(' ')])).toEqual([
      ['2016', 'b c'],
      ['2015', 'c a'],
      ['2014', 'a'],
      ['1999', 'd'],
      ['1900', 'd'],
    ]);
  });

  it('offer languages where there are several', () => {
    const languages = ['ru', 'en', 'ru', 'und'].map((language, i) => ({ ...invent({ id: String(i) }), language }));
    const told = facetsOf(languages).find(({ key }) => key === 'language');
    expect(told?.values.map(({ path, label, entries }) => [path, label, entries.length])).toEqual([
      ['documents/language/ru.html', 'Russian', 2],
      ['documents/language/en.html', 'English', 1],
      ['documents/language/none.html', 'Not known', 1],
    ]);
    expect(values('language')).toBeUndefined();
  });

  it('are none where there are no entries', () => {
    expect(facetsOf([])).toEqual([]);
  });
});
