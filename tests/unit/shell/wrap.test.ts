import { describe, expect, test } from 'vitest';
import { describeCountdown, showCountdown } from '../../../scripts/shell/countdown.ts';
import { measureColumns, wrap } from '../../../scripts/shell/wrap.ts';

describe('lines of a terminal', () => {
  test('are cut between words, and within a word that is longer than a line', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrap('', 10)).toEqual(['']);
    expect(wrap('as it is', Infinity)).toEqual(['as it is']);
  });

  test('count the columns of what is wide and of what takes no room', () => {
    expect(measureColumns('上海')).toBe(4);
    expect(measureColumns('e\u0301\u200b')).toBe(1);
    expect(wrap('上海合作组织', 5)).toEqual(['上海', '合作', '组织']);
  });

  test('keep every word', () => {
    const text = 'the quick brown fox jumps over the lazy dog';
    for (let columns = 5; columns < 50; columns++) {
      expect(wrap(text, columns).join(' ')).toBe(text);
      expect(Math.max(...wrap(text, columns).map(measureColumns))).toBeLessThanOrEqual(columns);
    }
  });
});

describe('how far a run is', () => {
  test('is told in counts and the time that is left', () => {
    expect(describeCountdown('captures', 0, 1200, 0)).toBe('0 of 1,200 captures');
    expect(describeCountdown('captures', 300, 1200, 2000)).toBe('300 of 1,200 captures, 6.0 s left');
    expect(describeCountdown('captures', 1200, 1200, 9000)).toBe('1,200 of 1,200 captures, 9.0 s');
  });

  test('is shown now and then, to the end, and not at all for a hundred things', () => {
    const tell = (of: number): string[] => {
      const said: string[] = [];
      let time = 0;
      const show = showCountdown(
        'captures',
        (text) => said.push(text),
        () => time,
      );
      for (let done = 1; done <= of; done++) {
        time += 10;
        show(done, of);
      }
      return said;
    };
    expect(tell(100)).toEqual([]);
    expect(tell(200).length).toBeLessThan(20);
    expect(tell(200).at(-1)).toMatch(/^\r200 of 200 captures, 2\.0 s.*\n$/);
  });
});
