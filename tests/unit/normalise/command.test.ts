import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBench, readTree } from '../../support/run.ts';

const COMMAND = join(import.meta.dirname, '../../../scripts/normalise.ts');

const PAGE = [
  'Council of Harbours meets in Halden',
  '3 March 2016',
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'See also',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
].join('\n');

function run(...args: readonly string[]): { status: number | null; lines: string[]; said: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  const split = (text: string): string[] => text.split('\n').filter(Boolean);
  return { status, lines: split(stdout), said: split(stderr) };
}

describe('the command', { timeout: 30_000 }, () => {
  test('writes what was asked for, says so in one line, and is done with 0', () => {
    using bench = openBench({ 'a.txt': PAGE });
    const { status, lines, said } = run('--raw', bench.raw, '--out', bench.out);
    expect({ status, said }).toEqual({ status: 0, said: [] });
    expect(lines).toHaveLength(1);
    expect([...readTree(bench.out).keys()]).toEqual([
      'addresses.txt',
      'entries.jsonl',
      'entries/readouts/2016-03-03-council-of-harbours-meets-in-halden.mdx',
      'ledger/a.txt.json',
    ]);
  });

  test('ends with 1 where a file is refused, with a line for each on standard error', () => {
    using bench = openBench({ 'a.txt': PAGE, 'b.txt': '', 'c.txt': ' ', 'deep/d.txt': '1' });
    const { status, said } = run('--raw', bench.raw, '--out', bench.out);
    expect(status).toBe(1);
    expect(said).toEqual(
      ['b.txt', 'c.txt', 'deep/d.txt'].map((file) => expect.stringMatching(new RegExp(`${file}:1: .`)) as string),
    );
  });

  test('only checks with --check: 1 where anything would change, 0 where nothing would', () => {
    using bench = openBench({ 'a.txt': PAGE });
    const first = run('--raw', bench.raw, '--out', bench.out, '--check');
    expect(first.status).toBe(1);
    expect(first.said).not.toEqual([]);
    expect(readTree(bench.out).size).toBe(0);
    bench.run();
    expect(run('--raw', bench.raw, '--out', bench.out, '--check').status).toBe(0);
    rmSync(join(bench.out, 'ledger/a.txt.json'));
    expect(run('--raw', bench.raw, '--out', bench.out, '--check').status).toBe(1);
  });

  test('tells with --explain what became of each line, by which rule, and why', () => {
    using bench = openBench({ 'a.txt': PAGE, 'b.txt': '' });
    const { status, lines } = run('--explain', join(bench.raw, 'a.txt'));
    const text = lines.join('\n');
    expect(status).toBe(0);
    for (const word of ['title', 'date', 'body', 'furniture', 'see-also', 'label a box of links'])
      expect(text).toContain(word);
    for (const line of PAGE.split('\n')) expect(text).toContain(line);
    expect(readTree(bench.out).size).toBe(0);
    expect(run('--explain', join(bench.raw, 'b.txt'))).toMatchObject({
      status: 1,
      said: [expect.stringMatching(/b\.txt:1: ./)],
    });
  });

  test('says what it lacks where there is nothing to read from or to write to', () => {
    using bench = openBench();
    expect(run('--raw', bench.raw).status).toBe(2);
    const { status, said } = run('--raw', join(bench.raw, 'nowhere'), '--out', bench.out);
    expect(status).not.toBe(0);
    expect(said).toEqual([expect.stringContaining('nowhere')]);
  });
});
