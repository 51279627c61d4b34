import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { makeSitemap, writeSitemap } from '../../../scripts/publish/sitemap.ts';
import { openCollection } from '../../support/collection.ts';

const SITEMAP = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const locations = (xml: string): string[] => {
  using document = XmlDocument.fromString(xml);
  return document.find('//s:loc', SITEMAP).map(({ content }) => content);
};
const page = (name: string) => ({ page: `${name}.html`, day: '2024-07-04' });

test('a sitemap holds the public address of every page, with the day on which its records last changed', () => {
  const [{ text } = { text: '' }] = makeSitemap('https://example.org/archive', [page('documents/паром #1')]);
  expect(locations(text)).toEqual(['https://example.org/archive/documents/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC%20%231.html']);
  expect(text).toContain('<lastmod>2024-07-04</lastmod>');
});

test('more pages than a file may hold are in several, which the first names', () => {
  const [index, ...parts] = makeSitemap('https://example.org/', ['a', 'b', 'c'].map(page), 2);
  expect(locations(index?.text ?? '')).toEqual(parts.map(({ file }) => `https://example.org/${file}`));
  expect(parts.flatMap(({ text }) => locations(text))).toEqual(
    ['a', 'b', 'c'].map((name) => `https://example.org/${name}.html`),
  );
});

test('an archive with an address has one of the pages that may be listed, one without has none', async () => {
  using collection = openCollection();
  await collection.publish({
    'index.html': '<!doctype html><title>Harbours</title>',
    '404.html': '<!doctype html><title>Missing</title>',
    'moved.html': '<!doctype html><meta name="robots" content="noindex"><title>Moved</title>',
  });
  await writeSitemap(collection.folders);
  expect(collection.list()).not.toContain('dist/sitemap.xml');
  const archive = collection.read('archive.yaml').toString();
  collection.put({ 'archive.yaml': archive.replace(/^address:.*$/m, 'address: "https://example.org"') });
  await writeSitemap(collection.folders);
  expect(locations(collection.read('dist/sitemap.xml').toString())).toEqual(['https://example.org/index.html']);
  expect(collection.read('dist/robots.txt').toString()).toContain('Sitemap: https://example.org/sitemap.xml');
});
