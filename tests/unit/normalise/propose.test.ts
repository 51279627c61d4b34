import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Note } from '../../../src/schemas/note.ts';
import { readNote } from '../../../scripts/normalise/run/notes.ts';
import { openBench, type Files } from '../../support/run.ts';

const COMMAND = join(import.meta.dirname, '../../../scripts/normalise.ts');

const PAGE = [
  'Council of Harbours meets in Halden',
  '3 March 2016',
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
];

const CHANNEL = [
  '🌊 On 18 November the harbour was closed for an hour, said the keeper of the tower in a short statement.',
  '#harbour #storm',
  'VIEW IN TELEGRAM',
  '',
  '🌊 The harbour is open again and all boats are back where they were before the night of the storm.',
  '#harbour',
  'VIEW IN TELEGRAM',
];

function propose(lines: readonly string[], more: Files = {}): { note: string; status: number | null } {
  using bench = openBench({ 'a.txt': `${lines.join('\n')}\n`, ...more });
  const { stdout, status } = spawnSync(process.execPath, [COMMAND, '--new', join(bench.raw, 'a.txt')], {
    encoding: 'utf8',
  });
  return { note: stdout, status };
}

/** The proposal with all that is to fill in filled in. */
function fillIn(note: string): string {
  return note
    .replace(
      /^( *)# (?= *(?:publisher|url|captured|id|type|title|dates|event|published|speakers|places): ?(?:[{["]|$))/gm,
      '$1',
    )
    .replace(/reason: ""/g, 'reason: "looked up"')
    .replace(/^(captured|.*(?:event|published)): \{ edtf: "(?:XXXX-[\d-]+)?"/gm, '$1: { edtf: "2016-03-04"')
    .replace(/^url: \{ value: ""/m, 'url: { value: "https://example.org/"')
    .replace(/value: ""/g, 'value: "Halden"');
}

describe.each([
  ['a page', PAGE],
  ['a channel', CHANNEL],
  ['words that mean something in YAML', ['"{a}: [b]" # & *c | %d', '3 March 2016', ...PAGE.slice(2), '- x: \u0007 !y']],
])('a note proposed for %s', (_, lines) => {
  const { note, status } = propose(lines);

  test('is itself a valid note, and changes nothing', () => {
    expect(status).toBe(0);
    expect(Note.parse(readNote(note).note)).toEqual({ entries: expect.any(Array) as unknown });
    using without = openBench({ 'a.txt': `${lines.join('\n')}\n` });
    using beside = openBench({ 'a.txt': `${lines.join('\n')}\n`, 'a.txt.yaml': note });
    const [bare, noted] = [without.run(), beside.run()];
    expect(noted.run.refusals).toEqual([]);
    expect(noted.entries).toEqual(bare.entries);
  });

  test('is a valid note too once its lines are filled in', () => {
    const filled = fillIn(note);
    expect(filled).not.toBe(note);
    using bench = openBench({ 'a.txt': `${lines.join('\n')}\n`, 'a.txt.yaml': filled });
    const { run, entries } = bench.run();
    expect(run.refusals).toEqual([]);
    expect(entries[0]?.source).toMatchObject({ publisher: 'Halden', url: 'https://example.org/' });
  });
});

describe('what a proposal tells', () => {
  test('what is stated, with its line, and what is open', () => {
    const { note } = propose(PAGE);
    expect(note).toContain('# title: it stands on line 1');
    expect(note).toContain('2016-03-03, stated on line 2');
    expect(note).toContain('# Open: who published it?');
    expect(note).toMatch(/# captured: .*\n/);
  });

  test('every entry with its line, and a date without a year as it stands', () => {
    const { note } = propose(CHANNEL);
    expect([...note.matchAll(/^ {2}- at: (\d+)$/gm)].map(([, at]) => Number(at))).toEqual([1, 5]);
    expect(note).toContain('edtf: "XXXX-11-18"');
  });

  test('what cannot be told apart: entries that begin on one line', () => {
    const posts = ['One', 'Two'].map((text, index) => ({
      id: index + 1,
      type: 'message',
      date: '2020-05-01T10:00:00',
      text: `${text} boat came in today.`,
      text_entities: [{ type: 'plain', text: `${text} boat came in today.` }],
    }));
    const dump = JSON.stringify({ name: 'Harbour', type: 'public_channel', id: 1, messages: posts });
    using bench = openBench({ 'result.json': dump });
    const { stdout } = spawnSync(process.execPath, [COMMAND, '--new', join(bench.raw, 'result.json')], {
      encoding: 'utf8',
    });
    expect(readNote(stdout).note.entries).toHaveLength(1);
    expect(stdout).toContain('# - at: 1');
  });
});
