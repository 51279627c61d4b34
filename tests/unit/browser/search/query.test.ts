import { describe, expect, test } from 'vitest';
import { parseQuery, wholeRow, type Item } from '../../../../src/browser/search/query.ts';

const told = ({ terms, by }: Item): string =>
  `${by} ${terms.map(({ fold, prefix }) => fold + (prefix ? '*' : '')).join(' ')}`;

describe('parseQuery', () => {
  test.each([
    '"solemn pledge"',
    '“Solemn pledge”',
    '«solemn  pledge»',
    '„solemn pledge“',
    '「solemn pledge」',
    '"solemn pledge',
  ])('%s is words in a row', (typed) => {
    expect(parseQuery(typed).items.map(told)).toEqual(['form solemn pledge']);
  });

  test.each([
    ['pact north', ['stem pact', 'stem north'], []],
    [' pact "solemn pledge" north ', ['stem pact', 'form solemn pledge', 'stem north'], []],
    ['"solemn pledge" "north pact"', ['form solemn pledge', 'form north pact'], []],
    ['pact"solemn pledge"north', ['stem pact', 'form solemn pledge', 'stem north'], []],
    ['pact -north -"solemn pledge"', ['stem pact'], ['stem north', 'form solemn pledge']],
    ['co-operation -', ['stem co operation'], []],
    ['north - south – east', ['stem north', 'stem south', 'stem east'], []],
    ['pledg* "solemn pl*"', ['stem pledg*', 'form solemn pl*'], []],
    ['合作 组织', ['stem 合 作', 'stem 组 织'], []],
    ['Россия’s ёлка', ['stem россия s', 'stem елка'], []],
  ])('%s', (typed, items, excluded) => {
    const query = parseQuery(typed);
    expect(query.items.map(told)).toEqual(items);
    expect(query.excluded.map(told)).toEqual(excluded);
  });

  test('Pagefind is asked without signs', () => {
    expect(parseQuery('pact "solemn pledge" north* -south').plain).toBe('pact solemn pledge north');
  });

  test('several words without quotation marks may stand in a row', () => {
    expect(wholeRow(parseQuery('solemn pledge'))?.map(({ fold }) => fold)).toEqual(['solemn', 'pledge']);
    expect(wholeRow(parseQuery('pledge'))).toBeNull();
    expect(wholeRow(parseQuery('"solemn pledge"'))).toBeNull();
  });

  test.each(['', '   ', '""', '"', '-', '- "'])('%j asks for nothing', (typed) => {
    expect(parseQuery(typed)).toMatchObject({ plain: '', items: [], excluded: [] });
  });
});
