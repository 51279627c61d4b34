import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { normalise } from '../../../scripts/normalise.ts';
import { readEntries } from '../../../scripts/publish/data.ts';
import { writeBooks } from '../../../scripts/publish/downloads/write-books.ts';
import { entryBookPath } from '../../../src/archive/addresses/links.ts';
import { chapterPath } from '../../../src/render/book/chapter.ts';
import { Archive } from '../../../src/schemas/archive.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import { EntryId } from '../../../src/schemas/ids.ts';
import { CAPTURES, inventHistory, RENAMED as RENAMED_ID, WITHHELD } from '../../e2e/invented-history.ts';
import { EPUBCHECK, listFaults } from '../../support/epubcheck.ts';
import { put } from '../../support/put.ts';

const archive = Archive.parse({
  name: 'Harbours <&> "lamps"',
  description: 'What harbours wrote.',
  languages: ['en', 'ru', 'zh'],
  address: 'https://harbour.example/archive',
  keeper: 'The harbour library',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
});

/** A text that is hard on XML, with speakers, items, an omission within a line and one alone, and a menu in its middle. */
const HARD = [
  'Talks <in> the harbour & at sea',
  '3 June 2023',
  'Jane Doe: Good day to all who came over the pass &amp; the sea; the price is \ufffe 5 < 7 "today".',
  '- nets and ropes, each a list of its own <b>kind</b>',
  '- tar',
  'Question: When will the lamp be lit again <...> on the mole, and by whom?',
  '<...>',
  'Jane Doe: Начальник порта сказал: «скоро», 港务局长感谢石匠们, \u202eand so on\u202c.',
].join('\n\n');

const content = mkdtempSync(path.join(tmpdir(), 'books-'));
const dist = path.join(content, 'dist');
const RENAMED = EntryId.parse(RENAMED_ID);
const WHOLE = 'downloads/all.epub';
let entries: Entry[] = [];

beforeAll(async () => {
  inventHistory(content);
  put(content, {
    'raw/hard.txt': HARD,
    'raw/маяк.txt': 'Маяк снова горит\n\n4 июня 2023\n\nНачальник порта зажёг лампу маяка в понедельник вечером.\n',
  });
  normalise({ raw: path.join(content, 'raw'), out: content, records: false, check: false });
  entries = await readEntries(content);
  await writeBooks(content, archive, dist, WHOLE);
});
afterAll(() => {
  rmSync(content, { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('a book begins with its type, as it is, so that it is known from its first bytes', () => {
  const bytes = readFileSync(path.join(dist, WHOLE));
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  expect(bytes.readUInt16LE(28), 'extra field').toBe(0);
});

test('every paragraph stands in it under its permanent id, with its words, and leads to its permanent address', () => {
  const files = open(WHOLE);
  const shown = entries.filter(({ withdrawn }) => withdrawn === null);
  expect(shown.length).toBeGreaterThanOrEqual(4);
  for (const { id, paragraphs } of shown) {
    const elements = elementsById(files.get(chapterPath(id)) ?? '');
    for (const [i, { id: paragraph, text, kind }] of paragraphs.entries()) {
      const words = textOf(elements.get(paragraph), kind === 'heading' ? 'h2' : 'p').replace('\ufffd', '\ufffe');
      expect(words).toBe(`${String(i + 1)} ${text}`);
      expect(files.get(chapterPath(id))).toContain(
        `href="https://harbour.example/archive/documents/${id}.html#${paragraph}"`,
      );
    }
  }
});

test('a book of one entry holds the same document as the book of all', () => {
  const whole = open(WHOLE);
  for (const { id, withdrawn } of entries) {
    if (withdrawn !== null) continue;
    const files = open(entryBookPath(id));
    expect([...files.keys()].filter((file) => file.startsWith('documents/'))).toEqual([chapterPath(id)]);
    expect(files.get(chapterPath(id))).toBe(whole.get(chapterPath(id)));
  }
});

test('what was withdrawn has no book and no words, and what is no longer in a text only its anchor and its fate', () => {
  const withdrawn = entries.find((entry) => entry.withdrawn !== null);
  const harbour = entries.find(({ id }) => id === RENAMED);
  if (withdrawn === undefined || harbour === undefined) throw new Error('the invented history has both');
  const all = [...open(WHOLE).values()].join('\n');
  expect(() => open(entryBookPath(withdrawn.id))).toThrow('ENOENT');
  expect(all).toContain('This text was withdrawn on 1 February 2024.');
  expect(all).not.toContain(WITHHELD);
  expect(harbour.retired.length).toBeGreaterThan(0);
  for (const { id, text } of harbour.retired) {
    expect(all).toContain(` id="${id}"`);
    expect(textOf(elementsById(open(WHOLE).get(chapterPath(RENAMED)) ?? '').get(id))).toMatch(/^\[The archive: .*\]/);
    expect(all).not.toContain(`>${text}<`);
  }
});

test('it says where its words come from: capture, digest, dates with their ground, versions', () => {
  const entry = entries.find(({ id }) => id === RENAMED);
  const chapter = open(entryBookPath(entry?.id ?? RENAMED)).get(chapterPath(entry?.id ?? RENAMED)) ?? '';
  for (const capture of CAPTURES.harbour) expect(chapter).toContain(capture);
  expect(chapter).toContain((entry?.source.sha256 ?? '').slice(0, 8));
  expect(chapter).toContain('Supplied: the day of the file');
  expect(chapter).toContain(`https://harbour.example/archive/documents/${RENAMED}.html`);
});

test('labels, items and omissions stand as in the source, each language is named, and the contents lead to all', () => {
  const hard = entries.find(({ source }) => source.capture === 'hard.txt');
  const files = open(WHOLE);
  const chapter = files.get(chapterPath(hard?.id ?? RENAMED)) ?? '';
  expect(chapter).toContain('<p class="label">Question:</p>');
  expect(chapter).toContain('role="listitem"');
  expect(chapter).toContain('<span class="om">&#60;...&#62;</span>');
  expect(chapter).toContain('<p class="om alone">&#60;...&#62;</p>');
  const contents = files.get('contents.xhtml') ?? '';
  for (const { id } of entries) expect(contents).toContain(`href="${chapterPath(id)}"`);
  const [russian] = entries.filter(({ language }) => language === 'ru');
  expect(files.get(chapterPath(russian?.id ?? RENAMED))).toContain('<div class="text" lang="ru" xml:lang="ru">');
});

test('the same records give the same books, byte for byte, in whatever time zone', async () => {
  const read = (): Map<string, string> =>
    new Map(
      [WHOLE, ...entries.filter(({ withdrawn }) => withdrawn === null).map(({ id }) => entryBookPath(id))].map(
        (file) => [file, readFileSync(path.join(dist, file), 'base64')],
      ),
    );
  const before = read();
  vi.stubEnv('TZ', 'Pacific/Auckland');
  await writeBooks(content, archive, dist, WHOLE);
  expect(read()).toEqual(before);
});

test.skipIf(EPUBCHECK === null)(
  'EPUBCheck finds nothing wrong with the book of all, which holds what each of the others does',
  () => {
    expect(listFaults(path.join(dist, WHOLE))).toEqual([]);
  },
  180_000,
);

/** The texts in a book, by their paths. */
const open = (file: string): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(readFileSync(path.join(dist, file)))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

type Node = DefaultTreeAdapterTypes.Node;

function elementsById(xhtml: string): Map<string, Node> {
  const found = new Map<string, Node>();
  const visit = (node: Node): void => {
    if ('attrs' in node) for (const { name, value } of node.attrs) if (name === 'id') found.set(value, node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(xhtml));
  return found;
}

/** The text of a node: of its last child of a kind, where one is named. */
function textOf(node: Node | undefined, tag?: string): string {
  if (node === undefined) return '';
  const children = 'childNodes' in node ? node.childNodes : [];
  const chosen = tag === undefined ? node : children.findLast((child) => 'tagName' in child && child.tagName === tag);
  const read = (of: Node): string =>
    'value' in of ? of.value : 'childNodes' in of ? of.childNodes.map(read).join('') : '';
  return chosen === undefined ? '' : read(chosen);
}
