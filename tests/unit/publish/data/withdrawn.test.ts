import { expect, test } from 'vitest';
import { dataOf } from '../../../support/data.ts';
import { openCollection } from '../../../support/collection.ts';

const WORDS = ['Tollbooth', 'lanternfish', 'gatekeepers'];
const CAPTURE = `${WORDS[0] ?? ''} of the upper lock opens\n3 May 2019\nAda Quill: The ${WORDS[1] ?? ''} came with the tide.\nThe ${WORDS[2] ?? ''} went home at noon.\n`;

test('the data of a withdrawn text hold none of its words, and still its ids', async () => {
  using collection = openCollection({ 'raw/lock.txt': CAPTURE });
  collection.normalise();
  const before = await dataOf(collection.folders.content);
  for (const word of WORDS) expect([...before].filter(([, text]) => text.includes(word))).not.toEqual([]);
  collection.put({
    'raw/lock.txt.yaml': 'withdrawn: {date: "2026-11-01", reason: "At the request of the council."}\n',
  });
  collection.normalise();
  const after = await dataOf(collection.folders.content);
  const words = new RegExp(`${WORDS.slice(1).join('|')}|Ada Quill`, 'i');
  for (const [file, text] of after) expect(words.test(text), file).toBe(false);
  expect([...after.keys()]).toEqual([...before.keys()]);
});
