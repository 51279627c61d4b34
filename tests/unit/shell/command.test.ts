import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/shell/root.ts';

const call = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: ROOT },
  });

const commands = readdirSync(path.join(ROOT, 'scripts'))
  .filter((file) => file.endsWith('.ts') && file !== 'site-server.ts')
  .map((file) => [path.basename(file, '.ts'), `scripts/${file}`] as const);

test.each(commands)('npm run %s says how it is called', (name, script) => {
  const { status, stdout, stderr } = call(script, '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^npm (?:run )?${name} -- `));
});

test('an option that a command does not know is named, and how it is called stands below', () => {
  const { status, stdout, stderr } = call('scripts/build.ts', '--contents', 'x');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Unknown option '--contents'.*\nnpm run build -- \[options\]/s);
});

test('a capture to explain that is not there is named', () => {
  const { status, stderr } = call('scripts/normalise.ts', '--explain', '/no/such/capture.txt');
  expect(status).toBe(1);
  expect(stderr).toMatch(/capture\.txt:1: no such file; name a capture\n$/);
});
