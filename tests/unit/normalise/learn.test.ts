import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../scripts/normalise/capture.ts';
import { learn } from '../../../scripts/normalise/telling/learn.ts';
import { segment } from '../../../scripts/normalise/segment.ts';
import { writeProfile } from '../../../scripts/normalise/telling/write-profile.ts';
import { openBench } from '../../support/run.ts';

const COMMAND = join(import.meta.dirname, '../../../scripts/profile.ts');

const PROSE = 'The keepers of all harbours met again this morning and agreed on nothing, as they always do.';

/** Pages of one invented harbour office, each with its own text. */
const PAGES = ['boats', 'tides', 'ropes', 'lamps', 'gulls'].map((what, index) =>
  [
    'Harbour Office of Halden',
    "Keepers' corner",
    'Mooring / fees (new)',
    'Home',
    `A word on ${what}`,
    `${index + 1} March 2016`,
    `This is what there is to say of ${what}, and it was said at length by all who came to the pier.`,
    PROSE,
    `Harbour notice no. ${index * 7 + 3}`,
    ...(index < 2 ? ['Only now and then'] : []),
  ].join('\n'),
);

const capturesOf = (pages: readonly string[]): ReturnType<typeof readCapture>[] =>
  pages.map((page, index) => readCapture(`${index}.txt`, new TextEncoder().encode(page)));

const learnFrom = (pages: readonly string[]): ReturnType<typeof learn> =>
  learn(
    'harbour-office',
    capturesOf(pages).map(({ lines }) => lines),
  );

describe('what is learned from captures of one source', () => {
  const learned = learnFrom(PAGES);

  test('short lines that return, those that stand together as words of a menu', () => {
    const [menu] = learned.profile.lines;
    expect(menu).toMatchObject({ name: 'harbour-office-frame', where: 'company' });
    expect(menu?.match).toEqual(new Set(['Harbour Office of Halden', "Keepers' corner", 'Mooring / fees (new)']));
    expect(learned.known).toBe(1);
  });

  test('a line that differs in its figures alone as one, and never prose, dates, titles or what is rare', () => {
    expect(learned.profile.lines.slice(1).map(({ match }) => match)).toEqual([/^Harbour notice no\. \d+$/u]);
    expect([...learned.counts.keys()].join('\n')).not.toMatch(/keepers of all|March|A word on|now and then/);
  });

  test('the lines by which to know the family: those of some length that stand in all', () => {
    expect(learned.profile.signs.map(String)).toContain('/^Harbour Office of Halden$/u');
  });

  test('nothing where too few captures hold a line', () => {
    expect(learnFrom(PAGES.slice(0, 2)).profile.lines).toEqual([]);
    const others = ['x', 'y', 'z', 'w'].map((letter) => `Title ${letter}\n${letter} says: ${PROSE}${letter}`);
    expect([...learnFrom([...PAGES.slice(0, 3), ...others]).counts.keys()]).toEqual([]);
  });

  test('a profile that takes the frame out and leaves the text', () => {
    const [capture] = capturesOf(PAGES);
    if (capture === undefined) throw new Error('no capture');
    const { drafts } = segment(capture, learned.profile, []);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.paragraphs.map(({ text }) => text)).toEqual([
      'This is what there is to say of boats, and it was said at length by all who came to the pier.',
      PROSE,
      'Only now and then',
    ]);
  });
});

describe('how it is proposed', () => {
  test('as a file of profiles/, with how often each line stands', () => {
    const source = writeProfile(learnFrom(PAGES));
    expect(source).toContain('export const harbourOffice: Profile = {');
    expect(source).toContain(`"Keepers' corner", // in 5 of 5 captures`);
    expect(source).toContain('match: /^Harbour notice no\\. \\d+$/u, // in 5 of 5 captures');
    expect(source).toContain('/^Mooring \\/ fees \\(new\\)$/u');
  });

  test('by a command that writes nothing, and says what it lacks', () => {
    using bench = openBench(Object.fromEntries(PAGES.map((page, index) => [`harbour/${index}.txt`, page])));
    const run = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
    const { status, stdout } = run('--learn', join(bench.raw, 'harbour'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: writeProfile(renamed()) });
    bench.drop('harbour/0.txt', 'harbour/1.txt', 'harbour/2.txt');
    expect(run('--learn', join(bench.raw, 'harbour'))).toMatchObject({ status: 1, stdout: '' });
    expect(run().status).toBe(2);
  });
});

/** The family is called after the folder of its captures. */
function renamed(): ReturnType<typeof learn> {
  return learn(
    'harbour',
    capturesOf(PAGES).map(({ lines }) => lines),
  );
}
