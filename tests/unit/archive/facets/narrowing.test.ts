import { describe, expect, it } from 'vitest';
import {
  narrow,
  readNarrowing,
  toggleValue,
  writeNarrowing,
  type Token,
} from '../../../../src/archive/facets/narrowing.ts';

const FACETS = ['type', 'year', 'tag'];
const read = (query: string) => readNarrowing(query, FACETS);

describe('a narrowed list', () => {
  const rows: Token[][] = [
    ['type=speech', 'year=2020', 'tag=a', 'tag=b'],
    ['type=speech', 'year=2021'],
    ['type=article', 'year=2020', 'tag=b'],
    ['type=readout', 'year=2021', 'tag=b'],
  ];
  const shown = (query: string): string => narrow(rows, read(query)).shown.map(Number).join('');
  const counts = (query: string) => Object.fromEntries(narrow(rows, read(query)).counts);

  it('shows all where nothing is chosen', () => {
    expect(shown('')).toBe('1111');
    expect(counts('')).toMatchObject({ 'type=speech': 2, 'type=article': 1, 'tag=b': 3 });
  });

  it('takes either of two values of a facet, and asks all facets to agree', () => {
    expect(shown('?type=speech&type=article')).toBe('1110');
    expect(shown('?type=speech&type=article&year=2020')).toBe('1010');
    expect(shown('?type=speech&year=1999')).toBe('0000');
  });

  it('counts what a value has under what the other facets say', () => {
    expect(counts('?type=speech')).toEqual({
      'type=speech': 2,
      'type=article': 1,
      'type=readout': 1,
      'year=2020': 1,
      'year=2021': 1,
      'tag=a': 1,
      'tag=b': 1,
    });
    expect(counts('?type=speech&year=2021')).toEqual({
      'type=speech': 1,
      'type=readout': 1,
      'year=2020': 1,
      'year=2021': 1,
    });
  });
});

describe('the address of a narrowed list', () => {
  it.each(['', '?type=speech', '?type=speech&type=article&tag=a&order=oldest', '?order=oldest'])(
    '%j is kept',
    (query) => {
      expect(writeNarrowing(read(query))).toBe(query);
    },
  );

  it('passes over what is no facet', () => {
    expect(writeNarrowing(read('?type=speech&utm=1&order=newest'))).toBe('?type=speech');
  });

  it('changes by one value at a time', () => {
    const both = toggleValue(toggleValue(read('?order=oldest'), 'type', 'speech'), 'type', 'article');
    expect(writeNarrowing(both)).toBe('?type=speech&type=article&order=oldest');
    expect(writeNarrowing(toggleValue(both, 'type', 'speech'))).toBe('?type=article&order=oldest');
    expect(writeNarrowing(toggleValue(read('?type=speech'), 'type', 'speech'))).toBe('');
  });
});
