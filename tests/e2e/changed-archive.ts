import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publishSite } from '../../scripts/build.ts';
import { layOut } from '../../scripts/new/layout.ts';
import { normalise } from '../../scripts/normalise.ts';
import { parseEntry, serialiseEntry } from '../../scripts/normalise/mdx.ts';
import { buildPages } from '../../scripts/publish/before.ts';
import type { Progress } from '../../scripts/shell/progress.ts';
import { ROOT } from '../../scripts/shell/root.ts';
import { foldersOf } from '../../src/folders.ts';
import { listFiles } from '../../src/loaders/files.ts';
import { Entry } from '../../src/schemas/entry.ts';

/** The public address that the invented archive says it has. */
export const ADDRESS = 'https://harbour.example/archive';

/** The paragraphs of the document, each by what became of it; all invented. */
export const WORDS = {
  removed: 'The mayor of the town was not there that day, since the road over the pass was closed by snow.',
  same: 'The harbour office opened the northern basin to fishing boats on Monday, after a long winter of repairs to the mole.',
  before:
    'The harbour master thanked the masons of two towns, who had worked on through the storms of February without a break.',
  after:
    'The harbour master thanked the masons of three towns, who had worked on through the storms of February without a break.',
  merged: [
    'Boats of up to twenty metres may enter by day, once the signal on the tower is raised.',
    'By night the lamp on the mole shows green to all who come where the water is free.',
  ],
  moved: 'The lamp of the old lighthouse was lit by the oldest keeper, who had served there for forty years and more.',
  split: [
    'A market will be held on the quay every Saturday, with fish, rope and tar, and with music in the afternoon.',
    'The office asks all skippers to report their arrival by noon, and to keep clear of the dredger at the bend.',
  ],
  added: 'Oars and sails that were found on the beach can be fetched from the shed behind the customs house.',
  elsewhere:
    'Stalls are let by the day, and the office takes no money from those who sell what they caught themselves.',
} as const;

const HARBOUR = ['The harbour opens again', '2 April 2023'];
const { removed, same, before, after, merged, moved, split, added, elsewhere } = WORDS;

/** Two captures of one document, the note that says so, and a capture of another document. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'raw/harbour-1.txt': [...HARBOUR, removed, same, moved, before, ...merged, split.join(' ')],
  'raw/harbour-2.txt': [...HARBOUR, same, after, merged.join(' '), moved, ...split, added],
  'raw/harbour-2.txt.yaml': [
    'captureOf: harbour-1.txt',
    'captured: {edtf: "2023-05-03", reason: "the day on which it was saved"}',
  ],
  'raw/market.txt': [
    'The market moves to the quay',
    '9 April 2023',
    'The market of the old town moves to the quay, where the stalls stand between the crane and the customs house.',
    elsewhere,
  ],
};

/** An archive of which a document has changed. */
export interface Changed {
  /** The document as it is now. */
  readonly entry: Entry;
  /** The folder of its site. */
  readonly dist: string;
}

/** Lays out an archive of which a document has changed, in an empty folder, and builds its site. */
export async function buildChangedArchive(content: string): Promise<Changed> {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  };
  for (const [file, text] of layOut('Harbours')) put(file, text.replace('address: null', `address: ${ADDRESS}`));
  for (const [file, lines] of Object.entries(FILES)) put(file, `${lines.join('\n\n')}\n`);
  normalise({ raw: path.join(content, 'raw'), out: content, records: false, check: false });

  const read = (file: string): Entry => parseEntry(readFileSync(path.join(content, file), 'utf8'), file);
  const files = (await listFiles(path.join(content, 'entries'), '.mdx')).map((file) => `entries/${file}`);
  const [harbour, market] = ['harbour-2.txt', 'market.txt'].map((capture) =>
    files.find((file) => read(file).source.capture === capture),
  );
  if (harbour === undefined || market === undefined) throw new Error('the invented captures gave no entries');
  put(harbour, serialiseEntry(age(read(harbour), read(market))));

  const folders = foldersOf(ROOT, content);
  const silent: Progress = { say: () => undefined, write: () => undefined, step: async (_, run) => await run() };
  const entry = read(harbour);
  await buildPages(folders, silent);
  await publishSite(folders, entry.paragraphs.length, silent);
  return { entry, dist: folders.dist };
}

/** Gives what was found one day, whenever the test runs, and the document two fates that no capture of it brings. */
function age({ retired, changes, ...entry }: Entry, other: Entry): Entry {
  const found = { since: '2023-05-03', capture: 'harbour-2.txt' } as const;
  const last = entry.paragraphs.at(-1)?.id;
  const to = other.paragraphs.filter(({ text }) => text === elsewhere).map(({ id }) => id);
  return Entry.parse({
    ...entry,
    changes: changes.map((change) => ({ ...change, ...found })),
    retired: [
      ...retired.map((paragraph) => ({ ...paragraph, ...found })),
      { id: 'mved22', fate: 'moved', to, entry: other.id, text: elsewhere, after: last, ...found },
      { id: 'wdrn22', fate: 'withdrawn', to: [], text: '', after: last, ...found },
    ],
  });
}
