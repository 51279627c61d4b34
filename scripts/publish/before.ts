import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../shell/progress.ts';
import { ROOT } from '../shell/root.ts';
import { runNode, runTool } from '../shell/run-tool.ts';

/**
 * Runs the normaliser on the collection. Captures it refuses are counted; the others are done all the same.
 *
 * @throws {Error} where it ends otherwise than by refusing captures.
 */
export async function normalise(): Promise<{ refused: number }> {
  const script = join(ROOT, 'scripts', 'normalise.ts');
  if (!existsSync(script)) return { refused: 0 };
  const { status, output } = await runNode([script]);
  process.stderr.write(output);
  const refused = output.split('\n').filter((line) => REFUSAL.test(line)).length;
  if (status !== 0 && refused === 0) throw new Error(`normalise ended with status ${status}, its reason stands above`);
  return { refused: status === 0 ? 0 : refused };
}

/**
 * Has Astro make the pages. What it says is shown where it warns, and whole where it fails.
 *
 * @throws {Error} where it fails.
 */
export async function buildPages(progress: Progress): Promise<void> {
  const { status, output } = await runTool('astro', ['build']);
  if (status !== 0) throw new Error(`astro build ended with status ${status}:\n${output}`);
  for (const line of output.split('\n').filter((line) => WARNING.test(line))) progress.say(line);
}

/** `<file>:<line>: <what is wrong>` */
const REFUSAL = /^\S.*?:\d+: /;
const WARNING = /\[(?:WARN|ERROR)\]/;
