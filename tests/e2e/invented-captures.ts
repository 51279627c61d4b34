import { randomOf } from '../support/random.ts';

/** What someone may have saved: pages, texts and a channel, in three languages, all invented. By path, in `raw/`. */
export function inventCaptures(): ReadonlyMap<string, string> {
  const pages = TONGUES.flatMap(({ code, name, office, title, opening, closing, places }) =>
    places.map(([place, day], index): [string, string] => {
      const headline = `${title} ${place}`;
      const text = [opening.replace('…', place), closing.replace('…', place)];
      // Names as browsers give them to saved pages, and texts beside them.
      return index % 2 === 0
        ? [`${name}/${headline}? 100% – #${String(index)}.html`, writePage(code, office, headline, day, text)]
        : [`${code}-${String(index)}.txt`, [headline, day, ...text].join('\n\n')];
    }),
  );
  return new Map([...pages, ...inventReports(), ['ChatExport/result.json', writeExport()]]);
}

/** Reports of several years, made of few words in several forms, so that each stands in some of them and not in others. */
function inventReports(): [file: string, text: string][] {
  const random = randomOf(11);
  return REPORTS.flatMap(({ code, words, between, stop, day, title }) =>
    Array.from({ length: EACH }, (_, i): [string, string] => {
      const sentence = (): string => {
        const said = Array.from({ length: random.whole(6, 14) }, () => random.pick(words)).join(between);
        return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}${stop}`;
      };
      const paragraphs = Array.from({ length: random.whole(2, 6) }, () => [sentence(), sentence()].join(between));
      return [
        `reports/${code}-${String(i)}.txt`,
        [`${title} ${String(i + 1)}`, day(FIRST_YEAR + (i % YEARS)), ...paragraphs].join('\n\n'),
      ];
    }),
  );
}

/** How many reports there are in each language, and of which years. */
const [EACH, FIRST_YEAR, YEARS] = [8, 2015, 4];

/** Words of each language: forms of one word, hyphens, apostrophes, diacritics. */
const REPORTS = [
  {
    code: 'en',
    title: 'Annual report',
    day: (year: number) => `12 June ${String(year)}`,
    between: ' ',
    stop: '.',
    words:
      'treaty treaties signed signing signs co-operation cooperation the of and with naïve café Türkiye Turkiye envoy’s envoys north-east northeast council councils agreed agreement on'.split(
        ' ',
      ),
  },
  {
    code: 'ru',
    title: 'Годовой отчёт',
    day: (year: number) => `12 июня ${String(year)}`,
    between: ' ',
    stop: '.',
    words:
      'договор договоры договора подписан подписали и в на с совет совета советы ёлка елка ёлки северо-восток послы посол послами согласие согласия йод иод мир миром'.split(
        ' ',
      ),
  },
  {
    code: 'zh',
    title: '年度报告',
    day: (year: number) => `${String(year)}年6月12日`,
    between: '',
    stop: '。',
    words: Array.from('条约签署合作的和在各国代表会议同意东北发展平'),
  },
] as const;

/** A word of each language that stands in its texts alone, in another form or in the middle of a sentence. */
export const WORDS = [
  { language: 'en', word: 'lighthouses', found: /lighthouse/ },
  { language: 'ru', word: 'маяками', found: /маяк/ },
  { language: 'zh', word: '灯塔', found: /灯塔/ },
] as const;

/** A word of the channel's post in each language. */
export const POSTED = ['ferry', 'паром', '渡轮'] as const;

const TONGUES = [
  {
    code: 'en',
    name: 'pages',
    office: 'Harbour office',
    title: 'The harbour opens again in',
    opening: 'The harbour office opened the basin of … to fishing boats on Monday, after a winter of repairs.',
    closing: 'The harbour master of … thanked the masons and said that the lighthouse would be lit before the summer.',
    places: [
      ['Northport', '2 April 2023'],
      ['Eastport', '3 April 2023'],
      ['Westport', '4 April 2023'],
      ['Southport', '5 April 2023'],
      ['Midport', '6 April 2023'],
      ['Oldport', '7 April 2023'],
    ],
  },
  {
    code: 'ru',
    name: 'страницы',
    office: 'Управление порта',
    title: 'Гавань снова открыта:',
    opening: 'Управление порта открыло гавань … для рыболовных судов в понедельник, после зимнего ремонта волнолома.',
    closing: 'Начальник порта … поблагодарил каменщиков и сообщил, что маяк снова зажгут до начала лета.',
    places: [
      ['Северный', '2 апреля 2023'],
      ['Восточный', '3 апреля 2023'],
      ['Западный', '4 апреля 2023'],
      ['Южный', '5 апреля 2023'],
      ['Средний', '6 апреля 2023'],
      ['Старый', '7 апреля 2023'],
    ],
  },
  {
    code: 'zh',
    name: '网页',
    office: '港口管理局',
    title: '港口重新开放：',
    opening: '港口管理局周一宣布，经过一个冬天的维修，…港池重新向渔船开放，欢迎各方船只停靠。',
    closing: '…港务局长感谢石匠们的辛勤工作，并表示灯塔将在夏天到来之前重新点亮。',
    places: [
      ['北港', '2023年4月2日'],
      ['东港', '2023年4月3日'],
      ['西港', '2023年4月4日'],
      ['南港', '2023年4月5日'],
      ['中港', '2023年4月6日'],
      ['老港', '2023年4月7日'],
    ],
  },
] as const;

const POSTS = [
  'The ferry to the island sails again. Tickets are sold on the quay every morning.',
  'Дорогие пассажиры, паром на остров снова ходит. Билеты продают на набережной каждое утро.',
  '前往小岛的渡轮恢复航行。船票每天早上在码头出售。',
] as const;

function writePage(code: string, office: string, title: string, day: string, text: readonly string[]): string {
  return `<!doctype html>
<html lang="${code}">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta property="og:site_name" content="${office}">
    <script>track();</script>
  </head>
  <body>
    <article><h1>${title}</h1><p>${day}</p>${text.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>
  </body>
</html>`;
}

const writeExport = (): string =>
  JSON.stringify({
    name: 'Harbour news',
    type: 'public_channel',
    id: 1,
    messages: POSTS.map((text, index) => ({
      id: index + 1,
      type: 'message',
      date: `2023-05-0${String(index + 1)}T10:00:00`,
      from: 'Harbour news',
      text,
      text_entities: [{ type: 'plain', text }],
    })),
  });
