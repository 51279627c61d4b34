import { join, relative } from 'node:path';
import { normalise, type Normalised } from '../normalise.ts';
import { PATIENCE, type Progress } from '../shell/progress.ts';
import { ROOT } from '../shell/root.ts';
import { runTool } from '../shell/run-tool.ts';

/** Runs the normaliser on the collection, and says what it refused; the other captures are done all the same. */
export function readCaptures(progress: Progress): Normalised {
  let spoken = performance.now();
  const onProgress = (done: number, of: number): void => {
    if (performance.now() - spoken < PATIENCE) return;
    spoken = performance.now();
    progress.say(`  ${done} of ${of} captures`);
  };
  const out = join(ROOT, 'content');
  const run = normalise({ raw: join(out, 'raw'), out, records: false, check: false, onProgress });
  for (const line of [...run.notices, ...run.refusals]) progress.say(relative(ROOT, line));
  return run;
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

const WARNING = /\[(?:WARN|ERROR)\]/;
