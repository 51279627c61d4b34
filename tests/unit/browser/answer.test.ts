import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/browser/search/answer.ts';
import { moveOf } from '../../../src/browser/search/keyboard.ts';
import type { Fragment, Pagefind, SearchOptions } from '../../../src/browser/search/pagefind.ts';
import { parseQuery } from '../../../src/browser/search/query.ts';
import { sayFound } from '../../../src/browser/search/sentences.ts';
import type { State } from '../../../src/browser/search/state.ts';
import { widen } from '../../../src/browser/search/suggestions.ts';
import { yearsOf } from '../../../src/browser/search/years.ts';

const everything: State = { q: '', chosen: {}, sort: 'relevance' };

/** An index of pages of one paragraph. A quoted search finds what is said of it, as the real one, whose list has gaps. */
function indexOf(
  pages: Readonly<Record<string, string>>,
  quoted: readonly string[],
  asked: SearchOptions[] = [],
  days: Readonly<Record<string, string>> = {},
): Pagefind {
  const fragment = (id: string, text: string): Fragment => ({
    url: `/documents/${id}.html`,
    raw_content: text,
    meta: { title: id },
    filters: { type: [id] },
    anchors: [
      ...['newest', 'oldest'].map((key) => ({ id: key, title: days[id] ?? '', location: 0 })),
      { id: 'p1', title: `1/${String(text.length)}`, location: 0 },
    ],
    locations: text.split(' ').map((_, i) => i),
  });
  return {
    indexes: 1,
    options: async () => {},
    init: async () => {},
    filters: () => Promise.resolve({}),
    mergeIndex: async () => {},
    search: (term, options) => {
      asked.push(options);
      const ids = term.startsWith('"') ? quoted : Object.keys(pages);
      const results = ids.map((id) => ({ id, data: () => Promise.resolve(fragment(id, pages[id] ?? '')) }));
      return Promise.resolve({ results, filters: { type: Object.fromEntries(ids.map((id) => [id, 1])) } });
    },
  };
}

const PAGES = { a: 'pact of the north', b: 'a north pact', c: 'north pact again' };

describe('ask', () => {
  test('puts entries with the words one after the other first', async () => {
    const { groups, entries, paragraphs } = await ask(indexOf(PAGES, ['b']), parseQuery('north pact'), everything, 10);
    expect(groups.map(({ title }) => title)).toEqual(['b', 'c', 'a']);
    expect([entries, paragraphs]).toEqual([3, 3]);
  });

  test('completes a phrase from the text where the index has gaps, and counts what it found', async () => {
    const { groups, counts } = await ask(indexOf(PAGES, ['b']), parseQuery('"north pact"'), everything, 10);
    expect(groups.map(({ title }) => title)).toEqual(['b', 'c']);
    expect(counts).toEqual({ type: { b: 1, c: 1 } });
  });

  test('puts what several indexes give in turns into one order by date', async () => {
    const days = { a: '2023-05-01', b: '2023-05-04', c: '2023-05-03' };
    const dated: Pagefind = { ...indexOf(PAGES, [], [], days), indexes: 2 };
    const order = async (sort: State['sort'], limit: number): Promise<string[]> => {
      const { groups } = await ask(dated, parseQuery('north'), { ...everything, sort }, limit);
      return groups.map(({ title }) => title);
    };
    expect(await order('newest', 10)).toEqual(['b', 'c', 'a']);
    expect(await order('oldest', 10)).toEqual(['a', 'c', 'b']);
    expect(await order('newest', 2)).toEqual(['b', 'c']);
  });

  test('reads no more entries than it may, and says how many there are', async () => {
    const answer = await ask(indexOf(PAGES, []), parseQuery('north'), everything, 2);
    expect(answer).toMatchObject({ entries: 3, paragraphs: null });
    expect(answer.groups).toHaveLength(2);
  });

  test('asks for any of the values of a facet, and once more without it for its counts', async () => {
    const asked: SearchOptions[] = [];
    await ask(
      indexOf(PAGES, [], asked),
      parseQuery('north'),
      { q: '', chosen: { type: ['a', 'b'] }, sort: 'newest' },
      9,
    );
    expect(asked).toEqual([
      { filters: { type: { any: ['a', 'b'] } }, sort: { newest: 'desc' } },
      { filters: {}, sort: { newest: 'desc' } },
    ]);
  });
});

test('wider searches drop one thing each', () => {
  const state: State = { q: '"north pact"', chosen: { type: ['a'], year: ['1999'] }, sort: 'newest' };
  expect(widen(state).map(({ drops, state: { q, chosen } }) => [drops.what, q, Object.keys(chosen)])).toEqual([
    ['quotes', 'north pact', ['type', 'year']],
    ['facet', '"north pact"', ['year']],
    ['facet', '"north pact"', ['type']],
    ['facets', '"north pact"', []],
  ]);
  expect(widen({ ...everything, q: 'pact' })).toEqual([]);
});

test('what was found is said in figures', () => {
  expect(sayFound({ paragraphs: 1, entries: 1 })).toBe('1 paragraph in 1 entry');
  expect(sayFound({ paragraphs: 0, entries: 2 })).toBe('2 entries, by their titles');
  expect(sayFound({ paragraphs: null, entries: 1204 })).toBe('1,204 entries');
});

test('the strip has every year between the first and the last', () => {
  expect(yearsOf({ 1999: 2, 2001: 1, none: 4 }, { 2001: 1 })).toEqual([
    { year: 1999, all: 2, found: 0 },
    { year: 2000, all: 0, found: 0 },
    { year: 2001, all: 1, found: 1 },
  ]);
  expect(yearsOf({ none: 4 }, {})).toEqual([]);
});

test('letters move between results everywhere but in the field', () => {
  expect(moveOf({ key: 'j' }, 'elsewhere')).toBe('next');
  expect(moveOf({ key: 'j' }, 'field')).toBeNull();
  expect(moveOf({ key: 'ArrowDown' }, 'field')).toBe('next');
  expect(moveOf({ key: 'ArrowDown' }, 'elsewhere')).toBeNull();
  expect(moveOf({ key: 'Escape' }, 'results')).toBe('field');
});
