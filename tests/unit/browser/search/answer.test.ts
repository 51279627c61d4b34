import { describe, expect, test } from 'vitest';
import { writeParagraphTitle } from '../../../../src/archive/text/paragraph-title.ts';
import { ask, type Answer } from '../../../../src/browser/search/answer.ts';
import { moveOf } from '../../../../src/browser/search/keyboard.ts';
import type { Index } from '../../../../src/browser/search/load.ts';
import { parseQuery } from '../../../../src/browser/search/query.ts';
import { sayFound, sayYears } from '../../../../src/browser/search/sentences.ts';
import { ANY_YEAR, type State } from '../../../../src/browser/search/state.ts';
import { suggest, widen } from '../../../../src/browser/search/suggestions.ts';
import { speakersOf, writeGroup } from '../../../../src/browser/search/table.ts';
import { rangeOf, yearsOf } from '../../../../src/browser/search/years.ts';
import { writeNumbers } from '../../../../src/search/passages/numbers.ts';
import { indexOf } from './passages/passage-index.ts';

const everything: State = { q: '', chosen: {}, years: ANY_YEAR, sort: 'relevance' };

/** An index of pages of the paragraphs given, in the order of their dates; all that is read of Pagefind is written down. */
function engineOf(
  pages: Readonly<Record<string, readonly string[]>>,
  ranked: readonly string[] = [],
  asked: string[] = [],
): Index {
  const documents = Object.entries(pages).map(([id, paragraphs]) => ({
    paragraphs,
    file: id,
    dated: true,
    filters: [['type', id]] as const,
  }));
  return {
    ...indexOf(documents),
    readText: (name) => {
      asked.push(name);
      const texts = pages[name] ?? [];
      return Promise.resolve({
        url: `/documents/${name}.html`,
        content: texts.join(' '),
        meta: { title: name },
        anchors: texts.map((text, i) => ({
          id: `p${String(i + 1)}`,
          title: writeParagraphTitle({ number: i + 1, length: text.length }),
          location: texts.slice(0, i).join(' ').split(' ').filter(Boolean).length,
        })),
      });
    },
    rank: (words) => {
      asked.push(`? ${words}`);
      return Promise.resolve(ranked);
    },
    readTurns: () => Promise.resolve([]),
  };
}

const PAGES = {
  a: ['pact of the north.'],
  b: ['a north pact.'],
  c: ['north pact again.'],
  d: ['the north.', 'a pact.'],
  e: ['a pact.', 'the north.'],
};
const titles = ({ groups }: Answer): string[] => groups.map(({ title }) => title);

describe('ask', () => {
  test('puts entries with the words one after the other first, and leaves to Pagefind the order of those with the words in several paragraphs', async () => {
    const shown: Answer[] = [];
    const index = engineOf(PAGES, ['d', 'e']);
    const answer = await ask(index, parseQuery('north pact'), everything, 10, (first) => shown.push(first));
    expect(titles(answer)).toEqual(['c', 'b', 'a', 'd', 'e']);
    expect(answer).toMatchObject({ entries: 5, paragraphs: 3, unfinished: false });
    expect(shown.map((first) => [titles(first), first.entries, first.unfinished])).toEqual([
      [['c'], 5, true],
      [['c', 'b', 'a'], 5, true],
    ]);
  });

  test('reads no more texts than it may, asks Pagefind only where it must, and says how many entries there are', async () => {
    const asked: string[] = [];
    const answer = await ask(engineOf(PAGES, [], asked), parseQuery('north pact'), everything, 2);
    expect(answer).toMatchObject({ entries: 5, paragraphs: 3 });
    expect(asked).toEqual(['c', 'b']);
    expect(answer.all.map(({ document }) => document)).toEqual([2, 1, 0, 4, 3]);
  });

  test('asks for the texts that come first, where they are few, before it knows in which order', async () => {
    const asked: string[] = [];
    const { a, b } = PAGES;
    const answer = await ask(engineOf({ b, a }, [], asked), parseQuery('pact north'), everything, 9);
    expect(titles(answer)).toEqual(['a', 'b']);
    expect(asked.slice(0, 2)).toEqual(['b', 'a']);
  });

  test('narrows, and counts what the other values of a facet would leave', async () => {
    const answer = await ask(
      engineOf(PAGES),
      parseQuery('again'),
      { ...everything, chosen: { type: ['a'] }, sort: 'newest' },
      9,
    );
    expect(answer).toMatchObject({ entries: 0, counts: { type: { c: 1 } } });
  });

  test('orders by date', async () => {
    const order = async (sort: State['sort']): Promise<string[]> =>
      titles(await ask(engineOf(PAGES), parseQuery('north'), { ...everything, sort }, 3));
    expect(await order('newest')).toEqual(['e', 'd', 'c']);
    expect(await order('oldest')).toEqual(['a', 'b', 'c']);
  });

  test('shows an entry without paragraphs, of which Pagefind keeps no text', async () => {
    const bare = indexOf([{ paragraphs: [], title: 'A pact', page: 'documents/z.html', about: 'Speech' }]);
    const answer = await ask({ ...engineOf({}), ...bare }, parseQuery('pact'), everything, 9);
    expect(answer).toMatchObject({
      entries: 1,
      groups: [{ page: 'documents/z.html', title: 'A pact', titleMarks: [[2, 6]], about: 'Speech', hits: [] }],
    });
  });

  test('shows what lacks a word apart from what was found', async () => {
    const pages = { a: ['the envoys of the north agreed on a pact.'], b: ['a'], c: ['then.'] };
    const answer = await ask(
      engineOf(pages),
      parseQuery('the envoys of the north then agreed on a pact'),
      everything,
      9,
    );
    expect([answer.entries, answer.nearly.map(({ title, nearly }) => [title, nearly])]).toEqual([0, [['a', true]]]);
  });
});

describe('suggest', () => {
  const state: State = {
    q: '"north pact" old -new',
    chosen: { type: ['a'], year: ['1999'] },
    years: { from: 1999, to: null },
    sort: 'newest',
  };

  test('wider searches drop one thing each', () => {
    const told = widen(state).map(({ drops, state: { q, chosen, years } }) => [
      drops.what,
      q,
      Object.keys(chosen),
      years.from,
    ]);
    expect(told).toEqual([
      ['quotes', 'north pact old -new', ['type', 'year'], 1999],
      ['excluded', '"north pact" old', ['type', 'year'], 1999],
      ['word', 'old -new', ['type', 'year'], 1999],
      ['word', '"north pact" -new', ['type', 'year'], 1999],
      ['facet', state.q, ['year'], 1999],
      ['facet', state.q, ['type'], 1999],
      ['years', state.q, ['type', 'year'], null],
      ['facets', state.q, [], null],
    ]);
    expect(widen({ ...everything, q: 'pact' })).toEqual([]);
  });

  test('those are offered that find something, the narrowest first', async () => {
    expect(await suggest(engineOf(PAGES), { ...everything, q: 'nowhere' })).toEqual([]);
    const narrowed = await suggest(engineOf(PAGES), { ...everything, q: 'again "of the north"' });
    expect(narrowed.map(({ state: { q }, entries }) => [q, entries])).toEqual([['"of the north"', 1], ['again', 1]]); // prettier-ignore
  });
});

test('what was found is said in figures', () => {
  expect(sayFound({ paragraphs: 1, entries: 1, asked: 1 })).toBe('1 entry, 1 paragraph');
  expect(sayFound({ paragraphs: 0, entries: 2, asked: 1 })).toBe('2 entries, by the names filed with them');
  expect(sayFound({ paragraphs: 12, entries: 1204, asked: 2 })).toBe('1,204 entries, 12 paragraphs with all of it');
  expect(sayFound({ paragraphs: 0, entries: 2, asked: 2 })).toBe('2 entries, no paragraph with all of it');
});

test('years are said and read in order', () => {
  const said = [[1999, 2004], [1999, 1999], [null, 2004], [1999, null]] as const; // prettier-ignore
  expect(said.map(([from, to]) => sayYears({ from, to }))).toEqual([
    'from 1999 to 2004',
    'in 1999',
    'to 2004',
    'from 1999',
  ]);
  const years = yearsOf({ 1999: 1, 2004: 1 }, {});
  expect(rangeOf(2003, 2000, years)).toEqual({ from: 2000, to: 2003 });
  expect(rangeOf(1999, 2004, years)).toEqual(ANY_YEAR);
});

test('the strip has every year between the first and the last', () => {
  expect(yearsOf({ 1999: 2, 2001: 1, none: 4 }, { 2001: 1 })).toEqual([
    { year: 1999, all: 2, found: 0 },
    { year: 2000, all: 0, found: 0 },
    { year: 2001, all: 1, found: 1 },
  ]);
  expect(yearsOf({ none: 4 }, {})).toEqual([]);
});

describe('the results as a file', () => {
  const group = {
    page: 'documents/a.html',
    title: 'A, "title"',
    titleMarks: [],
    about: '',
    speakers: [],
    nearly: false,
  };
  const hit = (number: number, text: string) => ({ id: `p${String(number)}`, number, text, marks: [] });
  const turns = ['1999-05', ['Ada', 'Bo'], writeNumbers([1, 0, 2, 2, 1, 1])] as const;

  test('have a row for each paragraph, with who speaks it', () => {
    const hits = [hit(2, 'One, two'), hit(4, '=sum')];
    expect(writeGroup({ ...group, hits }, turns, 'https://a.example/')).toBe(
      'a,p2,1999-05,Bo,"One, two",https://a.example/documents/a.html#p2\r\na,p4,1999-05,Ada,\'=sum,https://a.example/documents/a.html#p4\r\n',
    );
  });

  test('have one for a title that answers alone, with links that are relative on a disk', () => {
    expect(writeGroup({ ...group, hits: [] }, [null, ['Ada', 'Bo'], ''], null)).toBe(
      'a,,,Ada; Bo,"A, ""title""",documents/a.html\r\n',
    );
  });

  test('know who speaks by the turns', () => {
    expect([1, 2, 3, 4, 5].map((number) => speakersOf(turns, number))).toEqual([[], ['Bo'], ['Bo'], ['Ada'], []]);
  });
});

test('letters move between results everywhere but in the field', () => {
  expect(moveOf({ key: 'j' }, 'elsewhere')).toBe('next');
  expect(moveOf({ key: 'j' }, 'field')).toBeNull();
  expect(moveOf({ key: 'ArrowDown' }, 'field')).toBe('next');
  expect(moveOf({ key: 'ArrowDown' }, 'elsewhere')).toBeNull();
  expect(moveOf({ key: 'Escape' }, 'results')).toBe('field');
});
