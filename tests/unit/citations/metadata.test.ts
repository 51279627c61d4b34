import { expect, test } from 'vitest';
import { toCslItem, type Citable } from '../../../src/citations/item.ts';
import { describeInHead, writeJsonLd } from '../../../src/citations/metadata.ts';
import { inventCitable, STANDING, stated, supplied } from '../../support/citable.ts';
import { readEmbedded } from '../../support/embedded-metadata.ts';

const describe = (entry: Citable, standing = STANDING) => ({
  entry,
  item: toCslItem(entry, standing),
  description: 'Article, Jane Doe.',
});

const read = (entry: Citable, standing = STANDING) =>
  readEmbedded(describeInHead(describe(entry, standing)).map(([, name, content]) => [name, content]));

test('Zotero finds every field in the head', () => {
  expect(read(inventCitable({ tags: ['tides', 'harbour'], speakers: ['Jane Doe', 'Wang Yi', '习近平'] }))).toEqual({
    itemType: 'webpage',
    title: 'The harbour opens again',
    creators: [
      { firstName: 'Jane', lastName: 'Doe' },
      { firstName: 'Yi', lastName: 'Wang' },
      { firstName: '', lastName: '习近平' },
    ],
    date: '2023/4/2',
    publisher: 'Harbour Office',
    language: 'en',
    url: 'https://archive.example/documents/2023-04-02-the-harbour-opens-again.html',
    tags: ['tides', 'harbour'],
  });
});

test('a post is a post, and an office is no person whose name could be cut', () => {
  expect(read(inventCitable({ type: 'telegram-post', speakers: [] }))).toMatchObject({
    itemType: 'forumPost',
    creators: [],
    publisher: 'Harbour Office',
  });
});

test('nothing is said that is not known', () => {
  const source = { ...inventCitable().source, publisher: null, url: null };
  const bare = inventCitable({
    date: null,
    dates: { event: null, published: null, captured: null },
    language: 'und',
    places: [],
    speakers: [],
    source,
  });
  const standing = { ...STANDING, address: null };
  expect(describeInHead(describe(bare, standing)).map(([, name]) => name)).toEqual([
    'citation_title',
    'z:itemType',
    'DC.title',
    'DC.type',
    'DC.identifier',
    'DCTERMS.isPartOf',
    'og:type',
    'og:title',
    'og:site_name',
    'og:description',
  ]);
  expect(JSON.parse(writeJsonLd(describe(bare, standing), null))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    identifier: bare.id,
    name: 'The harbour opens again',
    headline: 'The harbour opens again',
    genre: 'article',
    description: 'Article, Jane Doe.',
    isPartOf: { '@type': 'Collection', name: 'Harbours' },
    version: source.sha256,
  });
});

test('JSON-LD says what the text is, who speaks, when, where, and what it is about', () => {
  const event = stated('2023-04-02');
  const speech = inventCitable({
    type: 'speech',
    date: event.edtf,
    dates: { event, published: supplied('2023-04'), captured: null },
  });
  expect(
    JSON.parse(writeJsonLd(describe(speech), { name: 'The opening', date: '2023-04-02/2023-04-03' })),
  ).toMatchObject({
    '@type': 'CreativeWork',
    '@id': 'https://archive.example/documents/2023-04-02-the-harbour-opens-again.html',
    genre: 'speech',
    author: { '@type': 'Person', name: 'Jane Doe', familyName: 'Doe', givenName: 'Jane' },
    dateCreated: '2023-04-02',
    datePublished: '2023-04',
    locationCreated: { '@type': 'Place', name: 'Northport' },
    about: { '@type': 'Event', name: 'The opening', startDate: '2023-04-02' },
    isBasedOn: 'https://harbour.example/news?id=1&p=2',
  });
});

test.each([
  ['is open', '2023-04-02/..'],
  ['is a span', '2023-04-02/2023-04-03'],
  ['is a season', '2023-21'],
  ['is about', '2023~'],
  ['has no year', 'XXXX-04-02'],
])('a date that %s is no day of publication', (_, edtf) => {
  const entry = inventCitable({ date: null, dates: { event: stated(edtf), published: stated(edtf), captured: null } });
  const known = JSON.parse(writeJsonLd(describe(entry), { name: 'The opening', date: edtf })) as object;
  expect(known).not.toHaveProperty('datePublished');
  expect(known).not.toHaveProperty('dateCreated');
  expect(describeInHead(describe(entry)).map(([, name]) => name)).not.toContain('article:published_time');
});

test('whatever a title holds, JSON-LD stays within its element', () => {
  const written = writeJsonLd(describe(inventCitable({ title: '</script><script>alert(1)</script><!--' })), null);
  expect(written).not.toContain('<');
  expect(JSON.parse(written)).toMatchObject({ name: '</script><script>alert(1)</script><!--' });
});
