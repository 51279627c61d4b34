import fc from 'fast-check';
import { decodeHTML } from 'entities';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/shell/root.ts';
import { citeEntry } from '../../../src/citations/citation.ts';
import type { Citable, Standing } from '../../../src/citations/item.ts';
import { fillMarks } from '../../../src/citations/marks.ts';
import { makeCite } from '../../../src/citations/processor.ts';
import { readLibrary, STYLES } from '../../../src/citations/styles.ts';
import { inventCitable, STANDING, stated, supplied } from '../../support/citable.ts';

const library = readLibrary(ROOT);
const cites = STYLES.map((style) => makeCite(style, library, 'en'));
const PAGE = 'https://archive.example/documents/2023-04-02-the-harbour-opens-again.html';
const HELD = 'version 01234567, captured 3 May 2023 from https://harbour.example/news?id=1&p=2';

/** A text in each style: cited at its paragraph 12, and in the list, as a reader copies them. */
function cite(entry: Citable, standing: Standing = STANDING): Record<string, { at: string; entry: string }> {
  const plain = (html: string, paragraph: { number: string; id: string } | null): string =>
    decodeHTML(fillMarks(html, paragraph).replace(/<[^>]+>/g, ''));
  return Object.fromEntries(
    citeEntry(entry, standing, cites).map(({ style, paragraph, entry: listed }) => [
      style.name,
      { at: plain(paragraph, { number: '12', id: 'k7d2qx' }), entry: plain(listed, null) },
    ]),
  );
}

test('an article is cited in each style, with its paragraph, version, address and origin', () => {
  expect(cite(inventCitable())).toEqual({
    Chicago: {
      at: `Jane Doe, “The Harbour Opens Again,” Harbour Office, April 2, 2023, para. 12, ${PAGE}#k7d2qx, archived in Harbours, ${HELD}.`,
      entry: `Doe, Jane. “The Harbour Opens Again.” Harbour Office, April 2, 2023. ${PAGE}. Archived in Harbours, ${HELD}.`,
    },
    APA: {
      at: '(Doe, 2023, para. 12)',
      entry: `Doe, J. (2023, April 2). The harbour opens again. Harbour Office. ${PAGE}. Archived in Harbours, ${HELD}.`,
    },
    MLA: {
      at: '(Doe, para. 12)',
      entry: `Doe, Jane. “The Harbour Opens Again.” Harbour Office, 2 Apr. 2023, ${PAGE}. Archived in Harbours, ${HELD}.`,
    },
    'ISO 690': {
      at: '(Doe 2023, para. 12)',
      entry: `DOE, Jane, 2023. The harbour opens again. Harbour Office. Online. 2 April 2023. Available from: ${PAGE}. Archived in Harbours, ${HELD}.`,
    },
  });
});

test.each(['constructor', 'toString', '__proto__'])('a text is cited that is by %s, and called so', (word) => {
  for (const { entry } of Object.values(cite(inventCitable({ title: word, speakers: [word] }))))
    expect(entry.toLowerCase()).toContain(word.toLowerCase());
  expect(Object.values(cite(inventCitable({ title: word, speakers: [] }))).every(({ at }) => at !== '')).toBe(true);
});

for (const [type, word] of [
  ['speech', 'speech'],
  ['readout', 'readout'],
  ['telegram-post', 'Telegram post'],
] as const)
  test(`a ${type} says what it is`, () => {
    const date = stated('2023-04-02');
    const cited = cite(inventCitable({ type, dates: { event: date, published: null, captured: null } }));
    expect(cited['Chicago']?.at).toContain(`gain,” ${word}, `);
    expect(cited['APA']?.entry).toContain(`[${word.charAt(0).toUpperCase()}${word.slice(1)}]`);
    for (const { entry } of Object.values(cited)) expect(entry).toContain('2023');
  });

test('the office that published a text is its author where nobody speaks, and named once', () => {
  const { Chicago, APA } = cite(inventCitable({ speakers: [], type: 'readout' }));
  expect(Chicago?.entry).toMatch(/^Harbour Office\. “The Harbour Opens Again\.” Readout, April 2, 2023\./);
  expect(APA?.entry.match(/Harbour Office/g)).toHaveLength(1);
});

test('without author and publisher the title comes first', () => {
  const source = { ...inventCitable().source, publisher: null, url: null };
  const { APA, MLA } = cite(inventCitable({ speakers: [], source }));
  expect(APA?.entry).toMatch(/^The harbour opens again\. \(2023, April 2\)\./);
  expect(MLA?.at).toBe('(The Harbour Opens Again, para. 12)');
});

test('what an editor supplied stands in brackets: names, titles, publishers, dates whole or in part', () => {
  const reason = { basis: 'supplied', reason: 'a letter says so' } as const;
  const date = supplied('2023-04-02');
  const all = inventCitable({
    date: date.edtf,
    dates: { event: null, published: date, captured: supplied('2023-05') },
    basis: { title: reason, 'speakers/0': reason, 'source/publisher': reason },
  });
  const { Chicago, APA, MLA } = cite(all);
  expect(Chicago?.at).toMatch(
    /^\[Jane Doe\], “\[The Harbour Opens Again\],” \[Harbour Office\], \[April 2, 2023\], para\. 12/,
  );
  expect(Chicago?.at).toContain('captured [May 2023]');
  expect(APA?.entry).toContain('([2023, April 2]). [The harbour opens again]. [Harbour Office].');
  expect(MLA?.entry).toContain('“[The Harbour Opens Again].” [Harbour Office], [2 Apr. 2023]');
  const year = supplied('2023-04-02', 'XXXX-04-02');
  const part = cite(inventCitable({ dates: { event: null, published: year, captured: null } }));
  expect(part['Chicago']?.at).toContain('April 2, [2023], para.');
  expect(part['APA']?.entry).toContain('([2023], April 2)');
  expect(part['APA']?.at).toBe('(Doe, [2023], para. 12)');
});

test('without a date it says so, as its style does', () => {
  const cited = cite(inventCitable({ date: null, dates: { event: null, published: null, captured: null } }));
  expect(cited['Chicago']?.at).toContain('Harbour Office, n.d., para. 12');
  expect(cited['APA']?.at).toBe('(Doe, n.d., para. 12)');
  expect(cited['ISO 690']?.entry).toContain('DOE, Jane, [no date].');
});

test('a date that is open, and one of several days, are cited as they are known', () => {
  const open = supplied('2023-04-02/..');
  const { Chicago } = cite(inventCitable({ date: open.edtf, dates: { event: null, published: open, captured: null } }));
  expect(Chicago?.entry).toContain('[not before 2 April 2023]');
  const days = stated('2023-04-02/2023-04-03');
  const range = cite(inventCitable({ date: days.edtf, dates: { event: null, published: days, captured: null } }));
  expect(range['APA']?.entry).toContain('(2023, April 2–3)');
});

test('Russian and Chinese texts keep their words, and their names their order', () => {
  const russian = cite(inventCitable({ language: 'ru', title: 'О работе порта зимой', speakers: ['Иван Петров'] }));
  expect(russian['Chicago']?.entry).toMatch(/^Петров, Иван\. “О работе порта зимой\.” Harbour Office, April 2, 2023\./);
  expect(russian['ISO 690']?.entry).toMatch(/^ПЕТРОВ, Иван, 2023\./);
  const chinese = cite(inventCitable({ language: 'zh', title: '港口重新开放', speakers: ['习近平'] }));
  expect(chinese['MLA']?.entry).toMatch(/^习近平\. “港口重新开放\.” /);
});

test('the words of a post keep their capitals, and a title its own where the style has no headlines', () => {
  const post = cite(inventCitable({ type: 'telegram-post', title: 'The basin of #Northport is open.' }));
  expect(post['Chicago']?.entry).toContain('“The basin of #Northport is open.” Telegram post. Telegram');
  const { APA } = cite(inventCitable({ speakers: [], title: 'Talks of the Heads of Harbours' }));
  expect(APA?.entry).toContain('Talks of the Heads of Harbours');
});

test('an archive without a public address names the page as it lies in it', () => {
  const { Chicago } = cite(inventCitable(), { ...STANDING, address: null });
  expect(Chicago?.at).toContain(
    'archived in Harbours (documents/2023-04-02-the-harbour-opens-again.html#k7d2qx), version 01234567',
  );
});

test('an older version and a withdrawn text say so', () => {
  const older = cite(inventCitable(), { ...STANDING, path: 'versions/a/01234567.html' });
  expect(older['MLA']?.entry).toContain('https://archive.example/versions/a/01234567.html.');
  const gone = inventCitable({ title: null, withdrawn: { date: '2024-02-03', reason: 'It was private.' } });
  expect(cite(gone)['Chicago']?.entry).toMatch(/“\[Withdrawn Document\]\.”.*, withdrawn on 3 February 2024\.$/);
});

test('no title can bring in markup, whatever stands in it', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '<i>a</i>',
      '</div><script>',
      '<span class="nocase">',
      '"&amp;',
      '\uFDD0',
    ),
  );
  fc.assert(
    fc.property(hostile, (title) => {
      const [chicago] = citeEntry(inventCitable({ title: `A ${title} b` }), STANDING, cites.slice(0, 1));
      expect(chicago?.entry.replace(/<\/?(?:i|sup|sub)>|<span style="font-style:normal;">|<\/span>/g, '')).not.toMatch(
        /<[a-z/!]/i,
      );
    }),
    { numRuns: 50 },
  );
});

test('signs that would be markup elsewhere are cited as they are printed', () => {
  expect(cite(inventCitable({ title: 'On <i>tides</i> & <b>' }))['APA']?.entry).toContain('On <i>tides</i> & <b>');
});
