import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alsoOf } from '../../../../src/archive/collation/also.ts';
import { anchorRows } from '../../../../src/archive/collation/anchors.ts';
import { collate } from '../../../../src/archive/collation/collate.ts';
import { lossesOf } from '../../../../src/archive/collation/losses.ts';
import type { CollatedText } from '../../../../src/archive/collation/reading.ts';
import { recordsOf } from '../../../../src/archive/collation/records.ts';
import { layRows } from '../../../../src/archive/collation/rows.ts';
import { Parallel } from '../../../../src/schemas/parallel.ts';
import { collatedText, type Invented } from '../../../support/collated-text.ts';
import { inventSentence, STYLES, type Style } from '../../../support/invented-speech.ts';
import { randomOf } from '../../../support/random.ts';

const [ENGLISH, RUSSIAN, CHINESE] = STYLES as readonly [Style, Style, Style];

/** So many sentences of at least sixteen words, always the same ones. */
function sentences(count: number, style = ENGLISH, seed = 1): readonly string[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    for (;;) {
      const words = inventSentence(style, random);
      if (words.length < 16) continue;
      const text = words.join(style.space);
      return text.charAt(0).toUpperCase() + text.slice(1);
    }
  });
}

const S = sentences(40);
const s = (number: number): string => S[number] ?? '';

/** Texts that nobody else has, so that words weigh what they do in a collection. */
const OTHERS = Array.from({ length: 6 }, (_, i) =>
  collatedText({ id: `other-${String(i)}`, paragraphs: sentences(12, ENGLISH, 100 + i) }),
);

const collateTexts = (...texts: readonly Invented[]) => collate([...texts.map(collatedText), ...OTHERS]);

/** The stretches of the first pair, as kind and words of either text. */
function tell(...texts: readonly Invented[]): readonly string[] {
  const [first] = collateTexts(...texts);
  if (first === undefined) return [];
  const read = (text: CollatedText, range: { paragraph: number; start: number; end: number } | null): string =>
    range === null ? '-' : (text.paragraphs[range.paragraph]?.text.slice(range.start, range.end) ?? '');
  return first.passages.flatMap(({ stretches }) =>
    stretches
      .filter(({ kind }) => kind !== 'verbatim')
      .map(({ kind, left, right }) => `${kind}: ${read(first.left, left)} | ${read(first.right, right)}`),
  );
}

const speech = (paragraphs: readonly string[]): Invented => ({ id: 'speech', type: 'speech', paragraphs });
const post = (paragraphs: readonly string[]): Invented => ({ id: 'post', type: 'telegram-post', paragraphs });

describe('a mark of omission', () => {
  test('at the end of a paragraph does not stand for the opening words of the next', () => {
    expect(
      tell(speech([`${s(0)} ${s(1)}`, s(2), `Moreover, ${s(3)}`]), post([`${s(0)} <...>`, s(3)])).slice(0, 3),
    ).toEqual([`omission-marked: ${s(1)} | -`, `omission-marked: ${s(2)} | -`, 'omission-unmarked: Moreover, | -']);
  });

  test('alone on its line stands for the end of one paragraph and the opening words of the next', () => {
    expect(tell(speech([`${s(0)} ${s(1)}`, `Moreover, ${s(3)}`]), post([s(0), '<...>', s(3)]))).toEqual([
      `omission-marked: ${s(1)} | -`,
      'omission-marked: Moreover, | -',
    ]);
  });

  test('at the head of a paragraph does not stand for the end of the one before', () => {
    expect(tell(speech([`${s(0)} ${s(1)}`, `${s(2)} ${s(3)}`]), post([s(0), `<...> ${s(3)}`]))).toEqual([
      `omission-unmarked: ${s(1)} | -`,
      `omission-marked: ${s(2)} | -`,
    ]);
  });
});

test('what stands before and behind an excerpt is no omission', () => {
  expect(tell(speech([s(0), s(1), s(2), s(3)]), post([s(10), s(1), s(2), s(11)]))).toEqual([]);
});

test('a sentence in the place of quite another one was left out, and the other added', () => {
  expect(tell(speech([s(0), s(1), s(2)]), post([s(0), s(5), s(2)]))).toEqual([
    `omission-unmarked: ${s(1)} | -`,
    `addition: - | ${s(5)}`,
  ]);
});

test('words that are only joined or parted otherwise differ in punctuation', () => {
  expect(
    tell(speech([`${s(0)} A peace keeping force. ${s(1)}`]), post([`${s(0)} A peacekeeping force. ${s(1)}`])),
  ).toEqual(['form: peace keeping | peacekeeping']);
});

test('a formula that stands in many texts is no parallel', () => {
  const formula = s(20);
  const texts = Array.from({ length: 6 }, (_, i) => ({
    id: `text-${String(i)}`,
    paragraphs: [...sentences(5, ENGLISH, 200 + i), formula],
  }));
  expect(collateTexts(...texts)).toEqual([]);
});

test('a long text that many take over is one', () => {
  const texts = Array.from({ length: 6 }, (_, i) => ({
    id: `text-${String(i)}`,
    paragraphs: [...sentences(2, ENGLISH, 200 + i), ...S.slice(0, 8)],
  }));
  expect(collateTexts(...texts)).toHaveLength(15);
});

test('a phrase that two texts have within other sentences is no parallel', () => {
  const name = s(0).split(' ').slice(1, 12).join(' ');
  expect(
    collateTexts(speech([`We spoke of ${name} and of ${s(1)}`]), post([`They wrote on ${name} as ${s(2)}`])),
  ).toEqual([]);
});

test('of three texts each two are compared, and each tells of its own', () => {
  const event = 'one-event';
  const found = collateTexts(
    { ...speech(S.slice(0, 6)), event },
    { id: 'readout', type: 'readout', event, paragraphs: [s(1), s(2), s(20)] },
    { ...post([s(2), s(4)]), event },
  );
  expect(found.map(({ left, right }) => `${left.id} ${right.id}`).sort()).toEqual([
    'readout post',
    'speech post',
    'speech readout',
  ]);
});

test('a text that says a thing twice has it twice beside the other', () => {
  const [found] = collateTexts(speech([s(0), s(1), s(2), s(0)]), post([s(0), s(1)]));
  expect(found?.passages.map(({ again }) => again)).toEqual([false, true]);
  expect((found === undefined ? [] : layRows(found)).map(({ left, right, again }) => [left, right, again])).toEqual([
    [[0], [0], false],
    [[1], [1], false],
    [[2], [], false],
    [[3], [0], true],
  ]);
});

test('a passage in another place is moved, and nothing of it was left out', () => {
  const [found] = collateTexts(speech(S.slice(0, 6)), post([s(3), s(4), s(5), s(0), s(1), s(2)]));
  const rows = found === undefined ? [] : layRows(found);
  expect(rows.filter(({ moved }) => moved)).toHaveLength(3);
  expect(rows.flatMap(({ stretches }) => stretches).filter(({ kind }) => kind !== 'verbatim')).toEqual([]);
});

test('one paragraph can stand in several, and several in one', () => {
  const [found] = collateTexts(speech([`${s(0)} ${s(1)}`, s(2), s(3)]), post([s(0), s(1), `${s(2)} ${s(3)}`]));
  expect((found === undefined ? [] : layRows(found)).map(({ left, right }) => [left, right])).toEqual([
    [[0], [0, 1]],
    [[1, 2], [2]],
  ]);
});

test('two paragraphs that begin with the same word have nothing in common for that', () => {
  const [found] = collateTexts(speech([s(0), `Bridges ${s(1)}`]), post([s(0), `Bridges ${s(12)}`]));
  expect((found === undefined ? [] : layRows(found)).filter(({ outside }) => outside === null)).toHaveLength(1);
});

test.each([
  ['Russian', RUSSIAN],
  ['Chinese', CHINESE],
] as const)('a sentence that a %s text leaves out is found', (_, style) => {
  const [a = '', b = '', c = ''] = sentences(3, style, 7);
  expect(tell(speech([`${a}${style.space}${b}${style.space}${c}`]), post([`${a}${style.space}${c}`]))).toEqual([
    `omission-unmarked: ${b} | -`,
  ]);
});

test('a sign between other punctuation is told once', () => {
  expect(tell(speech([s(0)]), post([`${s(0)}  ,  🤝  ;`]))).toEqual(['form: - | ,', 'form: - | ;', 'addition: - | 🤝']);
});

test('texts in two languages have nothing in common', () => {
  expect(collateTexts(speech(sentences(5, RUSSIAN, 3)), { ...post(sentences(5, ENGLISH, 3)), event: null })).toEqual(
    [],
  );
});

test('a paragraph is told that it stands elsewhere, how, and what was lost is quoted', () => {
  const [found] = collateTexts(speech([s(0), `${s(1)} ${s(2)}`]), post([s(0), s(1)]));
  if (found === undefined) throw new Error('nothing was found');
  const rows = anchorRows(found);
  expect(alsoOf(found, rows, 'left').map(({ paragraph, kinds }) => [paragraph, [...kinds]])).toEqual([
    [0, []],
    [1, [['omission-unmarked', 1]]],
  ]);
  expect(lossesOf(found, rows).map(({ paragraph, words }) => [paragraph, words])).toEqual([[1, s(2)]]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('what is published of a passage is as its schema says', () => {
  const [found] = collateTexts(speech([s(0), s(1)]), post([s(0), s(1).toUpperCase()]));
  const records = found === undefined ? [] : recordsOf(found);
  const kinds = records.flatMap((record) => Parallel.parse(record).stretches.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(['verbatim', 'form']));
});

test('whatever two texts are, each stretch stands in its paragraph, and no two of one passage overlap', () => {
  const paragraph = fc.array(fc.constantFrom(...S.slice(0, 6), '<...>', '🤝', 'Thank you.', '#tag', ' , '), {
    maxLength: 5,
  });
  const paragraphs = fc.array(
    paragraph.map((parts) => parts.join(' ').trim()).filter((text) => text !== ''),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(paragraphs, paragraphs, (ours, theirs) => {
      for (const { left, right, passages } of collateTexts(speech(ours), post(theirs)))
        for (const { stretches } of passages)
          for (const [side, text] of [
            ['left', left],
            ['right', right],
          ] as const) {
            const ranges = stretches.flatMap((stretch) => stretch[side] ?? []);
            for (const { paragraph, start, end } of ranges) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.paragraphs[paragraph]?.text.length ?? -1);
            }
            const sorted = ranges.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
            for (const [at, range] of sorted.entries()) {
              const before = sorted[at - 1];
              if (before?.paragraph === range.paragraph) expect(range.start).toBeGreaterThanOrEqual(before.end);
            }
          }
    }),
    { numRuns: 150 },
  );
});
