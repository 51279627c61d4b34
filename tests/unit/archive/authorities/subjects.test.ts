import { describe, expect, test } from 'vitest';
import { findUnstated } from '../../../../src/archive/authorities/statements.ts';
import { countYears } from '../../../../src/archive/authorities/strip.ts';
import { mostFirst, subjectsOf } from '../../../../src/archive/authorities/subjects.ts';
import { redirectsOfAuthorities, redirectsOfPeople } from '../../../../src/archive/addresses/redirects.ts';
import { facetsOf } from '../../../../src/archive/facets/facets.ts';
import { yearsOf } from '../../../../src/archive/dates/years.ts';
import { headingsOf } from '../../../../src/archive/authorities/headings.ts';
import { AuthorityId } from '../../../../src/schemas/authority.ts';
import type { NamedHere } from '../../../../src/schemas/stored.ts';
import { invent, type Invented } from '../invented.ts';
import { HARBOURS, inventAuthorities } from './invented.ts';

const ida = AuthorityId.parse('ida-brandt');
const naming = (id: AuthorityId): NamedHere => ({ kind: 'people', id, title: false, paragraphs: [], line: null });

const entry = (
  said: Invented,
  { speakers = {}, named = [] }: { speakers?: Record<string, AuthorityId>; named?: NamedHere[] },
) => ({
  ...invent(said),
  named,
  known: { speakers, places: {} },
});
const ENTRIES = [
  entry(
    { id: 'a', date: '2014-01-01', speakers: ['Mayor Brandt'] },
    { speakers: { 'Mayor Brandt': ida }, named: [naming(ida)] },
  ),
  entry({ id: 'b', date: '2016', speakers: ['Ida Brandt', 'Ada Unknown'] }, { speakers: { 'Ida Brandt': ida } }),
  entry({ id: 'c', date: '2016-05/2017-02' }, { named: [naming(ida)] }),
];

describe('the people of a collection', () => {
  const people = subjectsOf('people', HARBOURS, ENTRIES);
  const found = people.find(({ slug }) => slug === 'ida-brandt');

  test('are all whom an authority knows, and speakers whom none knows', () => {
    expect(people.map(({ slug }) => slug)).toEqual([
      'ada-unknown',
      'ida-brandt',
      'li-hai',
      'nils-brandt',
      'pyotr-marov',
    ]);
    expect(people[0]?.authority).toBeNull();
  });

  test('have what they say under all of their names, and the others that name them', () => {
    expect(found?.own.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(found?.naming.map(({ entry: { id } }) => id)).toEqual(['c']);
  });

  test('stand in order of their documents where that is asked', () => {
    expect(mostFirst(people).map(({ slug }) => slug)[0]).toBe('ida-brandt');
  });

  test('are counted by year, and in each that a date may mean', () => {
    if (found === undefined) throw new Error('she is known');
    expect(
      countYears(found, yearsOf(ENTRIES.map(({ date }) => date))).years.map(({ year, own, naming }) => [
        year,
        own.sure,
        naming.perhaps,
      ]),
    ).toEqual([
      [2014, 1, 0],
      [2015, 0, 0],
      [2016, 1, 1],
      [2017, 0, 1],
    ]);
  });

  test('are one value of the facet, at the address of their page', () => {
    const speaker = facetsOf(ENTRIES, headingsOf(HARBOURS)).find(({ key }) => key === 'speaker');
    expect(speaker?.values.map(({ path, label, entries }) => [path, label, entries.length])).toEqual([
      ['people/ida-brandt.html', 'Ida Brandt', 2],
      ['people/ada-unknown.html', 'Ada Unknown', 1],
      ['documents/speaker/none.html', 'Not stated', 1],
    ]);
  });

  test('are led to from the address that each name as printed had', () => {
    const pages = new Set(people.map(({ slug }) => `people/${slug}.html`));
    expect(redirectsOfPeople(ENTRIES, pages)).toEqual([
      { from: 'people/mayor-brandt.html', to: 'people/ida-brandt.html' },
    ]);
  });

  test('keep their address from a speaker whose name reads the same', () => {
    const other = entry({ id: 'd', speakers: ['Ida BRANDT'] }, {});
    expect(subjectsOf('people', HARBOURS, [...ENTRIES, other]).map(({ slug }) => slug)).toContain('ida-brandt-2');
  });
});

describe('the family name of a person', () => {
  const file = (...said: object[]) =>
    subjectsOf(
      'people',
      inventAuthorities({ people: said.map((one, i) => ({ ...one, id: `p-${String(i)}` })) }),
      [],
    ).map(({ filed }) => filed);

  test('is what a person is filed under, in any script, and a name without one stays as it is', () => {
    expect(
      file(
        { name: 'Ida Brandt', family: 'Brandt' },
        { name: 'Ada Vale' },
        { name: 'Ines de la Mar', family: 'de la Mar' },
        { name: 'Li Hai', family: 'Li' },
        { name: 'Ида Брандт', family: 'Брандт' },
      ),
    ).toEqual(['Ada Vale', 'Brandt, Ida', 'de la Mar, Ines', 'Li Hai', 'Брандт, Ида']);
  });

  test('is refused where the name neither begins nor ends with it', () => {
    for (const family of ['Brand', 'randt', 'Vale'])
      expect(() => file({ name: 'Ida Brandt Junior', family })).toThrow('begins or ends');
  });
});

test('a role that stands in no entry, or in no paragraph of it, is named with its line', () => {
  const authorities = inventAuthorities({
    people: [
      {
        id: 'ida',
        name: 'Ida',
        roles: [
          { role: 'Mayor', entry: 'a' },
          { role: 'Mayor', entry: 'a', paragraph: 'aaaaaa' },
          { role: 'Mayor', entry: 'a', paragraph: 'bbbbbb' },
          { role: 'Mayor', entry: 'nowhere' },
        ],
      },
    ],
  });
  const entries = [{ ...invent({ id: 'a' }), outline: [{ id: 'aaaaaa' }] }];
  expect(findUnstated(authorities, entries, (_, text) => `people.yaml:${text}`)).toEqual([
    'people.yaml:bbbbbb: a has no paragraph bbbbbb; correct it',
    'people.yaml:nowhere: there is no entry nowhere; correct the id',
  ]);
});

test('an address under a former id leads on, of an event also to where its texts stand side by side', () => {
  const authorities = inventAuthorities({
    people: [{ id: 'ida', name: 'Ida Brandt', formerly: ['ada'] }],
    events: [{ id: 'feast', name: 'Feast', formerly: ['meal', 'party'] }],
  });
  const compared = [
    'compare/feast.html',
    'compare/feast/a/feast.html',
    'compare/feasts.html',
    'compare/with/feast.html',
  ];
  expect(redirectsOfAuthorities(authorities, compared)).toEqual([
    { from: 'people/ada.html', to: 'people/ida.html' },
    ...['meal', 'party'].flatMap((former) => [
      { from: `events/${former}.html`, to: 'events/feast.html' },
      { from: `compare/${former}.html`, to: 'compare/feast.html' },
      { from: `compare/${former}/a/feast.html`, to: 'compare/feast/a/feast.html' },
    ]),
  ]);
});
