import { describe, expect, test } from 'vitest';
import { asksOnePhrase, parseQuery, wholePhrase } from '../../../src/browser/search/query.ts';

describe('parseQuery', () => {
  test.each(['"solemn pledge"', '“Solemn pledge”', '«solemn  pledge»', '„solemn pledge“', '"solemn pledge'])(
    '%s is a phrase',
    (typed) => {
      const query = parseQuery(typed);
      expect(query.phrases).toEqual([['solemn', 'pledge']]);
      expect(query.loose).toEqual([]);
      expect(query.plain.toLowerCase()).toBe('solemn pledge');
      expect(asksOnePhrase(query)).toBe(true);
    },
  );

  test('words outside quotation marks are loose', () => {
    const query = parseQuery(' pact "solemn pledge" north ');
    expect(query).toMatchObject({ plain: 'pact solemn pledge north', phrases: [['solemn', 'pledge']] });
    expect(query.loose).toEqual(['pact', 'north']);
    expect(asksOnePhrase(query)).toBe(false);
  });

  test('several words without quotation marks may be read as one phrase', () => {
    expect(wholePhrase(parseQuery('solemn pledge'))).toEqual(['solemn', 'pledge']);
    expect(wholePhrase(parseQuery('pledge'))).toBeNull();
    expect(wholePhrase(parseQuery('"solemn pledge"'))).toBeNull();
  });

  test.each(['', '   ', '""', '"'])('%j asks for nothing', (typed) => {
    expect(parseQuery(typed)).toMatchObject({ plain: '', words: [], phrases: [] });
  });
});
