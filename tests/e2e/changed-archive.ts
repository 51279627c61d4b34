import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { layOut } from '../../scripts/new/layout.ts';
import { normalise } from '../../scripts/normalise.ts';
import { parseEntry, serialiseEntry } from '../../scripts/normalise/mdx.ts';
import { buildPages } from '../../scripts/publish/before.ts';
import { writeSearchIndex } from '../../scripts/publish/search-index.ts';
import { foldersOf } from '../../src/folders.ts';
import { ENTRY_FOLDERS, Entry } from '../../src/schemas/entry.ts';
import { ROOT } from '../../scripts/shell/root.ts';

/** The public address that the invented archive says it has. */
export const ADDRESS = 'https://harbour.example/archive';

/** A capture of a document that changed, and of one to which a paragraph of it moved; all invented. */
const CAPTURES: Readonly<Record<string, readonly string[]>> = {
  'harbour-2.txt': [
    'The harbour opens again',
    '2 April 2023',
    'The harbour office opened the northern basin to fishing boats on Monday, after a long winter of repairs to the mole.',
    'The harbour master thanked the masons of three towns, who had worked on through the storms of February without a break.',
    'Boats of up to twenty metres may enter by day. By night the lamp on the mole shows green where the water is free.',
    'The lamp of the old lighthouse was lit by the oldest keeper, who had served there for forty years and more.',
    'A market will be held on the quay every Saturday, with fish, rope and tar, and with music in the afternoon.',
    'The office asks all skippers to report their arrival by noon, and to keep clear of the dredger at the bend.',
  ],
  'market.txt': [
    'The market moves to the quay',
    '9 April 2023',
    'The market of the old town moves to the quay, where the stalls stand between the crane and the customs house.',
    'Stalls are let by the day, and the office takes no money from those who sell what they caught themselves.',
  ],
};

const found = { since: '2023-05-03', capture: 'harbour-2.txt' } as const;

/** What happened to the document between its first capture and the one that there is. */
export const HISTORY = {
  /** The wording of the second paragraph before. */
  edited: 'The harbour master thanked the masons of two towns, who had worked on through the storms of February.',
  removed: 'The mayor was not there, since the road over the pass was closed.',
  merged: 'By night the lamp on the mole shows green.',
  split: 'A market will be held on the quay, and the office asks all skippers to report.',
  moved: 'Stalls are let by the day.',
} as const;

/** The document that changed, as it is now, and the site that has it. */
export interface Changed {
  readonly entry: Entry;
  readonly dist: string;
}

/** Lays out an archive of which a document has changed, in an empty folder, and builds its pages and its index. */
export async function buildChangedArchive(content: string): Promise<Changed> {
  for (const [file, text] of layOut('Harbours'))
    write(content, file, text.replace('address: null', `address: ${ADDRESS}`));
  for (const [file, lines] of Object.entries(CAPTURES)) write(content, `raw/${file}`, `${lines.join('\n\n')}\n`);
  const { entries } = normalise({ raw: path.join(content, 'raw'), out: content, records: false, check: false });
  const [harbour, market] = ['harbour-2.txt', 'market.txt'].map((file) =>
    entries.find(({ source }) => source.capture === file),
  );
  if (harbour === undefined || market === undefined) throw new Error('the invented captures gave no entries');
  const entry = age(harbour, market);
  const file = `entries/${ENTRY_FOLDERS[entry.type]}/${entry.id}.mdx`;
  write(content, file, serialiseEntry(entry));
  const folders = foldersOf(ROOT, content);
  await buildPages(folders, { say: () => undefined, write: () => undefined, step: async (_, run) => await run() });
  await writeSearchIndex(folders.dist);
  return { entry: parseEntry(readFileSync(path.join(content, file), 'utf8'), file), dist: folders.dist };
}

/** Gives an entry a past. */
function age(entry: Entry, other: Entry): Entry {
  const [first, second, third, fourth, fifth, sixth] = entry.paragraphs.map(({ id }) => id);
  const retired = [
    { id: 'rmvd22', fate: 'removed', to: [], text: HISTORY.removed, after: null },
    { id: 'mrgd22', fate: 'merged', to: [third], text: HISTORY.merged, after: third },
    { id: 'splt22', fate: 'split', to: [fifth, sixth], text: HISTORY.split, after: fourth },
    { id: 'mved22', fate: 'moved', to: [other.paragraphs[1]?.id], entry: other.id, text: HISTORY.moved, after: sixth },
    { id: 'wdrn22', fate: 'withdrawn', to: [], text: '', after: sixth },
  ];
  return Entry.parse({
    ...entry,
    retired: retired.map((paragraph) => ({ ...paragraph, ...found })),
    changes: [
      { what: 'edited', id: second, text: HISTORY.edited, ...found },
      { what: 'moved', id: fourth, after: first, ...found },
      { what: 'added', id: sixth, ...found },
    ],
  });
}

function write(content: string, file: string, text: string): void {
  const target = path.join(content, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
