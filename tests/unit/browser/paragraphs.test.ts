import { describe, expect, test } from 'vitest';
import { writeParagraphTitle } from '../../../src/archive/paragraph-title.ts';
import { groupOf, formsOf, tally } from '../../../src/browser/search/groups.ts';
import { hitsOf, type Hit } from '../../../src/browser/search/paragraphs.ts';
import { parseQuery } from '../../../src/browser/search/query.ts';
import type { Fragment } from '../../../src/browser/search/pagefind.ts';

/** A page of the index as Pagefind writes it: blocks that end in a letter get a full stop, markup is escaped. */
function fragmentOf(texts: readonly string[], found: RegExp, title = 'A title'): Fragment {
  const escaped = texts.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  const blocks = escaped.map((text) => (/\w$/.test(text) ? `${text}.` : text));
  const words = blocks.map((block) => block.split(' '));
  return {
    url: '/documents/a.html',
    raw_content: blocks.join(' '),
    meta: { title },
    filters: { type: ['speech'] },
    anchors: [
      { id: 'facts', title: 'Speech, 1 May 1999', location: 0 },
      ...texts.map((text, i) => ({
        id: `p${String(i + 1)}`,
        title: writeParagraphTitle({ number: i + 1, length: text.length }),
        location: words.slice(0, i).flat().length,
      })),
    ],
    locations: words.flat().flatMap((word, i) => (found.test(word) ? [i] : [])),
  };
}

const marksOf = ({ text, marks }: Hit): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('hitsOf', () => {
  test('shows the paragraph as it stands in the entry, without what the index adds', () => {
    const texts = ['Nothing here', 'A pact & <...> of the north', 'Its end'];
    const [hit] = hitsOf(fragmentOf(texts, /north/), parseQuery('north'));
    expect(hit).toMatchObject({ id: 'p2', number: 2, text: 'A pact & <...> of the north' });
    expect(hit && marksOf(hit)).toEqual(['north']);
  });

  test('marks the word without its punctuation, and of a compound the part that was asked for', () => {
    const [hit] = hitsOf(fragmentOf(['(Northern, north-to-south: “north”.'], /north/i), parseQuery('north'));
    expect(hit && marksOf(hit)).toEqual(['Northern', 'north', 'north']);
  });

  test('leaves out paragraphs that hold less of what was asked for', () => {
    const texts = ['A pact.', 'A pact of the north.', 'The north.'];
    const hits = hitsOf(fragmentOf(texts, /pact|north/), parseQuery('north pact'));
    expect(hits.map(({ id }) => id)).toEqual(['p2']);
  });

  test('shows paragraphs with the words one after the other first', () => {
    const texts = ['North, and a pact, a pact.', 'No hit.', 'The north pact.'];
    const hits = hitsOf(fragmentOf(texts, /pact|north/i), parseQuery('north pact'));
    expect(hits.map(({ id, exact }) => [id, exact])).toEqual([['p3', true], ['p1', false]]); // prettier-ignore
  });

  test('finds every place of a phrase, also where the index lists one, and none across paragraphs', () => {
    const texts = ['The north', 'pact was read.', 'A north pact.', 'The North, pact and all.'];
    const index = fragmentOf(texts, /^(?:no match)$/);
    const hits = hitsOf({ ...index, locations: [1, 2] }, parseQuery('"north pact"'));
    expect(hits.map((hit) => [hit.id, marksOf(hit)])).toEqual([
      ['p3', ['north pact']],
      ['p4', ['North, pact']],
    ]);
  });

  test('reads a page that the index parted into words itself', () => {
    const page: Fragment = {
      ...fragmentOf([], /x/),
      raw_content: '世界\u200B走向\u200B多极化\u200B。',
      anchors: [{ id: 'p1', title: writeParagraphTitle({ number: 1, length: 8 }), location: 0 }],
      locations: [2],
    };
    const [hit] = hitsOf(page, parseQuery('多极化'));
    expect(hit).toMatchObject({ text: '世界走向多极化。', marks: [[4, 5], [5, 6], [6, 7]] }); // prettier-ignore
  });
});

describe('groupOf', () => {
  test('refuses a page in which a phrase does not stand', () => {
    expect(groupOf(fragmentOf(['North.', 'Pact.'], /north|pact/i), parseQuery('"north pact"'))).toBeNull();
  });

  test('takes a page whose title alone answers, and marks it there', () => {
    const group = groupOf(fragmentOf(['Some words.'], /none/, 'The North Pact'), parseQuery('"north pact"'));
    expect(group).toMatchObject({ hits: [], titleMarks: [[4, 14]], about: 'Speech, 1 May 1999' });
  });

  test('carries each form that was found once', () => {
    const group = groupOf(fragmentOf(['North, NORTHERN north.'], /north/i), parseQuery('north'));
    expect(formsOf(group?.hits ?? [])).toEqual(['north', 'northern']);
    expect(group && tally([group, group])).toEqual({ type: { speech: 2 } });
  });
});
