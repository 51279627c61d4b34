import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { belongsIn } from '../../../scripts/publish/downloads/left-out.ts';
import { settleZim } from '../../../scripts/publish/downloads/settle-zim.ts';
import { zimArguments } from '../../../scripts/publish/downloads/zim-metadata.ts';
import { Archive } from '../../../src/schemas/archive.ts';

test('a ZIM file is told what it is, in words short enough for Kiwix, with languages as ISO 639-3 has them', () => {
  const archive = Archive.parse({
    name: 'Harbours',
    description: 'What the harbours of the northern coast wrote in all the years in which anybody wrote a word down.',
    languages: ['en', 'zh-Hans', 'ru', 'qq', 'en-GB'],
    address: 'https://harbour.example/',
    keeper: 'The harbour library',
  });
  expect(zimArguments(archive, 'harbours')).toEqual([
    '--title=Harbours',
    '--description=What the harbours of the northern coast wrote in all the years in which…',
    '--language=eng,zho,rus,und',
    '--creator=Harbours',
    '--publisher=The harbour library',
    '--name=harbours_eng-zho-rus-und_all',
    '--source=https://harbour.example/',
  ]);
});

test('what is random in a ZIM file follows from what is in it afterwards, and its digest is right', () => {
  const [one, two, other] = [makeZim(1, 'text'), makeZim(2, 'text'), makeZim(1, 'texts')];
  expect(Buffer.compare(one, two)).not.toBe(0);
  for (const zim of [one, two, other]) settleZim(zim);
  expect(Buffer.compare(one, two)).toBe(0);
  expect(other.subarray(8, 24)).not.toEqual(one.subarray(8, 24));
  expect(one.subarray(-16)).toEqual(createHash('md5').update(one.subarray(0, -16)).digest());
});

test.each([
  ['pagefind/pagefind.js', { folder: false, zim: true }],
  ['pagefind/offline/pagefind.js', { folder: true, zim: false }],
  ['downloads/harbours.zip', { folder: false, zim: false }],
  ['downloads/documents/a-text.epub', { folder: true, zim: true }],
  ['save-worker.js', { folder: false, zim: false }],
  ['documents/a-text.html', { folder: true, zim: true }],
])('%s belongs where it is read: %j', (file, { folder, zim }) => {
  expect({ folder: belongsIn('folder', file), zim: belongsIn('zim', file) }).toEqual({ folder, zim });
});

/** The bones of a ZIM file: an identity, where the digest stands, a text, and a database with an identity. */
function makeZim(random: number, text: string): Buffer {
  const head = Buffer.alloc(80);
  head.fill(random, 8, 24);
  const body = Buffer.concat([Buffer.from(`${text}\x0f\rXapian Glass\x04n`, 'latin1'), Buffer.alloc(16, random)]);
  head.writeBigUInt64LE(BigInt(head.length + body.length), 72);
  return Buffer.concat([head, body, Buffer.alloc(16, random)]);
}
