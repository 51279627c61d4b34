import { describe, expect, test } from 'vitest';
import { carryIds, type Carried } from '../../../scripts/normalise/identify.ts';
import { registerAddresses } from '../../../scripts/normalise/addresses.ts';
import type { Entry, Paragraph, Retired } from '../../../src/schemas/entry.ts';
import { runOnText } from '../../support/run.ts';

const DAY = '2024-05-01';

/** Publishes a text, and each later wording of it in turn. */
function publish(...wordings: readonly (readonly string[])[]): Carried[] {
  const states: Carried[] = [];
  let before: Paragraph[] = [];
  let retired: readonly Retired[] = [];
  for (const texts of wordings) {
    const state = carryIds(texts, before, retired, DAY);
    before = texts.flatMap((text, index) => {
      const id = state.ids[index];
      return id === undefined
        ? []
        : [{ id, text, start: index, end: index + 1, kind: 'text', speaker: null, label: null }];
    });
    ({ retired } = state);
    states.push(state);
  }
  return states;
}

const last = (states: readonly Carried[]): Carried => states.at(-1) ?? { ids: [], retired: [] };

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
    const [before, after] = publish(['Tides', 'Lamps', 'Ferry'], ['Ferry', 'New', 'Tides', 'Lamps']);
    const [tides, lamps, ferry] = before?.ids ?? [];
    expect(after?.ids).toEqual([ferry, expect.any(String), tides, lamps]);
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
    expect(last(states)).toEqual(states[0]);
  });

  test('of a refrain that is sung once less retires the last, which comes back first', () => {
    const [three, two, again] = publish(['Heave', 'Heave', 'Heave'], ['Heave', 'Heave'], ['Heave', 'Heave', 'Heave']);
    expect(two?.ids).toEqual(three?.ids.slice(0, 2));
    expect(two?.retired.map(({ id }) => id)).toEqual(three?.ids.slice(2));
    expect(again).toEqual(three);
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

  test('names each page and each paragraph, once', () => {
    const [entry] = entries(text);
    const lines = registerAddresses([], entry === undefined ? [] : [entry])
      .trimEnd()
      .split('\n');
    expect(lines).toEqual([
      `documents/${String(entry?.id)}.html`,
      ...(entry?.paragraphs ?? []).map(({ id }) => `documents/${String(entry?.id)}.html#${id}`),
    ]);
  });

  test('only grows, and never twice', () => {
    const known = ['documents/gone.html', 'documents/gone.html#abcdef'];
    const once = registerAddresses(known, entries(text));
    expect(once.startsWith(`${known.join('\n')}\n`)).toBe(true);
    expect(registerAddresses(once.trimEnd().split('\n'), entries(text))).toBe(once);
  });
});
