import { expect, test } from 'vitest';
import { writeAtom } from '../../../../src/render/feeds/atom.ts';
import type { Feed } from '../../../../src/render/feeds/feed.ts';
import { safe } from '../../../../src/render/html.ts';

const ITEM = {
  name: 'one',
  title: 'A <meeting> & \u0001 "more" \ud800',
  day: '2024-05-03',
  href: 'documents/a.html',
  category: { term: 'source', label: 'The source changed it' },
  content: safe`<p>${'a < b'}</p>`,
};
const FEED: Feed = {
  name: 'feed',
  title: 'Changes ]]>',
  author: 'Keeper',
  language: 'en',
  page: 'changes.html',
  self: null,
  items: [ITEM, { ...ITEM, name: 'two', day: '2024-05-01' }],
};

test('a feed has the day of its newest item, and holds nothing that is no XML', () => {
  const xml = writeAtom(FEED);
  expect(xml).toContain('<updated>2024-05-03T00:00:00Z</updated>\n<author>');
  expect(xml).toContain('<title>A &#60;meeting&#62; &#38; \ufffd &#34;more&#34; \ufffd</title>');
  expect(xml).toContain('<content type="html">&#60;p&#62;a &#38;#60; b&#60;/p&#62;</content>');
  expect(xml).not.toContain(']]>');
});

test('an item of a feed is known by its name alone, for ever', () => {
  const idsOf = (feed: Feed): string[] => [...writeAtom(feed).matchAll(/<id>(.*?)<\/id>/g)].map(([, id = '']) => id);
  const ids = idsOf(FEED);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idsOf({ ...FEED, items: [{ ...ITEM, title: 'Another', href: 'x.html' }] })).toEqual(ids.slice(0, 2));
});

test('a feed without an item is a feed all the same', () => {
  expect(writeAtom({ ...FEED, items: [] })).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});

test('a feed names its own address where it has one', () => {
  expect(writeAtom(FEED)).not.toContain('rel="self"');
  const self = { atom: 'https://example.org/changes.atom', json: 'https://example.org/changes.json' };
  expect(writeAtom({ ...FEED, self })).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/changes.atom"/>',
  );
});
