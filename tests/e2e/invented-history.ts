import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { normalise } from '../../scripts/normalise.ts';
import { ROOT } from '../../scripts/shell/root.ts';

/** Where the collection lies while the tests run. */
export const HISTORY = path.join(ROOT, '.cache', 'history');

/** The captures of the three documents, as `inventHistory` lays them out. */
export const CAPTURES = {
  /** Words edited, a paragraph added and one removed; then one split, two merged, one moved, and another title. */
  harbour: ['harbour-1.txt', 'harbour-2.txt', 'harbour-3.txt'],
  /** A text in Chinese that differs by one character. */
  lighthouse: ['lighthouse-1.txt', 'lighthouse-2.txt'],
  /** Withdrawn, its file being gone. */
  list: ['list-1.txt'],
} as const;

/** The ids of the first document, before and after it was renamed, and of the withdrawn one. */
export const FORMER = '2023-04-02-the-harbour-of-northport-opens-again';
export const RENAMED = 'the-harbour-of-northport';
export const WITHDRAWN = '2023-04-02-the-pilots-of-the-harbour';

/** The reason for which a document was withdrawn, and a word of it that must stand nowhere any more. */
export const REASON = 'The office asked for it: the list names people who are not officials.';
export const WITHHELD = 'Quillon';

/**
 * Lays out a collection, all of it invented, as if it had been kept for a year: sources changed their texts, an entry
 * was renamed and another withdrawn.
 *
 * @param content An empty folder.
 */
export function inventHistory(content: string): void {
  const raw = path.join(content, 'raw');
  const run = (): void => {
    const { refusals } = normalise({ raw, out: content, records: false, check: false });
    if (refusals.length > 0) throw new Error(refusals.join('\n'));
  };
  const put = (
    name: string,
    [first = '', ...later]: readonly string[],
    wordings: readonly Wording[],
    more = '',
  ): void => {
    for (const [i, { day, title, text }] of wordings.entries()) {
      const file = [first, ...later][i] ?? name;
      const of = i === 0 ? more : `captureOf: "${first}"\n`;
      write(raw, file, `${[title, PUBLISHED, ...text].join('\n\n')}\n`);
      write(raw, `${file}.yaml`, `${of}captured: {edtf: "${day}", reason: "the day of the file"}\n`);
    }
  };
  write(content, 'archive.yaml', 'name: "Harbours <&>"\ndescription: "What harbours wrote."\nlanguages: ["en"]\n');
  put('harbour', CAPTURES.harbour, HARBOUR.slice(0, 1));
  put('lighthouse', CAPTURES.lighthouse, LIGHTHOUSE);
  put('list', CAPTURES.list, LIST);
  run();
  put('harbour', CAPTURES.harbour, HARBOUR, `entries: [{at: 1, id: "${RENAMED}"}]\n`);
  put('list', CAPTURES.list, LIST, `withdrawn: {date: "2024-02-01", reason: "${REASON}"}\n`);
  run();
  rmSync(path.join(raw, CAPTURES.list[0]));
}

/** The day that stands below each title. */
const PUBLISHED = '2 April 2023';

interface Wording {
  /** The day of the capture. */
  readonly day: string;
  readonly title: string;
  readonly text: readonly string[];
}

const HARBOUR: readonly Wording[] = [
  {
    day: '2023-04-02',
    title: 'The harbour of Northport opens again',
    text: [
      'The harbour office opened the basin of Northport to fishing boats on Monday, after a winter of repairs.',
      'Forty masons worked on the breakwater from the first frost until the week of the spring tides.',
      'The harbour master thanked the masons and said that the lighthouse would be lit before the summer.',
      'Boats may enter from six in the morning until nightfall. The pilots are paid by the office until the end of June.',
      'The cost of the work was borne by the province, which was asked for the money twice.',
      'Nobody was hurt in the work.',
      'The ferry to the island sails again. Its tickets are sold on the quay every morning but Sunday.',
      'The next report of the office is due in the autumn.',
    ],
  },
  {
    day: '2023-05-10',
    title: 'The harbour of Northport opens again',
    text: [
      'The harbour office opened the basin of Northport to fishing boats on Monday, after a winter of repairs.',
      'Fifty masons worked on the breakwater from the first frost until the week of the spring tides.',
      'The harbour master thanked the masons and said that the lighthouse would be lit before the summer.',
      'Boats may enter from six in the morning until nightfall. The pilots are paid by the office until the end of June.',
      'The cost of the work was borne by the province, which was asked for the money twice.',
      'The ferry to the island sails again. Its tickets are sold on the quay every morning but Sunday.',
      'The office of the harbour keeps the books of the work open to every citizen of the town.',
      'The next report of the office is due in the autumn.',
    ],
  },
  {
    day: '2024-01-15',
    title: 'The harbour of Northport is open <again>',
    text: [
      'The next report of the office is due in the autumn.',
      'The harbour office opened the basin of Northport to fishing boats on Monday, after a winter of repairs.',
      'Sixty masons worked on the breakwater from the first frost until the week of the spring tides.',
      'The harbour master thanked the masons and said that the lighthouse would be lit before the summer.',
      'Boats may enter from six in the morning until nightfall.',
      'The pilots are paid by the office until the end of June.',
      'The cost of the work was borne by the province, which was asked for the money twice. The ferry to the island sails again. Its tickets are sold on the quay every morning but Sunday.',
      'The office of the harbour keeps the books of the work open to every citizen of the town.',
    ],
  },
];

const LIGHTHOUSE: readonly Wording[] = [
  {
    day: '2023-06-01',
    title: '灯塔重新点亮',
    text: [
      '港务局长感谢石匠们的辛勤工作，并表示灯塔将在夏天到来之前重新点亮。',
      '港口管理局周一宣布，经过一个冬天的维修，港池重新向渔船开放。',
    ],
  },
  {
    day: '2023-06-20',
    title: '灯塔重新点亮',
    text: [
      '港务局长感谢石匠们的辛勤工作，并表示灯塔将在秋天到来之前重新点亮。',
      '港口管理局周一宣布，经过一个冬天的维修，港池重新向渔船开放。',
    ],
  },
];

const LIST: readonly Wording[] = [
  {
    day: '2023-07-01',
    title: 'The pilots of the harbour',
    text: [
      `The harbour office published the names of the pilots of ${WITHHELD} on Monday, for the first time in ten years.`,
      `The eldest of the pilots of ${WITHHELD} has served for forty years, and is to retire in the spring.`,
    ],
  },
];

function write(folder: string, file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
