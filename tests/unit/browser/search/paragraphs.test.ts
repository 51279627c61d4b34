import { describe, expect, test } from 'vitest';
import { writeParagraphTitle } from '../../../../src/archive/text/paragraph-title.ts';
import { formsOf, groupOf, nearlyOf, type Group, type Hit } from '../../../../src/browser/search/groups.ts';
import { markItems, markNearly } from '../../../../src/browser/search/marks.ts';
import type { Fragment } from '../../../../src/browser/search/pagefind.ts';
import { paragraphsOf } from '../../../../src/browser/search/paragraphs.ts';
import { find } from '../../../../src/browser/search/passages/find.ts';
import { parseQuery } from '../../../../src/browser/search/query.ts';
import { stemOf } from '../../../../scripts/publish/stemmers.ts';
import { indexOf } from './passages/passage-index.ts';

/** A page of the index as Pagefind writes it: blocks that end in a letter get a full stop. */
function fragmentOf(texts: readonly string[], title = 'A title'): Fragment {
  const blocks = texts.map((text) => (/\w$/.test(text) ? `${text}.` : text));
  const words = blocks.map((block) => block.split(' '));
  return {
    url: '/documents/a.html',
    content: blocks.join(' '),
    meta: { title },
    anchors: [
      { id: 'facts', title: 'Speech, 1 May 1999', location: 0 },
      ...texts.map((text, i) => ({
        id: `p${String(i + 1)}`,
        title: writeParagraphTitle({ number: i + 1, length: text.length }),
        location: words.slice(0, i).flat().length,
      })),
    ],
  };
}

/** The only document of an archive as a search finds it. */
async function searchIn(
  paragraphs: readonly string[],
  typed: string,
  title: string | null = null,
): Promise<Group | null> {
  const index = indexOf([{ paragraphs, title }]);
  const finding = await find(index, parseQuery(typed));
  const [found] = finding.found;
  return found === undefined ? null : groupOf(index, fragmentOf(paragraphs, title ?? 'Without'), found, finding);
}

const marksOf = ({ text, marks }: Pick<Hit, 'text' | 'marks'>): string[] =>
  marks.map(([start, end]) => text.slice(start, end));
const english = stemOf('en');
const marked = (text: string, typed: string): string[] =>
  marksOf({ text, marks: markItems(text, parseQuery(typed).items, english) });

describe('paragraphsOf', () => {
  test('gives paragraphs as they stand in the entry, without what the index adds', () => {
    const texts = ['Nothing here', 'A pact & <...> of the north', 'Its &lt; end'];
    expect(paragraphsOf(fragmentOf(texts)).map(({ text }) => text)).toEqual(texts);
  });

  test('reads a page that the index parted into words itself', () => {
    const page: Fragment = {
      ...fragmentOf([]),
      content: '世界\u200B走向\u200B多极化\u200B。',
      anchors: [{ id: 'p1', title: writeParagraphTitle({ number: 1, length: 8 }), location: 0 }],
    };
    expect(paragraphsOf(page)).toEqual([{ id: 'p1', number: 1, text: '世界走向多极化。' }]);
  });
});

describe('markItems', () => {
  test.each([
    ['(Northern, north-to-south: “norths”.', 'north', ['north', 'norths']],
    ['(Northern, north-to-south: “norths”.', 'north*', ['Northern', 'north', 'norths']],
    ['(Northern, north-to-south: “norths”.', '"north"', ['north']],
    ['Co-operation, cooperation, co operation.', 'cooperate', ['Co-operation', 'cooperation']],
    ['A north pact; north, pacts.', '"north pact"', ['north pact']],
    ['A pact of the north.', 'north pact -south', ['pact', 'north']],
    ['A particular party took part.', 'part', ['part']],
  ])('in “%s” for %s only what was asked for', (text, typed, words) => {
    expect(marked(text, typed)).toEqual(words);
  });

  test('marks characters of Chinese in a row', () => {
    expect(marked('合作组织，组合作', '合作')).toEqual(['合作', '合作']);
  });
});

test('of words that were pasted, those are marked that stand together', () => {
  const text = 'In the north the envoys of the port have agreed on the pact, in the end.';
  const row = parseQuery('envoys of a port agreed on the pact').items.flatMap(({ terms }) => terms);
  expect(marksOf({ text, marks: markNearly(text, row, english) })).toEqual([
    'envoys',
    'of',
    'port',
    'agreed',
    'on',
    'the',
    'pact',
  ]);
});

describe('groupOf', () => {
  test('shows the paragraphs that have most of what was asked for, those with the words in a row first', async () => {
    const group = await searchIn(['A pact.', 'A pact of the north.', 'No hit.', 'The north pact.'], 'north pact');
    expect(group?.hits.map((hit) => [hit.id, marksOf(hit)])).toEqual([
      ['p4', ['north', 'pact']],
      ['p2', ['pact', 'north']],
    ]);
  });

  test('finds a phrase in every paragraph that has it, and in none across two', async () => {
    const texts = ['The north', 'pact was read.', 'A north pact.', 'The North, pact and all.'];
    const group = await searchIn(texts, '"north pact"');
    expect(group?.hits.map((hit) => [hit.id, marksOf(hit)])).toEqual([
      ['p3', ['north pact']],
      ['p4', ['North, pact']],
    ]);
  });

  test('marks a title that answers alone', async () => {
    const group = await searchIn(['Some words.'], '"north pact"', 'The North Pact');
    expect(group).toMatchObject({
      hits: [],
      titleMarks: [[4, 14]],
      about: 'Speech, 1 May 1999',
      page: 'documents/a.html',
    });
  });

  test('refuses a text that lacks what the index found', async () => {
    const index = indexOf([{ paragraphs: ['A pact.'] }]);
    const finding = await find(index, parseQuery('pact'));
    expect(() => finding.found.map((found) => groupOf(index, fragmentOf(['Another text.']), found, finding))).toThrow(
      'paragraph 1 of /documents/a.html lacks what the index found there; build the site again',
    );
  });

  test('carries each form that was found once', async () => {
    const group = await searchIn(['North, NORTHS north.'], 'north');
    expect(formsOf(group?.hits ?? [])).toEqual(['north', 'norths']);
  });
});

test('a passage that has most of the words is shown as such', () => {
  const texts = ['One.', 'The envoys of the port agreed.'];
  const row = parseQuery('the envoys of the ports agreed then').items.flatMap(({ terms }) => terms);
  expect(nearlyOf(indexOf([{ paragraphs: texts }]), fragmentOf(texts), 3, row)).toMatchObject({
    nearly: true,
    hits: [{ id: 'p2', number: 2 }],
    titleMarks: [],
  });
});
