import { expect, test } from 'vitest';
import { findUnknown } from '../../../scripts/authorities/unknown.ts';
import { buildMatcher } from '../../../src/archive/authorities/matcher.ts';
import { runOn } from '../../support/run.ts';
import { HARBOURS } from '../archive/authorities/invented.ts';

/** The names in a text, of which Harbours knows some, with how often each stands there. */
const namesIn = (...lines: string[]): [string, number][] =>
  findUnknown(runOn({ 'a.txt': lines.join('\n\n') }).entries, buildMatcher(HARBOURS)).map(({ name, times }) => [
    name,
    times,
  ]);

test('names that no authority knows are listed by how often they stand there', () => {
  expect(
    namesIn(
      'The keepers of the coast met Olaf Lind and spoke at length of the tides, the boats and the coming winter storms.',
      'Later Olaf Lind thanked the Guild of Pilots, and the mayor of Halden gave him a letter from the harbour office.',
    ),
  ).toEqual([
    ['Olaf Lind', 2],
    ['Guild of Pilots', 1],
  ]);
});

test('those that are known, and single words with which sentences begin, are not', () => {
  expect(
    namesIn(
      'Boats lay in the harbour of Halden when Ida Brandt spoke to the keepers. Nobody had expected the storm there.',
    ),
  ).toEqual([]);
});

test('an abbreviation counts also where a sentence begins', () => {
  expect(
    namesIn('UNX sent a letter to the keepers of the harbour and asked for the calendar of the tides to be printed.'),
  ).toEqual([['UNX', 1]]);
});

test('a word with a capital that stands in small letters too is no name, but for one that mostly has a capital', () => {
  expect(
    namesIn(
      'The keepers heard what the Government had sent, and spoke of that government and of every government on the coast.',
      'The keepers heard Mrs Lamp, saw Mrs Lamp, thanked Mrs Lamp and left Mrs Lamp, and so did Mrs Lamp with a lamp.',
    ),
  ).toEqual([['Lamp', 5]]);
});

test('Russian names are listed likewise', () => {
  expect(
    namesIn(
      'В порту хранители встретили Олафа Линда и долго говорили о приливах, о лодках и о погоде на всём побережье.',
    ),
  ).toEqual([['Олафа Линда', 1]]);
});

test('a name stands with its entry, its paragraph and what is round it', () => {
  const entries = runOn({
    'a.txt':
      'The keepers of the coast met Olaf Lind and spoke at length of the tides, the boats and the coming storms.',
  }).entries;
  const [found] = findUnknown(entries, buildMatcher(HARBOURS));
  expect(found?.first).toEqual({
    entry: entries[0]?.id,
    paragraph: entries[0]?.paragraphs[0]?.id,
    context: 'The keepers of the coast met Olaf Lind and spoke at length of the tides, the …',
  });
});
