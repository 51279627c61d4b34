import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/shell/root.ts';

const GUIDE = readFileSync(join(ROOT, 'scripts/normalise/profiles/README.md'), 'utf8');
const INDEX = 'scripts/normalise/profiles/index.ts';

/** The files that the guide writes down: a path alone on a line, and the block under it. */
const FILES = new Map(
  [...GUIDE.matchAll(/^`(?<path>[^`\s]+)`\n\n```\w+\n(?<content>[\s\S]*?)^```$/gm)].map(({ groups }) => [
    groups?.['path'] ?? '',
    groups?.['content'] ?? '',
  ]),
);

describe('the guide to a new family', () => {
  let copy = '';

  // A copy inside the project, so that it finds the packages.
  beforeAll(() => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    copy = mkdtempSync(join(ROOT, '.cache', 'guide-'));
    for (const part of ['scripts', 'src', 'content/archive.yaml', 'tests', 'vitest.config.ts', 'package.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  const run = (command: string): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(command, { cwd: copy, shell: true, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  };

  test('leads from nothing to a family whose rules are proved', { timeout: 120_000 }, () => {
    for (const [path, content] of FILES) {
      if (path.includes('/golden/town-hall/golden/')) continue;
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), content);
    }
    const line = /^import .* from '\.\/town-hall\.ts';$/m.exec(GUIDE)?.[0] ?? '';
    const index = readFileSync(join(copy, INDEX), 'utf8');
    writeFileSync(join(copy, INDEX), `${line}\n${index.replace(/(?<=PROFILES.* = \[)/, 'townHall, ')}`);

    const command = /^UPDATE_GOLDEN=1 .*$/m.exec(GUIDE)?.[0] ?? 'false';
    const { status, output } = run(command);
    expect(output).toMatch(/8 passed/);
    expect(status).toBe(0);
    for (const [path, content] of FILES) expect(readFileSync(join(copy, path), 'utf8')).toBe(content);
  });
});
