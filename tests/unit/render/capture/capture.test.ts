import { describe, expect, test } from 'vitest';
import { lineStarts } from '../../../../src/archive/capture/lines.ts';
import { summariseCapture, summariseEntry } from '../../../../src/archive/summary.ts';
import { renderCapture } from '../../../../src/render/capture/capture.ts';
import { describeStrip, renderStrip } from '../../../../src/render/capture/strip.ts';
import { ENTRY, LEDGER, TEXT } from '../../invented-capture.ts';

const lines = renderCapture(LEDGER, TEXT, lineStarts(TEXT)).split('\n');

describe('the lines of a capture', () => {
  test('are numbered and anchored, one for each line of the file', () => {
    expect(lines).toHaveLength(6);
    expect(lines[2]).toContain('id="L3"');
  });

  test('name each thing that a line holds', () => {
    expect(lines[0]).toContain('class="ln k-field" id="L1"');
    expect(lines[0]).toMatch(/<span class="k-field">A meeting<\/span> <span class="k-field">1 May 2020<\/span>/);
    expect(lines[0]).toMatch(/>title<\/a>.*>date<\/a>/);
    expect(lines[1]).toContain('class="ln k-body mixed"');
  });

  test('link a line of the text to its paragraph, once, also where an omission cuts it', () => {
    expect(lines[3]?.match(/<a href="\.\.\/documents\/a-meeting\.html#bbbbbb">¶ 2<\/a>/g)).toHaveLength(1);
  });

  test('name the rule that took out furniture, and link a repeat to what it repeats', () => {
    expect(lines[2]).toContain('furniture, <a href="#rule-page-menu">page menu</a>');
    expect(lines[5]).toContain('repeats <a href="#L2">line 2</a>');
  });
});

describe('the summary', () => {
  const capture = summariseCapture(LEDGER, null, TEXT);

  test('of a capture has figures that add up to its length', () => {
    expect(Object.values(capture.characters).reduce((a, b) => a + b, 0)).toBe(capture.codePoints);
    expect(capture.unaccounted).toBe(0);
    expect(capture.lines).toBe(6);
    expect(capture.linesWith.furniture).toBe(1);
    expect(capture.rules).toEqual(['page-menu']);
  });

  test('of an entry says on which lines it stands, its repeat left out', () => {
    const entry = summariseEntry(ENTRY, LEDGER, lineStarts(TEXT));
    expect(entry.lines).toEqual({ first: 1, last: 5 });
    expect(entry.outline.map(({ lines }) => lines.first)).toEqual([2, 4]);
    expect(entry.labels).toEqual([{ speaker: 'Jane Doe', label: 'The Minister Jane Doe:' }]);
  });

  test('draws a capture to scale, the shortest stretches widened', () => {
    const strip = renderStrip(
      [
        { group: 'body', start: 0, end: 9000 },
        { group: 'furniture', start: 9000, end: 9001 },
      ],
      9001,
      'x',
    ).html;
    expect(strip).toContain('<rect class="k-body" x="0" width="9000" height="10"/>');
    expect(strip).toContain('<rect class="k-furniture" x="9000" width="11" height="10"/>');
    expect(describeStrip([{ group: 'body', start: 0, end: 1 }])).toBe('The capture to scale: text');
  });
});
