import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../../../src/archive/alignment/align.ts';
import { tellAlignment as tell } from '../../../support/tell-alignment.ts';

const HARBOUR =
  'The harbour was closed for eleven days after the storm, and no ship left before the pilots had sounded the bar.';
const GRAIN = 'Grain came by rail from the north at the cost of the province, which has asked twice for the money.';
const BRIDGE = 'Engineers of both countries opened the bridge in spring; tolls are to be abolished within three years.';
const SCHOOLS = 'We shall build four schools along the river, and teachers will be paid from the common fund.';

describe('what becomes of one paragraph', () => {
  it('keeps a paragraph that is the same', () => {
    expect(tell([HARBOUR, GRAIN, BRIDGE], [HARBOUR, GRAIN, BRIDGE])).toBe('0 1 2');
  });

  it('keeps a paragraph of which words were edited', () => {
    expect(tell([HARBOUR, GRAIN, BRIDGE], [HARBOUR, GRAIN.replace('twice', 'three times'), BRIDGE])).toBe('0 1~ 2');
  });

  it('keeps a paragraph that was moved', () => {
    expect(tell([HARBOUR, GRAIN, BRIDGE], [BRIDGE, HARBOUR, GRAIN])).toBe('2> 0 1');
  });

  it('keeps a paragraph that was moved and edited', () => {
    expect(tell([HARBOUR, GRAIN, BRIDGE], [BRIDGE.replace('spring', 'May'), HARBOUR, GRAIN])).toBe('2~> 0 1');
  });

  it('retires a paragraph that is gone, and gives its place to no other', () => {
    expect(tell([HARBOUR, GRAIN, BRIDGE], [HARBOUR, SCHOOLS, BRIDGE])).toBe('0 new 2, 1 removed');
  });

  it('names the parts of a split', () => {
    const [first = '', second = ''] = BRIDGE.split('; ');
    expect(tell([HARBOUR, BRIDGE], [HARBOUR, first, second])).toBe('0 new new, 1 split 1 2');
  });

  it('gives what was cut off one paragraph not the id of its copy, which went into another', () => {
    const end = 'Ferries stay free.';
    const before = [BRIDGE, `${GRAIN} ${end}`, SCHOOLS, GRAIN, HARBOUR, GRAIN];
    const after = [BRIDGE, GRAIN, end, `${SCHOOLS} ${GRAIN}`, HARBOUR, GRAIN];
    expect(tell(before, after)).toBe('0 new new new 4 5, 1 split 1 2, 2 merged 3, 3 merged 3');
  });

  it('names the sum of a merge', () => {
    expect(tell([HARBOUR, GRAIN, BRIDGE], [HARBOUR, `${GRAIN} ${BRIDGE}`])).toBe('0 new, 1 merged 1, 2 merged 1');
  });
});

describe('what holds for any two texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', '中', '1'), { maxLength: 6 })
    .map((words) => words.join(' '));
  const texts = fc.array(fc.oneof(text, fc.constantFrom(HARBOUR, GRAIN, BRIDGE, SCHOOLS)), { maxLength: 12 });

  it('carries or retires each old paragraph once, and carries on one old paragraph in each new one', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { carried, gone } = alignParagraphs(before, after);
        const told = [...carried.flatMap((one) => (one === null ? [] : [one.from])), ...gone.map(({ from }) => from)];
        expect(told.sort((a, b) => a - b)).toEqual([...before.keys()]);
        expect(carried).toHaveLength(after.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a text to be itself', () => {
    fc.assert(
      fc.property(texts, (same) => {
        expect(alignParagraphs(same, same)).toEqual({
          carried: same.map((_, from) => ({ from, edited: false, moved: false })),
          gone: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it('removes all where nothing is shared', () => {
    const other = fc.array(
      fc.array(fc.constantFrom('x', 'y', 'z', '文'), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        texts.map((all) => all.filter((one) => one !== '')),
        other,
        (before, after) => {
          const { carried, gone } = alignParagraphs(before, after);
          expect(carried.every((one) => one === null)).toBe(true);
          expect(gone.every(({ fate, to }) => fate === 'removed' && to.length === 0)).toBe(true);
        },
      ),
    );
  });
});
