import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { normalise } from '../../scripts/normalise.ts';
import { ROOT } from '../../scripts/shell/root.ts';
import { readEventIds } from '../../src/loaders/authorities.ts';

/** Where the collection lies while the tests run. */
export const GATHERINGS = path.join(ROOT, '.cache', 'gatherings');

/** The pages on which texts stand side by side, by what joins the texts. */
export const COMPARED = {
  /** Three texts of one event, each with passages of the others. */
  three: 'compare/feast-of-lamps.html',
  /** Two texts of one event, in two languages. */
  apart: 'compare/ferry-pact.html',
  /** Six texts of one event, one of them in another language: each pair has a page. */
  many: 'compare/week-of-the-coast.html',
  /** Two texts without an event. One of them quotes itself. */
  free: 'compare/with/tables-of-the-tides.html',
  /** A text that four others quote, all without an event: each pair has a page. */
  quoted: 'compare/with/rules-of-the-quay.html',
} as const;

/**
 * Lays out a collection, all of it invented: texts of events, texts that quote each other and themselves, dates that
 * are in doubt in every way, and people who are named in several scripts and cases.
 *
 * @param content An empty folder.
 */
export function inventGatherings(content: string): void {
  const raw = path.join(content, 'raw');
  const put = (file: string, text: string): void => {
    const target = path.join(content, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  put('archive.yaml', 'name: "Gatherings"\ndescription: "What the coast said."\nlanguages: ["en", "ru"]\n');
  for (const [kind, items] of Object.entries(AUTHORITIES)) put(`authorities/${kind}.yaml`, JSON.stringify(items));
  for (const { id, title, text, event = null, date } of DOCUMENTS) {
    put(`raw/${id}.txt`, `${[title, ...text].join('\n\n')}\n`);
    const known = [
      `id: "${id}"`,
      ...(event === null ? [] : [`event: "${event}"`]),
      `dates: {published: {edtf: "${date}", reason: "The register of the harbour."}}`,
    ];
    put(`raw/${id}.txt.yaml`, `entries: [{at: 1, ${known.join(', ')}}]\n`);
  }
  const { refusals } = normalise({ raw, out: content, records: false, check: false, events: readEventIds(content) });
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
}

/** What the id of an event was. */
export const FORMERLY = 'ferry-treaty';

const AUTHORITIES = {
  people: [
    {
      id: 'pyotr-marov',
      formerly: ['petr-marov'],
      name: 'Pyotr Marov',
      variants: { en: ['Harbour Master Marov'], ru: ['Пётр Маров'], zh: ['马罗夫'] },
      short: { en: ['Marov'], ru: ['Маров'] },
    },
    { id: 'ida-brandt', name: 'Ida Brandt', variants: { ru: ['Ида Брандт'] }, short: { en: ['Brandt'] } },
  ],
  organisations: [{ id: 'council', name: 'Council of Harbours', variants: { ru: ['Совет гаваней'] } }],
  places: [{ id: 'halden', name: 'Halden', variants: { ru: ['Халдай'] } }],
  events: [
    event('feast-of-lamps', 'Feast of Lamps', '1904-05~'),
    { ...event('ferry-pact', 'Ferry Pact', '1908-24'), formerly: [FORMERLY] },
    event('week-of-the-coast', 'Week of the Coast', '1905-06-03/1905-06-09'),
  ],
};

function event(id: string, name: string, edtf: string): object {
  const date = { edtf, reason: 'The register of the harbour.' };
  return { id, name, date, places: ['halden'], organisations: ['council'] };
}

const LAMPS = [
  'Pyotr Marov: Keepers of the lamps, friends from both shores of the bay, it is an honour to welcome you in Halden today.',
  'Forty years ago there was one lamp on the whole coast, and its keeper was paid in herring twice a year. Nobody in the capital believed that a second lamp would ever be built.',
  'In the spring, our masons finished the tower on the northern rock, the result of nine winters of patient work under the direction of Ida Brandt.',
  'The Council of Harbours has paid for the oil of every lamp between the cape and the river, and it will go on paying.',
  'We shall need new boats for the pilots before the autumn storms, and we shall need people who know how to row them.',
  'Let me thank the widows of the lifeboat crew, who carried stones to the rock when no mule would walk there.',
  'I invite all of you to climb the tower tonight, when its lamp is lit for the first time.',
] as const;

const [welcome, forty, masons, oil, boats, widows, invite] = LAMPS;
const unspoken = welcome.replace('Pyotr Marov: ', '');

const COAST = [
  'The week of the coast began with a regatta of thirty boats from nine towns, which the fog delayed until noon.',
  'On the second day the pilots of the bay showed how a ship is brought past the bar when the tide runs out.',
  'The fishermen of the outer islands sold four thousand baskets of mackerel on the quay before the bells rang.',
  'A quarrel between two net makers was settled by the mayor, who cut the disputed net into equal halves.',
  'The band of the customs house played until midnight although its drum had been lost in the surf.',
  'On the last evening the children of the school laid wreaths of broom on the water for those who never returned.',
] as const;

const RULES = [
  'Whoever ties a boat to the quay shall leave room for the boat of a neighbour and shall not cut the rope of another.',
  'Nobody shall unload fish after the second bell, except where a storm has kept the boat outside the bar since noon.',
  'The keeper of the crane shall be paid for each barrel that he lifts, and for none that he drops into the basin.',
  'Dogs shall be kept on board at night, since the geese of the customs officer have been bitten three times.',
  'Oil that was spilled on the stones shall be strewn with sand by whoever spilled it, before the sun has set.',
] as const;

const TIDES = [
  'The tables of the tides for the coming year were reckoned from the marks on the old pier and from nothing else.',
  'High water stands at the seventh step of the stair whenever the moon is new, unless the wind blows from the north.',
  'Whoever trusts a table more than the eye will sooner or later sit on the bank with the gulls and wait.',
  'The printer asks for the patience of the pilots, since the sheet for August has been eaten by mice.',
] as const;

interface Invented {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly event?: string;
  /** EDTF. */
  readonly date: string;
}

const ofWeek = (id: string, title: string, text: readonly string[]): Invented => ({
  id,
  title,
  text,
  event: 'week-of-the-coast',
  date: '1905-06',
});

/** Each of the doubtful dates is that of one document; what a year of them is stands in the titles. */
const DOCUMENTS: readonly Invented[] = [
  { id: 'lamps-speech', title: 'Speech at the Feast of Lamps', text: LAMPS, event: 'feast-of-lamps', date: '1904-05~' },
  {
    id: 'lamps-herald',
    title: 'Lamps lit in the north, writes the Herald',
    text: [
      'The Herald prints what the harbour master said to the keepers, as far as the printer had room for it.',
      unspoken,
      forty.replace(' Nobody in the capital believed that a second lamp would ever be built.', ' <...>'),
      masons
        .replace('In the spring, our', 'Our')
        .replace(', the result of nine winters of patient work under the direction of Ida Brandt', ''),
      boats.replace('before the autumn storms', 'BEFORE THE AUTUMN STORMS'),
      `${invite} Bring warm coats.`,
    ],
    event: 'feast-of-lamps',
    date: '1904-05?',
  },
  {
    id: 'lamps-gazette',
    title: 'The Gazette of Halden on the new lamp',
    text: [
      unspoken,
      masons.replace('patient work', 'stubborn labour'),
      oil,
      widows,
      'So far the speech; the soup was cold when the guests came down again.',
    ],
    event: 'feast-of-lamps',
    date: '1904-06-XX',
  },
  {
    id: 'pact-english',
    title: 'The ferry pact is signed',
    text: [
      'Pyotr Marov and the mayor of the other shore signed the ferry pact on Tuesday, after eleven years of talks.',
      'From the autumn on there will be two ferries a day, and three when the market is held.',
    ],
    event: 'ferry-pact',
    date: '1908-23',
  },
  {
    id: 'pact-russian',
    title: 'Подписан договор о пароме',
    text: [
      'Договор о пароме подписан во вторник Петром Маровым и градоначальником другого берега после одиннадцати лет переговоров.',
      'С осени паром будет ходить дважды в день, а в базарные дни трижды, сообщили в Совете гаваней.',
    ],
    event: 'ferry-pact',
    date: '1908-09%',
  },
  ofWeek('week-chronicle', 'Chronicle of the week', COAST),
  ofWeek('week-first', 'The week, first letter', [...COAST.slice(0, 3), 'More when the post boat returns.']),
  ofWeek('week-second', 'The week, second letter', [...COAST.slice(2, 5), 'The post boat was late again.']),
  ofWeek('week-third', 'The week, third letter', [
    `${COAST[0]} ${COAST[1]}`,
    COAST[5].replace('of broom ', ''),
    'No letter will follow this one.',
  ]),
  ofWeek('week-fourth', 'The week, fourth letter', [COAST[5], COAST[4], 'My drum was found near the lighthouse.']),
  ofWeek('week-russian', 'Неделя побережья', [
    'Неделя побережья началась с гонок тридцати лодок из девяти городов, которые туман задержал до полудня.',
    'В последний вечер школьники опустили на воду венки в память о тех, кто не вернулся.',
  ]),
  {
    id: 'tables-of-the-tides',
    title: 'Tables of the tides',
    text: [...TIDES, 'So once more, since nobody reads to the end the first time:', TIDES[2]],
    date: '190X',
  },
  {
    id: 'tides-in-the-almanac',
    title: 'The almanac on the tides',
    text: ['The almanac has this from the harbour.', TIDES[0], TIDES[2], TIDES[3].replace('of the pilots, ', '')],
    date: '1907/1909',
  },
  { id: 'rules-of-the-quay', title: 'Rules of the quay', text: RULES, date: '../1903' },
  ...RULES.slice(1).map((rule, at): Invented => {
    const town = ['Norvik', 'Eastport', 'Sandholm', 'Kaldvik'][at] ?? '';
    const before = RULES[at] ?? '';
    return {
      id: `quay-of-${town.toLowerCase()}`,
      title: `The quay of ${town}`,
      text: [`In ${town} the rules are read out on the first of May.`, before, rule, `That is all for ${town}.`],
      date: ['1903/..', '1906-21', '/1906', '1907-03-09/1908~'][at] ?? '',
    };
  }),
];
