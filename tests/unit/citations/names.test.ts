import { expect, test } from 'vitest';
import { splitName } from '../../../src/citations/names.ts';

const CASES: readonly (readonly [printed: string, family: string, given: string])[] = [
  ['Jane Doe', 'Doe', 'Jane'],
  ['Mary Ann Doe', 'Doe', 'Mary Ann'],
  ['Ursula von der Leyen', 'von der Leyen', 'Ursula'],
  ['Сергей Викторович Лавров', 'Лавров', 'Сергей Викторович'],
  ['Лавров С. В.', 'Лавров', 'С. В.'],
  ['С. В. Лавров', 'Лавров', 'С. В.'],
  ['Wang Yi', 'Wang', 'Yi'],
  ['Nguyen Phu Trong', 'Nguyen', 'Phu Trong'],
  ['Doe, Jane', 'Doe', 'Jane'],
];

for (const [printed, family, given] of CASES)
  test(`${printed} is ${family} by family name`, () => {
    expect(splitName(printed)).toEqual({ family, given });
  });

for (const printed of ['Madonna', '习近平', 'Ministry of Foreign Affairs', 'One Two Three Four Five Six'])
  test(`${printed} stands as it is`, () => {
    expect(splitName(printed)).toEqual({ literal: printed });
  });

test('what an editor gave goes before what could be told', () => {
  expect(splitName('Orbán Viktor', new Map([['Orbán Viktor', 'Orbán, Viktor']]))).toEqual({
    family: 'Orbán',
    given: 'Viktor',
  });
});
