import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANY_YEAR,
  readState,
  SORTS,
  toggle,
  without,
  writeState,
  type State,
} from '../../../../src/browser/search/state.ts';

const FACETS = ['type', 'year', 'tag'];
const slug = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const state: fc.Arbitrary<State> = fc.record({
  q: fc.string({ unit: 'grapheme' }),
  chosen: fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }), {
    noNullPrototype: true,
  }),
  years: fc.record({
    from: fc.option(fc.integer({ min: 1000, max: 9999 })),
    to: fc.option(fc.integer({ min: 1000, max: 9999 })),
  }),
  sort: fc.constantFrom(...SORTS),
});

describe('the address of a search', () => {
  test('carries it whole', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readState(writeState(one), FACETS)).toEqual(one);
      }),
    );
  });

  test('is empty for the empty search, and leaves out what it does not know', () => {
    expect(writeState({ q: '', chosen: {}, years: ANY_YEAR, sort: 'relevance' })).toBe('');
    expect(readState('?q=pact&colour=red&sort=loudest&type=&from=soon&to=', FACETS)).toEqual({
      q: 'pact',
      chosen: {},
      years: ANY_YEAR,
      sort: 'relevance',
    });
  });
});

describe('toggle', () => {
  test('adds a value and takes it away again', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...FACETS), (one, facet) => {
        expect(toggle(toggle(one, facet, 'a new value'), facet, 'a new value').chosen).toEqual(one.chosen);
      }),
    );
  });

  test('keeps what is chosen elsewhere', () => {
    const one: State = { q: 'pact', chosen: { type: ['a'], year: ['1999'] }, years: ANY_YEAR, sort: 'newest' };
    expect(toggle(one, 'type', 'a')).toEqual({ ...one, chosen: { year: ['1999'] } });
    expect(without(one.chosen, 'year')).toEqual({ type: ['a'] });
  });
});
