import { openCollection, type Collection } from './collection.ts';

const MEETING = [
  'Council of Harbours meets in Halden',
  '3 March 2016',
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
  'The mayor thanked the keepers and promised new lamps for the northern pier, where two boats had been lost.',
];
const LAMPS = [
  'New lamps for the northern pier',
  '9 May 2017',
  'Ada Quill: The lamps that were promised a year ago burn at last, and no boat was lost this spring.',
  'Question: Who pays for the oil that they burn?',
  'Ada Quill: The forty harbours pay, each by the number of its boats. <...>',
];
const FERRY = [
  'The ferry to the island sails again',
  '12 June 2018',
  'After a winter of repairs the ferry to the island sails again, twice a day and three times on Sundays.',
  'Tickets are sold on the quay; children and pilots travel without one.',
];
const PAROM = [
  'Паром на остров снова ходит',
  '12 июня 2018',
  'После зимнего ремонта паром на остров снова ходит, дважды в день, а по воскресеньям трижды.',
  'Билеты продают на набережной; дети и лоцманы едут без билета.',
];

const POSTS = [
  ['2019-04-02T10:58:00', 'The tide tables for the summer are printed. Ask for them at the harbour office. #tides'],
  ['2019-04-03T09:00:00', 'Паромы сегодня не ходят: на море шторм, а на причале лёд и ветер.'],
  ['2019-04-04T09:30:00', '前往小岛的渡轮恢复航行。船票每天早上在码头出售。'],
];

const page = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

const html = ([title = '', day = '', ...text]: readonly string[]): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>p { margin: 0 }</style></head>
<body><nav><a href="/">Home</a> <a href="/news">News &amp; notices</a></nav>
<article><h1>${title}</h1><time>${day}</time>${text.map((words) => `<p>${words} <em>So it was said.</em></p>`).join('\n')}</article>
<footer>Harbour office, Halden</footer></body></html>
`;

const telegram = JSON.stringify(
  {
    name: 'Harbour News',
    type: 'public_channel',
    id: 1,
    messages: POSTS.map(([date, text], id) => ({
      id,
      type: 'message',
      date,
      text,
      text_entities: [{ type: 'plain', text }],
    })),
  },
  null,
  1,
);

const withdrawn = 'withdrawn: {date: "2026-11-01", reason: "At the request of the council."}\n';

/**
 * A collection with everything that one can have: several versions, a note and an older name, texts that were
 * withdrawn, one of them with its capture gone, a page, an export of a channel, and a site that holds what no
 * browser opens.
 */
export async function inventCollection(): Promise<Collection> {
  const collection = openCollection({
    'raw/meeting.txt': page(MEETING),
    'raw/lamps.txt': page(LAMPS),
    'raw/lamps.txt.yaml':
      '# A comment that says nothing.\npublisher: {value: "Harbour News", reason: "the masthead"}\n',
    'raw/ferry.txt': page(FERRY),
    'raw/gone.txt': page(FERRY.map((line) => line.replace('island', 'fort'))),
    'raw/паром.txt': page(PAROM),
    'raw/saved/meeting.html': html(MEETING.map((line) => line.replace('Halden', 'Norvik'))),
    'raw/saved/meeting_files/pier.png': Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 255),
    'raw/ChatExport/result.json': telegram,
    'wordmark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  });
  collection.normalise();
  collection.put({
    'raw/meeting-2.txt': page(MEETING.map((line) => line.replace('forty', 'fifty'))),
    'raw/meeting-2.txt.yaml': 'captureOf: meeting.txt\n',
    'raw/meeting-3.txt': page(MEETING.slice(0, 4)),
    'raw/meeting-3.txt.yaml': 'captureOf: meeting-2.txt\n',
    'raw/lamps.txt.yaml': 'entries:\n  - at: 1\n    id: "lamps-of-the-pier" # a name that people can say\n',
    'raw/ferry.txt.yaml': withdrawn,
    'raw/gone.txt.yaml': withdrawn,
  });
  collection.normalise();
  collection.drop('raw/gone.txt');
  collection.normalise();
  await collection.publish({
    'index.html': '<!doctype html>\n<title>Harbours</title>\n',
    'documents/паром #1.html': '<!doctype html>\n<p>Паром</p>\n',
    '_astro/font.woff2': Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256),
  });
  return collection;
}
