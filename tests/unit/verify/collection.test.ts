import { describe, expect, test } from 'vitest';
import { digest } from '../../../scripts/normalise/run/digest.ts';
import { openCollection, type Collection } from '../../support/collection.ts';

const CAPTURE = 'raw/lamps.txt';
const LEDGER = 'ledger/lamps.txt.json';
const ENTRY = 'entries/articles/2017-05-09-new-lamps-for-the-northern-pier.mdx';
const TEXT = [
  'New lamps for the northern pier',
  '9 May 2017',
  'The lamps that were promised a year ago burn at last, and no boat was lost this spring.',
  'The forty harbours pay for the oil, each by the number of its boats.',
].join('\n');

async function publish(): Promise<Collection> {
  const collection = openCollection({ [CAPTURE]: TEXT });
  collection.normalise();
  await collection.publish({ 'index.html': '<!doctype html>\n<title>Harbours</title>\n' });
  return collection;
}

/** All that is found, one a line: `file:line: message`. */
async function find(collection: Collection): Promise<string> {
  const { findings } = await collection.verify();
  return findings.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`).join('\n');
}

describe('a collection and its site', () => {
  test('that are whole are said to be so, with what was looked at', async () => {
    using collection = await publish();
    const { findings, summary } = await collection.verify();
    expect(findings).toEqual([]);
    // The list of digests does not list itself.
    const files = collection.list().filter((file) => file.startsWith('dist/')).length - 1;
    expect(summary).toBe(
      `1 captures, ${String(TEXT.length)} characters accounted for, 2 paragraphs traced, 1 entries and 0 older versions, ${String(files)} files of the site`,
    );
  });

  test('are verified without the site where there is none', async () => {
    using collection = await publish();
    collection.drop('dist');
    expect(await collection.verify()).toMatchObject({
      findings: [],
      summary: expect.stringMatching(/no site, the collection alone$/) as string,
    });
  });
});

describe('what is damaged is named with its place', () => {
  test('a changed capture by the paragraph that it holds', async () => {
    using collection = await publish();
    collection.put({ [CAPTURE]: TEXT.replace('forty', 'sixty') });
    expect(await find(collection)).toMatch(/^raw\/lamps\.txt:4: the characters 131 to 199 read otherwise than /);
  });

  test('an entry that was forged with its digest by the line of the paragraph', async () => {
    using collection = await publish();
    const before = collection.read(ENTRY);
    const forged = Buffer.from(before.toString().replace('forty', 'sixty'));
    const ledger = collection.read(LEDGER).toString();
    const resealed = ledger.replace(digest(before), digest(forged));
    collection.put({ [ENTRY]: forged, [LEDGER]: resealed });
    expect(await find(collection)).toMatch(/^entries\/.*\.mdx:\d\d: \w{6} reads otherwise than its place, 131 to 199/m);
  });

  test('a digest by the line on which it is recorded', async () => {
    using collection = await publish();
    const sha256 = digest(collection.read(CAPTURE));
    const other = sha256.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    collection.put({ [LEDGER]: collection.read(LEDGER).toString().replace(sha256, other) });
    expect(await find(collection)).toMatch(/^ledger\/lamps\.txt\.json:3: records the SHA-256 [^\n]*$/);
  });

  test('a ledger that names a rule that took nothing out', async () => {
    using collection = await publish();
    collection.put({ [LEDGER]: collection.read(LEDGER).toString().replace('"rule": "', '"rule": "x') });
    expect(await find(collection)).toMatch(/^ledger\/lamps\.txt\.json:\d+: found “"rule": "x/);
  });

  test('an address that vanished, and one that no entry has', async () => {
    using collection = await publish();
    const lines = collection.read('addresses.txt').toString().split('\n');
    const last = lines.at(-2) ?? '';
    collection.put({ 'addresses.txt': lines.with(-2, last.replace(/.{6}$/, 'aaaaaa')).join('\n') });
    const found = await find(collection);
    expect(found).toContain(`addresses.txt:${String(lines.length - 1)}: no entry has documents/`);
    expect(found).toContain(`lacks ${last}, which an entry has`);
  });
});

describe('what is missing or too much is named', () => {
  test.each<[string, string, RegExp]>([
    ['a capture', CAPTURE, /^raw\/lamps\.txt:1: the capture is gone, and nothing proves the text of 2017/m],
    ['a ledger', LEDGER, /^ledger\/lamps\.txt\.json:1: there is no such file, and the captures give one/m],
    ['an entry', ENTRY, /^ledger\/lamps\.txt\.json:\d+: names the entry 2017[^,]*, of which there is no file/m],
    ['a page', 'dist/index.html', /^dist\/checksums\.sha256:\d+: names index\.html, and there is no such file/m],
    [
      'the list of digests',
      'dist/checksums.sha256',
      /^dist\/index\.html:1: checksums\.sha256 does not name this file/m,
    ],
    ['what the collection says of itself', 'archive.yaml', /^archive\.yaml:1: .*no such file/m],
  ])('%s that is gone', async (_, file, found) => {
    using collection = await publish();
    collection.drop(file);
    expect(await find(collection)).toMatch(found);
  });

  test.each<[string, string, RegExp]>([
    ['a note', 'raw/lamps.txt.yaml', /^raw\/lamps\.txt\.yaml:1: no ledger knows of this note/m],
    ['a capture', 'raw/new.txt', /^(?:ledger\/new\.txt\.json|raw\/new\.txt):1: /m],
    ['a file among the ledgers', 'ledger/notes.txt', /^ledger\/notes\.txt:1: no ledger accounts for this file/m],
    ['a page', 'dist/more.html', /^dist\/more\.html:1: checksums\.sha256 does not name this file/m],
  ])('%s that nothing knows of', async (_, file, found) => {
    using collection = await publish();
    collection.put({ [file]: 'rights: {term: "t", source: "s"}\n' });
    expect(await find(collection)).toMatch(found);
  });

  test('a second entry under another name', async () => {
    using collection = await publish();
    const copy = collection
      .read(ENTRY)
      .toString()
      .replace(/^id: .*/m, 'id: "copy"');
    collection.put({ 'entries/articles/copy.mdx': copy });
    expect(await find(collection)).toMatch(/^entries\/articles\/copy\.mdx:1: no ledger accounts for this file/m);
  });

  test('a site that is older than its collection', async () => {
    using collection = await publish();
    collection.put({ 'raw/lamps.txt.yaml': 'publisher: {value: "Harbour News", reason: "the masthead"}\n' });
    collection.normalise();
    const found = await find(collection);
    expect(found).toMatch(/^dist\/data\/entries\.jsonl:1: holds something else than the collection gives now; build/m);
    expect(found).toMatch(/^raw\/lamps\.txt\.yaml:1: data\/collection\.sha256 does not name this file/m);
  });
});
