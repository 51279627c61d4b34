import { expect, test } from 'vitest';
import { readAuthorities } from '../../../src/loaders/authorities.ts';
import { openCollection } from '../../support/collection.ts';
import type { Files } from '../../support/run.ts';

/** What is wrong with some files of authorities, a line each, the folder left out. */
function problemsOf(files: Files): string[] {
  using collection = openCollection(files);
  try {
    readAuthorities(collection.folders.content);
    return [];
  } catch (cause) {
    return cause instanceof Error ? cause.message.split('\n').map((line) => line.replace(/^[^/]+\//, '')) : [];
  }
}

test('a collection as it is laid out has authorities, and knows none yet', () => {
  using collection = openCollection();
  expect(readAuthorities(collection.folders.content).authorities).toEqual({
    people: [],
    organisations: [],
    places: [],
    events: [],
  });
});

test('a collection without the files knows nobody by name', () => {
  using collection = openCollection();
  collection.drop('authorities');
  expect(readAuthorities(collection.folders.content).authorities.people).toEqual([]);
});

test('the collection of the project is read, and says where each is written down', () => {
  const { authorities, whereIs } = readAuthorities('content');
  const lavrov = authorities.people.find(({ id }) => id === 'sergey-lavrov');
  expect(lavrov?.name).toBe('Sergey Lavrov');
  expect(lavrov === undefined ? '' : whereIs(lavrov, 'FM Lavrov')).toMatch(/^content\/authorities\/people.yaml:\d+$/);
});

test.each<[string, Files, string]>([
  [
    'an unknown key is named with its line',
    { 'authorities/people.yaml': '- id: ann\n  name: Ann Olsen\n  nickname: Annie\n' },
    'authorities/people.yaml:3: unknown key nickname; src/schemas/authority.ts has the keys of people',
  ],
  [
    'an id that is given twice is named with both lines',
    { 'authorities/places.yaml': '# towns\n- { id: halden, name: Halden }\n\n- { id: halden, name: Other Halden }\n' },
    'authorities/places.yaml:4: a second halden, the first is at',
  ],
  [
    'a name that two claim is refused, in whatever file the other is',
    {
      'authorities/people.yaml': '- id: victoria\n  name: Victoria Holm\n  variants:\n    en: [Victoria]\n',
      'authorities/places.yaml': '- { id: victoria, name: Victoria }\n',
    },
    'authorities/places.yaml:1: “Victoria” is a name of victoria too',
  ],
  [
    'names of several words are one name in any case',
    {
      'authorities/organisations.yaml':
        '- { id: a, name: Council of Harbours }\n- { id: b, name: B, variants: { en: [COUNCIL OF HARBOURS] } }\n',
    },
    'authorities/organisations.yaml:2: “COUNCIL OF HARBOURS” is a name of a too',
  ],
  [
    'a short name may not be the full name of another',
    {
      'authorities/people.yaml':
        '- { id: a, name: Ann Olsen, short: { en: [Olsen] } }\n- { id: b, name: Bo Olsen, variants: { en: [Olsen] } }\n',
    },
    'authorities/people.yaml:1: “Olsen” is a full name of b',
  ],
  [
    'an event that was nowhere known is refused',
    { 'authorities/events.yaml': '- id: meeting\n  name: Meeting\n  places: [atlantis]\n' },
    'authorities/events.yaml:3: authorities/places.yaml has no other atlantis; add it there, or correct the id',
  ],
  [
    'a file that is not YAML is named with the line',
    { 'authorities/people.yaml': '- id: ann\n  name: "Ann\n' },
    'authorities/people.yaml:3: not YAML: ',
  ],
  [
    'a file that is no list is refused',
    { 'authorities/people.yaml': 'ann: Ann Olsen\n' },
    'authorities/people.yaml:1: expected a list, each item of it beginning with a dash',
  ],
])('%s', (_, files, expected) => {
  expect(problemsOf(files)).toEqual([expect.stringContaining(expected)]);
});

test('a surname may be short for several', () => {
  expect(
    problemsOf({
      'authorities/people.yaml':
        '- { id: a, name: Ann Olsen, short: { en: [Olsen] } }\n- { id: b, name: Bo Olsen, short: { en: [Olsen] } }\n',
    }),
  ).toEqual([]);
});

test('a date without quotes stays the text that it is', () => {
  using collection = openCollection({
    'authorities/events.yaml': '- { id: m, name: Meeting, date: { edtf: 2016-03-03, reason: stated } }\n',
  });
  expect(readAuthorities(collection.folders.content).authorities.events[0]?.date?.edtf).toBe('2016-03-03');
});

test('verification names a file of authorities that can not be read', async () => {
  using collection = openCollection({ 'authorities/people.yaml': '- id: Ann Olsen\n' });
  const { findings } = await collection.verify();
  expect(findings.map(({ file, line }) => ({ file, line }))).toContainEqual({
    file: 'authorities/people.yaml',
    line: 1,
  });
});
