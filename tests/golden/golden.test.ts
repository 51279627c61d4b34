import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listReasons } from '../../scripts/normalise/telling/reasons.ts';
import { listBreaches, runOn } from '../support/run.ts';
import { writeReadable } from '../support/readable.ts';

/**
 * Each case is two files: `<folder>/in/<name>` and `<folder>/golden/<name>`, with a note beside the first
 * where there is one. `UPDATE_GOLDEN=1` writes the second anew.
 *
 * A rule has the case `<rule>`, in which it fires, and `<rule>.stays`, in which the same words stand
 * as prose and stay in the text.
 */
const CASES = readdirSync(import.meta.dirname, { recursive: true })
  .map(String)
  .filter((path) => /(?:^|\/)in\/[^/]+$/.test(path) && !path.endsWith('.yaml'))
  .sort();

describe('a capture becomes what its golden file says', () => {
  test.each(CASES)('%s', (path) => {
    const source = join(import.meta.dirname, path);
    const golden = join(dirname(dirname(source)), 'golden', basename(source));
    const note = readdirSync(dirname(source)).includes(`${basename(source)}.yaml`)
      ? { [`${basename(source)}.yaml`]: readFileSync(`${source}.yaml`) }
      : {};
    const outcome = runOn({ [basename(source)]: readFileSync(source), ...note });
    const readable = writeReadable(outcome, basename(source));
    expect(listBreaches(outcome)).toEqual([]);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, readable);
    }
    expect(readable).toBe(readFileSync(golden, 'utf8'));
  });
});

describe('every rule', () => {
  const rules = [...listReasons().keys()];
  const find = (name: string): string => {
    const path = CASES.find((item) => basename(item, extname(item)) === name);
    return path === undefined
      ? ''
      : readFileSync(join(import.meta.dirname, dirname(dirname(path)), 'golden', basename(path)), 'utf8');
  };
  const fires = (rule: string, golden: string): boolean =>
    golden.split('\n').some((line) => new RegExp(`^ *[\\d–]+ +\\w+ +${rule}(?: |$)`).test(line));

  test.each(rules)('%s takes lines in its own case', (rule) => {
    expect(fires(rule, find(rule))).toBe(true);
  });

  test.each(rules)('%s leaves the same words alone where they are prose', (rule) => {
    const golden = find(`${rule}.stays`);
    expect(golden).toContain('¶1');
    expect(fires(rule, golden)).toBe(false);
  });
});
