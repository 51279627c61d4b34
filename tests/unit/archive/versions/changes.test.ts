import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisionsOf, type Revision } from '../../../../src/archive/versions/changes.ts';
import { Entry } from '../../../../src/schemas/entry.ts';
import { ENTRY } from '../../invented-capture.ts';

const MARCH = { since: '2024-03-01', capture: 'b.txt' };
const APRIL = { since: '2024-04-01', capture: 'c.txt' };
const READ_ANEW = { since: '2024-04-01', capture: null };

/** An entry whose paragraphs, by id, read as given today. */
function entry(texts: Readonly<Record<string, string>>, history: object): Entry {
  const paragraphs = Object.entries(texts).map(([id, text], i) => ({
    id,
    text,
    start: i,
    end: i + 1,
    kind: 'text',
    speaker: null,
    label: null,
  }));
  return Entry.parse({ ...ENTRY, between: [], paragraphs, ...history });
}

/** Revisions as `day capture: what before > after`. */
const tell = (revisions: readonly Revision[]): string[] =>
  revisions.flatMap(({ since, capture, changes }) =>
    changes.map(
      ({ what, before, after }) => `${since} ${capture ?? 'anew'}: ${what} ${before.join('+')} > ${after.join('+')}`,
    ),
  );

describe('what changed in an entry', () => {
  test('has as the new wording of an edit the old one of the next, and at last that of today', () => {
    const changes = [
      { what: 'edited', id: 'aaaaaa', text: 'one', ...MARCH },
      { what: 'edited', id: 'bbbbbb', text: 'other', ...MARCH },
      { what: 'edited', id: 'aaaaaa', text: 'two', ...APRIL },
    ];
    expect(tell(revisionsOf(entry({ aaaaaa: 'three', bbbbbb: 'today' }, { changes })))).toEqual([
      '2024-03-01 b.txt: edited one > two',
      '2024-03-01 b.txt: edited other > today',
      '2024-04-01 c.txt: edited two > three',
    ]);
  });

  test('ends a chain of edits with the last wording of a paragraph that is gone', () => {
    const changes = [{ what: 'edited', id: 'aaaaaa', text: 'one', ...MARCH }];
    const retired = [{ id: 'aaaaaa', fate: 'removed', to: [], text: 'two', after: null, ...APRIL }];
    expect(tell(revisionsOf(entry({}, { changes, retired })))).toEqual([
      '2024-03-01 b.txt: edited one > two',
      '2024-04-01 c.txt: removed two > ',
    ]);
  });

  test('gives titles both wordings too, also where there was none', () => {
    const changes = [
      { what: 'title', text: null, ...MARCH },
      { what: 'title', text: 'A call', ...APRIL },
    ];
    expect(tell(revisionsOf(entry({}, { changes })))).toEqual([
      '2024-03-01 b.txt: title  > A call',
      '2024-04-01 c.txt: title A call > A meeting',
    ]);
  });

  test('shows what was added as it read then', () => {
    const changes = [
      { what: 'added', id: 'aaaaaa', ...MARCH },
      { what: 'edited', id: 'aaaaaa', text: 'one', ...APRIL },
    ];
    expect(tell(revisionsOf(entry({ aaaaaa: 'two' }, { changes })))[0]).toBe('2024-03-01 b.txt: added  > one');
  });

  test('tells paragraphs that were merged at once, with the sum as it read then, which is not told as added', () => {
    const retired = ['aaaaaa', 'bbbbbb'].map((id) => ({
      id,
      fate: 'merged',
      to: ['cccccc'],
      text: id,
      after: null,
      ...MARCH,
    }));
    const changes = [
      { what: 'added', id: 'cccccc', ...MARCH },
      { what: 'edited', id: 'cccccc', text: 'sum', ...APRIL },
    ];
    expect(tell(revisionsOf(entry({ cccccc: 'today' }, { changes, retired })))).toEqual([
      '2024-03-01 b.txt: merged aaaaaa+bbbbbb > sum',
      '2024-04-01 c.txt: edited sum > today',
    ]);
  });

  test('tells what the source changed from what the archive reads otherwise on the same day', () => {
    const changes = [
      { what: 'edited', id: 'aaaaaa', text: 'one', ...APRIL },
      { what: 'edited', id: 'aaaaaa', text: 'two', ...READ_ANEW },
    ];
    expect(tell(revisionsOf(entry({ aaaaaa: 'three' }, { changes })))).toEqual([
      '2024-04-01 c.txt: edited one > two',
      '2024-04-01 anew: edited two > three',
    ]);
  });

  test('is in the order of the text', () => {
    const changes = [
      { what: 'edited', id: 'bbbbbb', text: 'b', ...MARCH },
      { what: 'edited', id: 'aaaaaa', text: 'a', ...MARCH },
    ];
    const retired = [{ id: 'cccccc', fate: 'removed', to: [], text: 'c', after: 'aaaaaa', ...MARCH }];
    const told = tell(revisionsOf(entry({ aaaaaa: 'A', bbbbbb: 'B' }, { changes, retired })));
    expect(told.map((line) => line.split(': ')[1])).toEqual(['edited a > A', 'removed c > ', 'edited b > B']);
  });

  test('is its withdrawal alone where its text was withdrawn', () => {
    const withdrawn = { date: '2024-05-01', reason: 'asked for' };
    const retired = [{ id: 'aaaaaa', fate: 'withdrawn', to: [], text: '', after: null, ...READ_ANEW }];
    expect(revisionsOf(entry({}, { title: null, retired, withdrawn }))).toEqual([
      { since: '2024-05-01', capture: null, changes: [], withdrawn },
    ]);
  });

  test('leads by any chain of edits from the first wording to that of today', () => {
    const wordings = fc.array(fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 2, maxLength: 6 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(wordings, (chains) => {
        const ids = ['aaaaaa', 'bbbbbb', 'cccccc'];
        const changes = chains
          .flatMap((chain, i) => chain.slice(0, -1).map((text, day) => ({ id: ids[i], text, day })))
          .sort((a, b) => a.day - b.day)
          .map(({ day, ...edit }) => ({
            what: 'edited',
            ...edit,
            since: `2024-01-0${String(day + 1)}`,
            capture: null,
          }));
        const today = new Map(chains.map((chain, i) => [ids[i] ?? '', chain.at(-1) ?? '']));
        const told = revisionsOf(entry(Object.fromEntries(today), { changes })).flatMap(({ changes }) => changes);
        for (const [i, chain] of chains.entries()) {
          const own = told.filter((change) => change.ids[0] === ids[i]);
          expect(own.map(({ before, after }) => [before[0], after[0]])).toEqual(
            chain.slice(0, -1).map((text, at) => [text, chain[at + 1]]),
          );
        }
      }),
    );
  });
});
