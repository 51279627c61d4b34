import { describe, expect, test } from 'vitest';
import { happeningsOf } from '../../../../src/archive/versions/happenings.ts';
import { Entry } from '../../../../src/schemas/entry.ts';
import { ParagraphId } from '../../../../src/schemas/ids.ts';
import { ENTRY } from '../../invented-capture.ts';

const may = { since: '2024-05-03', capture: 'page two.txt' };
const june = { since: '2024-06-04', capture: 'page three.txt' };

describe('what happened to a paragraph', () => {
  test('is nothing where nothing is written down', () => {
    expect(happeningsOf(ENTRY).size).toBe(0);
  });

  test('is every wording that it had, newest first, each with the one that followed', () => {
    const happenings = tell({
      changes: [
        { what: 'edited', id: 'aaaaaa', text: 'Good day.', ...may },
        { what: 'edited', id: 'aaaaaa', text: 'Good morning.', ...june },
      ],
    });
    expect(happenings).toMatchObject([
      { what: 'edited', before: 'Good morning.', now: 'Good <day> to all.', ...june },
      { what: 'edited', before: 'Good day.', now: 'Good morning.', ...may },
    ]);
  });

  test('is that it was moved or added, of one day what was written down last first', () => {
    const changes = [
      { what: 'added', id: 'aaaaaa', ...may },
      { what: 'moved', id: 'aaaaaa', after: null, ...may },
      { what: 'title', text: 'Another title', ...may },
    ];
    expect(tell({ changes }).map(({ what }) => what)).toEqual(['moved', 'added']);
  });

  test('is that it took in text of paragraphs that are gone, but for those that were only removed', () => {
    const retired = (['merged', 'split', 'moved', 'removed'] as const).map((fate, i) => ({
      id: `zzzzz${String(i)}`,
      fate,
      to: ['aaaaaa'],
      text: 'Words.',
      after: null,
      ...may,
    }));
    const taken = tell({ retired }).flatMap((happening) => (happening.what === 'took' ? [happening.from.id] : []));
    expect(taken.sort()).toEqual(['zzzzz0', 'zzzzz1']);
  });
});

const tell = (history: object) =>
  happeningsOf(Entry.parse({ ...ENTRY, ...history })).get(ParagraphId.parse('aaaaaa')) ?? [];
