import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declineRussian } from '../../../../src/archive/authorities/declension.ts';
import { foldCase, foldSigns } from '../../../../src/archive/authorities/folding.ts';
import { buildMatcher } from '../../../../src/archive/authorities/matcher.ts';
import { longestFirst, nameIn, type Naming } from '../../../../src/archive/authorities/mentions.ts';
import { fullNamesOf, shortNamesOf } from '../../../../src/archive/authorities/names.ts';
import { AUTHORITY_KINDS } from '../../../../src/schemas/authority.ts';
import { ParagraphId } from '../../../../src/schemas/ids.ts';
import { HARBOURS, inventAuthorities } from './invented.ts';

const match = buildMatcher(HARBOURS);

/** An entry of some paragraphs. */
const entryOf = (texts: readonly string[], more: Partial<Naming> = {}): Naming => ({
  title: null,
  basis: {},
  speakers: [],
  places: [],
  paragraphs: texts.map((text, i) => ({ id: ParagraphId.parse(`aaaa${String(10 + i)}`), text, label: null })),
  ...more,
});

/** What an entry names: id and printed words. */
function namedIn(texts: readonly string[], more?: Partial<Naming>): string[] {
  const entry = entryOf(texts, more);
  return nameIn(entry, match).mentions.map(({ known, paragraph, start, end }) => {
    const text = entry.paragraphs.find(({ id }) => id === paragraph)?.text ?? entry.title ?? '';
    return `${known.id}: ${text.slice(start, end)}`;
  });
}

describe('a name', () => {
  test.each<[string, string, string[]]>([
    ['is found as it is given', 'Then Ida Brandt spoke.', ['ida-brandt: Ida Brandt']],
    ['is found with the mark of the possessive', 'Ida Brandt’s boat', ['ida-brandt: Ida Brandt']],
    ['is found behind the sign of a tag', '#CoH and (CoH).', ['council: CoH', 'council: CoH']],
    ['of several words is found in any case', 'the council of harbours', ['council: council of harbours']],
    ['of one word keeps its case', 'Join us in the US.', ['us: US']],
    ['is not found within a longer word', 'Haldenfield, CoHort, MyCoH', []],
    ['is not found where the words mean something else', 'The Halden Gazette of Halden', ['halden: Halden']],
    [
      'is found in its cases in Russian',
      'речь Иды Брандт и Петра Марова',
      ['ida-brandt: Иды Брандт', 'pyotr-marov: Петра Марова'],
    ],
    ['is declined with its head alone', 'в Совете гаваней', ['council: Совете гаваней']],
    ['is found beside Chinese signs, with no blank', '李海在港口理事会说', ['li-hai: 李海', 'council: 港口理事会']],
    ['in Latin letters is found within Chinese', '在CoH成员国', ['council: CoH']],
  ])('%s', (_, text, expected) => {
    expect(namedIn([text])).toEqual(expected);
  });

  test('counts as the longest of those that overlap', () => {
    expect(namedIn(['The Pilots of the Council of Harbours met.'])).toEqual([
      'pilots: Pilots of the Council of Harbours',
    ]);
  });

  test('does not reach from one paragraph into the next', () => {
    expect(namedIn(['Here spoke Ida', 'Brandt of Halden'])).toEqual(['halden: Halden']);
  });
});

describe('a short name', () => {
  test('counts where the entry has the full one, before it or behind it', () => {
    expect(namedIn(['Brandt came.', 'Ida Brandt spoke.', 'Brandt left.'])).toEqual([
      'ida-brandt: Brandt',
      'ida-brandt: Ida Brandt',
      'ida-brandt: Brandt',
    ]);
  });

  test('counts for nobody where the entry has no full name', () => {
    expect(namedIn(['Brandt came.'])).toEqual([]);
  });

  test('counts for nobody where the entry has the full names of two', () => {
    expect(namedIn(['Ida Brandt met Nils Brandt.', 'Brandt left.'])).toEqual([
      'ida-brandt: Ida Brandt',
      'nils-brandt: Nils Brandt',
    ]);
  });

  test.each<[string, Partial<Naming>]>([
    ['a speaker', { speakers: ['Ida Brandt'] }],
    ['the title', { title: 'Ida Brandt opens the harbour' }],
  ])('counts where %s has the full one', (_, more) => {
    expect(namedIn(['Brandt came.'], more)).toContain('ida-brandt: Brandt');
  });

  test('counts where a label has the full one', () => {
    const [paragraph] = entryOf(['Brandt came.']).paragraphs;
    if (paragraph === undefined) throw new Error('one paragraph');
    expect(namedIn([], { paragraphs: [{ ...paragraph, label: 'Mayor Ida Brandt:' }] })).toEqual(['ida-brandt: Brandt']);
  });
});

describe('the title', () => {
  test('is searched where it is a line of the capture', () => {
    expect(nameIn(entryOf(['None.'], { title: 'Ida Brandt in Halden' }), match).mentions).toMatchObject([
      { known: { id: 'ida-brandt' }, paragraph: null, start: 0, end: 10 },
      { known: { id: 'halden' }, paragraph: null },
    ]);
  });

  test('is not where it was derived from the text, or supplied', () => {
    expect(namedIn(['Halden is near.'], { title: 'Halden is near.' })).toEqual(['halden: Halden']);
    const basis: Naming['basis'] = { title: { basis: 'supplied', reason: 'none stands there' } };
    expect(namedIn(['None.'], { title: 'Halden', basis })).toEqual([]);
  });
});

test('speakers and places are known by their whole name', () => {
  const { speakers, places } = nameIn(
    entryOf(['Ida Brandt'], {
      speakers: ['Mayor Brandt', 'Brandt', 'Halden', 'Else'],
      places: ['Halden', 'Halden town'],
    }),
    match,
  );
  expect([...speakers]).toEqual([
    ['Mayor Brandt', 'ida-brandt'],
    ['Brandt', 'ida-brandt'],
  ]);
  expect([...places]).toEqual([['Halden', 'halden']]);
});

test('a form that two names have means nobody, and a name as it is given the one that has it', () => {
  const two = buildMatcher(
    inventAuthorities({
      people: [
        { id: 'man', name: 'Man', variants: { ru: ['Олег Норин'] } },
        { id: 'other', name: 'Other', variants: { ru: ['Олега Норина'] } },
      ],
    }),
  );
  const ids = nameIn(entryOf(['Олега Норина']), two).mentions.map(({ known }) => known.id);
  expect(ids).toEqual(['other']);
});

test('without names nothing is named', () => {
  expect(buildMatcher(inventAuthorities({}))('Halden')).toEqual([]);
});

describe('in any text', () => {
  /** All that may be printed, folded as the matcher does. */
  const printed = new Set(
    AUTHORITY_KINDS.flatMap((kind) =>
      HARBOURS[kind].flatMap((authority) =>
        [...fullNamesOf(authority), ...shortNamesOf(authority)].flatMap(({ name, language }) =>
          (language === 'ru' ? declineRussian(name, kind) : [name]).map((form) => foldCase(foldSigns(form))),
        ),
      ),
    ),
  );
  const words = [...printed, 'Ida', 'Brandt', 'halden', 'and', '，', 'и', '’s', '-', 'ё', '😀', 'İ'];
  const text = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '', ', ', '-')), { maxLength: 24 })
    .map((pairs) => pairs.flat().join(''));

  test('each mention reads as one of the names, and none overlap or leave their paragraph', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const entry = entryOf(texts);
        let before = { paragraph: '' as string | null, end: 0 };
        for (const { paragraph, start, end } of nameIn(entry, match).mentions) {
          const { text: own = '' } = entry.paragraphs.find(({ id }) => id === paragraph) ?? {};
          expect(printed).toContain(foldCase(foldSigns(own.slice(start, end))));
          expect(end).toBeLessThanOrEqual(own.length);
          if (before.paragraph === paragraph) expect(start).toBeGreaterThanOrEqual(before.end);
          before = { paragraph, end };
        }
      }),
    );
  });

  test('what is taken is the longest of what overlaps it', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (found) => {
        const taken = longestFirst(found);
        for (const item of found)
          expect(
            taken.some(
              (other) =>
                other.start < item.end && item.start < other.end && other.end - other.start >= item.end - item.start,
            ),
          ).toBe(true);
      }),
    );
  });

  test('folding keeps every place where it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(foldCase(foldSigns(any))).toHaveLength(any.length);
      }),
    );
  });
});

describe('hard names', () => {
  const match = buildMatcher(
    inventAuthorities({
      people: [
        {
          id: 'marov',
          name: 'Sergey Marov',
          variants: { en: ['Marov S.V.', 'S. V. Marov'], ru: ['Сергей Маров', 'С. В. Маров', 'Маров С.В.'] },
          short: { en: ['Marov'], ru: ['Маров'] },
        },
        { id: 'oneil', name: "Maeve O'Neil-Hart", short: { en: ["O'Neil-Hart"] } },
        { id: 'li', name: 'Li Hai', variants: { en: ['Hai Li'], zh: ['李海'] } },
        { id: 'president', name: 'Ada Quill', short: { en: ['the President'] } },
        { id: 'other', name: 'Bo Lind', short: { en: ['the President'] } },
      ],
      places: [
        { id: 'halden', name: 'Halden' },
        { id: 'us', name: 'Us' },
      ],
    }),
  );
  const idsIn = (text: string): string[] =>
    nameIn(
      {
        title: null,
        basis: {},
        speakers: [],
        places: [],
        paragraphs: [{ id: ParagraphId.parse('aaaaaa'), text, label: null }],
      },
      match,
    ).mentions.map(({ known, start, end }) => `${known.id}: ${text.slice(start, end)}`);

  test.each([
    ['with initials, however spaced', 'S.V.Marov, S.V. Marov, S. V. Marov; Marov S. V. spoke', ['marov: S.V.Marov', 'marov: S.V. Marov', 'marov: S. V. Marov', 'marov: Marov S. V.']], // prettier-ignore
    ['with initials in Russian cases', 'Встреча с С.В.Маровым и речь С. В. Марова', ['marov: С.В.Маровым', 'marov: С. В. Марова']], // prettier-ignore
    ['in capitals', 'SERGEY MAROV IN HALDEN: MAROV SPEAKS', ['marov: SERGEY MAROV', 'halden: HALDEN', 'marov: MAROV']], // prettier-ignore
    ['a short word in capitals, which is another', 'He told US and Us', ['us: Us']],
    ['with apostrophes and hyphens of any kind', 'Maeve O’Neil‑Hart; then O’Neil-Hart’s boat', ['oneil: Maeve O’Neil‑Hart', 'oneil: O’Neil-Hart']], // prettier-ignore
    ['in either order, and in Chinese', 'Hai Li met Li Hai; 会见了李海主席', ['li: Hai Li', 'li: Li Hai', 'li: 李海']],
    ['a title that two may bear, where neither is named', 'Then the President left', []],
    ['a title that two may bear, where one is named', 'Ada Quill came; then the President left', ['president: Ada Quill', 'president: the President']], // prettier-ignore
    ['a title that two may bear, where both are named', 'Ada Quill and Bo Lind; the President left', ['president: Ada Quill', 'other: Bo Lind']], // prettier-ignore
  ])('%s', (_, text, expected) => {
    expect(idsIn(text)).toEqual(expected);
  });
});
