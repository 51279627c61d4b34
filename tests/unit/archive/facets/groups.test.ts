import { describe, expect, it } from 'vitest';
import { peopleOf, roleOf } from '../../../../src/archive/facets/people.ts';
import { slugsOf } from '../../../../src/archive/addresses/slugs.ts';
import { tagsOf } from '../../../../src/archive/facets/tags.ts';
import { invent } from '../invented.ts';

describe('the slugs of names', () => {
  it('are romanised', () => {
    expect([...slugsOf(['Ольга Нежина', 'Jérôme O’Neil', '  '])]).toEqual([
      ['  ', 'unnamed'],
      ['Jérôme O’Neil', 'jerome-o-neil'],
      ['Ольга Нежина', 'olga-nezhina'],
    ]);
  });

  it('are unique, whatever the order of the names', () => {
    const names = ['Ann Lee', 'Ann-Lee', 'ann lee', 'Анн Лее'];
    const slugs = slugsOf(names);
    expect(new Set(slugs.values()).size).toBe(names.length);
    expect(new Map([...slugs].sort())).toEqual(new Map([...slugsOf(names.toReversed())].sort()));
  });

  it('are cut at a word', () => {
    expect(slugsOf(['one two three'], { length: 9 }).get('one two three')).toBe('one-two');
  });

  it('leave the slug of what has no name', () => {
    expect(slugsOf(['None']).get('None')).toBe('none-2');
  });
});

describe('people', () => {
  const entries = [
    {
      ...invent({ id: 'a', date: '2020-01-01', speakers: ['Jane Doe', 'Wu Li'] }),
      labels: [
        { speaker: 'Jane Doe', label: 'Minister Jane Doe:' },
        { speaker: null, label: 'Question:' },
        { speaker: 'Jane Doe', label: 'Jane Doe:' },
        { speaker: 'Jane Doe', label: 'Minister Jane Doe:' },
      ],
    },
    {
      ...invent({ id: 'b', date: '2021-01-01', speakers: ['Jane Doe'] }),
      labels: [{ speaker: 'Jane Doe', label: '💬 President (acting) Jane Doe:' }],
    },
  ];

  it('have their entries, newest first, and the roles that labels give them', () => {
    const [jane, wu] = peopleOf(entries);
    expect(jane).toMatchObject({
      slug: 'jane-doe',
      name: 'Jane Doe',
      roles: [
        { role: 'Minister', entries: 1 },
        { role: 'President (acting)', entries: 1 },
      ],
    });
    expect(jane?.entries.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(wu).toMatchObject({ slug: 'wu-li', roles: [] });
  });

  it.each([
    ['Jane Doe:', null],
    ['Jane Doe, Minister of Trade:', 'Minister of Trade'],
    ['Minister  of Trade Jane Doe —', 'Minister of Trade'],
    ['Министр Jane Doe:', 'Министр'],
  ])('of the label %j the role is %j', (label, role) => {
    expect(roleOf(label, 'Jane Doe')).toBe(role);
  });
});

describe('tags', () => {
  it('do not tell capitals apart, and are spelled as most often', () => {
    const tags = tagsOf([
      invent({ id: 'a', tags: ['Peace', 'TRADE'] }),
      invent({ id: 'b', tags: ['Trade'] }),
      invent({ id: 'c', tags: ['Trade', 'trade'] }),
    ]);
    expect(tags.map(({ slug, name, entries }) => [slug, name, entries.length])).toEqual([
      ['peace', 'Peace', 1],
      ['trade', 'Trade', 3],
    ]);
  });
});
