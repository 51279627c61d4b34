import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { writeAtom } from '../../../../src/render/feeds/atom.ts';
import type { Feed, FeedItem } from '../../../../src/render/feeds/feed.ts';
import { safe } from '../../../../src/render/html.ts';
import { writeJsonFeed } from '../../../../src/render/feeds/json-feed.ts';
import { JsonFeed } from '../../../../src/schemas/json-feed.ts';

const ATOM = { a: 'http://www.w3.org/2005/Atom' };
const day = fc.constantFrom('2019-04-02', '2024-02-29', '1999-12-31');
const words = fc.string({ unit: 'binary', minLength: 1 });
const item: fc.Arbitrary<FeedItem> = fc
  .record({ title: words, day, published: fc.option(day), authors: fc.array(words, { maxLength: 2 }), text: words })
  .map(({ text, ...rest }) => ({
    ...rest,
    name: text,
    href: 'documents/a.html',
    category: { term: 'article', label: 'article' },
    content: safe`<p>${text}</p>`,
    entry: { id: 'a', paragraphs: ['k7d2qx'] },
  }));
const self = { atom: 'https://example.org/a.atom', json: 'https://example.org/a.json' };
const feed: fc.Arbitrary<Feed> = fc
  .record({
    title: words,
    items: fc.uniqueArray(item, { maxLength: 4, selector: ({ name }) => name }),
    there: fc.boolean(),
  })
  .map(({ there, ...rest }) => ({
    ...rest,
    name: 'feed',
    author: 'Keeper',
    language: 'en',
    page: there ? 'https://example.org/a.html' : 'a.html',
    self: there ? self : null,
    items: rest.items.map((item) => ({ ...item, href: there ? `https://example.org/${item.href}` : item.href })),
  }));

/** How often each child may stand in an element of Atom, as sections 4.1.1 and 4.1.2 of RFC 4287 say. */
const ONCE = ['id', 'title', 'updated'];
const AT_MOST_ONCE = ['published', 'content', 'summary', 'generator', 'icon', 'logo', 'rights', 'subtitle', 'source'];

test('whatever stands in it, a feed is Atom by the rules of RFC 4287', () => {
  fc.assert(
    fc.property(feed, (feed) => {
      using document = XmlDocument.fromString(writeAtom(feed));
      const count = (path: string): number => document.find(path, ATOM).length;
      const containers = ['/a:feed', ...feed.items.map((_, i) => `/a:feed/a:entry[${String(i + 1)}]`)];
      for (const container of containers) {
        for (const name of ONCE) expect(count(`${container}/a:${name}`), `${container}/${name}`).toBe(1);
        for (const name of AT_MOST_ONCE) expect(count(`${container}/a:${name}`)).toBeLessThanOrEqual(1);
        const targets = document.find(`${container}/a:link[@rel="alternate"]/@href`, ATOM);
        expect(targets).toHaveLength(1);
        expect(document.get(`${container}/a:updated`, ATOM)?.content).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      }
      expect(count('/a:feed/a:author/a:name')).toBe(1);
      const ids = document.find('//a:id', ATOM).map(({ content }) => content);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(URL.canParse(id)).toBe(true);
    }),
  );
});

test('whatever stands in it, a feed is JSON Feed by its schema, and names no address that is not whole', () => {
  fc.assert(
    fc.property(feed, (feed) => {
      const written = JsonFeed.parse(JSON.parse(writeJsonFeed(feed)));
      const ids = written.items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(written.items.map(({ url }) => url)).toEqual(
        feed.items.map(({ href }) => (feed.self === null ? undefined : href)),
      );
    }),
  );
});

test('an item is known by the same id in both forms', () => {
  fc.assert(
    fc.property(feed, (feed) => {
      using document = XmlDocument.fromString(writeAtom(feed));
      const atom = document.find('//a:entry/a:id', ATOM).map(({ content }) => content);
      expect(JsonFeed.parse(JSON.parse(writeJsonFeed(feed))).items.map(({ id }) => id)).toEqual(atom);
    }),
  );
});
