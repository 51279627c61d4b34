import { describe, expect, test } from 'vitest';
import { carryIds, type Carried, type Published } from '../../../scripts/normalise/identity/carry.ts';
import { openRegister } from '../../../scripts/normalise/identity/addresses.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import { EntryId } from '../../../src/schemas/ids.ts';
import { runOnText } from '../../support/run.ts';

const DAY = '2024-05-01';
const ID = EntryId.parse('an-entry');

/** Publishes a text, and each later wording of it in turn. */
function publish(...wordings: readonly (readonly string[])[]): Carried[] {
  const states: Carried[] = [];
  let before: Published | undefined;
  for (const texts of wordings) {
    const state = carryIds(texts, before, [], { since: DAY, capture: null });
    const paragraphs = texts.flatMap((text, index) => {
      const id = state.ids[index];
      return id === undefined ? [] : [{ id, text }];
    });
    before = { id: ID, paragraphs, ...state, formerly: [], versions: [] };
    states.push(state);
  }
  return states;
}

const last = (states: readonly Carried[]): Carried => states.at(-1) ?? { ids: [], retired: [], changes: [] };

describe('the id of a paragraph', () => {
  test('is made from its text alone', () => {
    const [one, other] = [last(publish(['Tides', 'Lamps'])), last(publish(['Lamps', 'Ferry', 'Tides']))];
    expect([other.ids[2], other.ids[0]]).toEqual(one.ids);
  });

  test('is six base-32 characters, a letter first', () => {
    for (const id of last(publish(Array.from({ length: 200 }, (_, index) => `Paragraph ${index}`))).ids)
      expect(id).toMatch(/^[a-z][0-9a-hjkmnp-tv-z]{5}$/);
  });

  test('is told apart in a refrain by a number', () => {
    const [first, second, third] = last(publish(['Heave', 'Heave', 'Heave'])).ids;
    expect([second, third]).toEqual([`${String(first)}-2`, `${String(first)}-3`]);
  });

  test('is carried where the text is equal, wherever it stands', () => {
    const [tides, lamps, ferry] = [
      'The tides of the coming year are printed before the first storm.',
      'New lamps were promised for the northern pier of the harbour.',
      'A ferry crosses the strait when the ice has gone in spring.',
    ] as const;
    const [before, after] = publish([tides, lamps, ferry], [ferry, 'Nobody had asked for that.', tides, lamps]);
    const [first, second, third] = before?.ids ?? [];
    expect(after?.ids).toEqual([third, expect.any(String), first, second]);
    expect(after?.retired).toEqual([]);
  });

  test('is retired, with its last words and the day, where the text is gone', () => {
    const [before, after] = publish(['Tides', 'Lamps'], ['Tides']);
    expect(after?.retired).toEqual([
      { id: before?.ids[1], fate: 'removed', to: [], text: 'Lamps', after: before?.ids[0], since: DAY, capture: null },
    ]);
  });

  test('comes back with its text', () => {
    const states = publish(['Tides', 'Lamps'], ['Tides'], ['Tides', 'Lamps']);
    expect(last(states)).toMatchObject({ ids: states[0]?.ids, retired: [] });
    expect(last(states).changes).toEqual([
      { what: 'returned', id: states[0]?.ids[1], gone: DAY, since: DAY, capture: null },
    ]);
  });

  test('of a refrain that is sung once less retires one, which comes back', () => {
    const [three, two, again] = publish(['Heave', 'Heave', 'Heave'], ['Heave', 'Heave'], ['Heave', 'Heave', 'Heave']);
    expect([...(two?.ids ?? []), ...(two?.retired ?? []).map(({ id }) => id)].sort()).toEqual(three?.ids.toSorted());
    expect(again?.ids.toSorted()).toEqual(three?.ids.toSorted());
    expect(again?.retired).toEqual([]);
  });

  test('is never given to another text while it is retired', () => {
    const [before, , after] = publish(['Heave', 'Heave'], [], ['Heave away']);
    expect(before?.ids).not.toContain(after?.ids[0]);
    expect(after?.retired.map(({ id }) => id).sort()).toEqual([...(before?.ids ?? [])].sort());
  });
});

describe('the register of addresses', () => {
  const entries = (text: string): readonly Entry[] => runOnText(text).entries;
  const text = 'Council of Harbours\n\nThe keepers of forty harbours came to Halden on Monday to speak.\n';

  const register = (known: string, text: string): string => {
    const opened = openRegister(known);
    for (const entry of entries(text)) opened.enter(entry);
    return opened.close().text;
  };

  test('names each page and each paragraph, once', () => {
    const [entry] = entries(text);
    expect(register('', text).trimEnd().split('\n')).toEqual([
      `documents/${String(entry?.id)}.html`,
      ...(entry?.paragraphs ?? []).map(({ id }) => `documents/${String(entry?.id)}.html#${id}`),
    ]);
  });

  test('only grows, and never twice', () => {
    const known = 'documents/gone.html\ndocuments/gone.html#abcdef\n';
    const once = register(known, text);
    expect(once.startsWith(known)).toBe(true);
    expect(register(once, text)).toBe(once);
  });

  test('tells which of its lines would lead nowhere', () => {
    const [entry] = entries(text);
    const page = `documents/${String(entry?.id)}.html`;
    const opened = openRegister(`documents/gone.html\n${page}\n${page}#zzzzzz\ndocuments/gone.html#abcdef\n`);
    for (const item of entries(text)) opened.enter(item);
    expect(opened.close().vanished).toEqual([
      { line: 1, address: 'documents/gone.html' },
      { line: 3, address: `${page}#zzzzzz` },
      { line: 4, address: 'documents/gone.html#abcdef' },
    ]);
  });
});
