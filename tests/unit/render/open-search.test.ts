import { expect, test } from 'vitest';
import { writeOpenSearch } from '../../../src/render/open-search.ts';

test('browsers are told how to search the archive, whatever its name holds', () => {
  const xml = writeOpenSearch({ name: 'Tides & <harbours> of the north', description: 'All.' }, 'https://a.example/x/');
  expect(xml).toContain('template="https://a.example/x/search.html?q={searchTerms}"');
  expect(xml).toContain('<ShortName>Tides &#38; &#60;harbour</ShortName>');
});
