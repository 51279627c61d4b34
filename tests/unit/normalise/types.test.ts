import { describe, expect, test } from 'vitest';
import type { EntryType } from '../../../src/schemas/entry.ts';
import { runOnText } from '../../support/run.ts';

const typeOf = (...lines: readonly string[]): EntryType | undefined => runOnText(lines.join('\n')).entries[0]?.type;

const REPORT = [
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
];
const TALK = [
  'I am glad to see the harbours of the whole coast in one hall, and I thank you for the long way you made.',
  'We have lit the lamps, we have printed the calendar, and now our ferries can sail through the winter.',
];

describe('a text', () => {
  test.each<[EntryType, string, readonly string[]]>([
    [
      'speech',
      'under labels of speakers',
      [
        'Meeting with the keepers',
        '3 March 2016',
        'President of Veldania Ada Quill: Keepers.',
        'Bruno Sand: Thank you.',
        'President of Veldania Ada Quill: The lamps are lit.',
      ],
    ],
    ['speech', 'whose title says so', ['Speech of the President at the Council of Harbours', '3 March 2016', ...TALK]],
    [
      'speech',
      'that greets those who listen',
      ['Council of Harbours in Halden', '3 March 2016', 'Dear keepers, ladies and gentlemen,', ...TALK],
    ],
    [
      'speech',
      'whose title says so in Russian',
      [
        'Выступление на совете гаваней',
        '3 марта 2016 года',
        'Уважаемые хранители!',
        'Мы зажгли огни, и теперь наши паромы могут ходить всю зиму.',
      ],
    ],
    ['readout', 'that tells of a meeting', ['Ada Quill met with the keepers of harbours', '3 March 2016', ...REPORT]],
    [
      'readout',
      'that tells of a telephone call',
      [
        'Telephone conversation with Bruno Sand',
        '3 March 2016',
        'Ada Quill spoke by telephone with Bruno Sand about the lamps of the coast.',
        'They agreed to go on speaking.',
      ],
    ],
    [
      'readout',
      'that tells of condolences',
      [
        'Condolences on the loss of the ferry',
        '3 March 2016',
        'Ada Quill sent her condolences to the keepers of Brannock after the loss of the ferry.',
      ],
    ],
    [
      'readout',
      'without a title, of what was held',
      [
        'A council of harbours was held in Halden on Monday, attended by the keepers of forty harbours and their pilots.',
        'The council was chaired by Ada Quill, who opened the new quay in the afternoon.',
      ],
    ],
    [
      'article',
      'whose title says where it was published',
      ['Article by Minister of Tides Bruno Sand “One calendar” published in The Pilot', '3 March 2016', ...TALK],
    ],
    [
      'article',
      'that is none of these',
      [
        'One calendar for forty harbours',
        '3 March 2016',
        'The tides of the coast have been written down since the year of the flood, in forty books.',
        'No two of the books agree.',
      ],
    ],
    [
      'article',
      'of a paper that quotes people',
      [
        'Forty harbours, one calendar',
        '3 March 2016',
        '“No two of the books agree with each other,” said Ida Brandt, who printed them all.',
        'The tides of the coast have been written down since the year of the flood.',
        '“There will be one book now,” the keeper of the outer quay explained.',
      ],
    ],
  ])('is a %s %s', (type, _, lines) => {
    expect(typeOf(...lines)).toBe(type);
  });
});
