import { join } from 'node:path';
import { CONTENT_VARIABLE, type Folders } from '../../src/folders.ts';
import { readEventIds } from '../../src/loaders/authorities.ts';
import { normalise, type Normalised } from '../normalise.ts';
import { messageForCaller } from '../shell/caller.ts';
import { PATIENCE, type Progress } from '../shell/progress.ts';
import { runTool } from '../shell/run-tool.ts';

/** Runs the normaliser on the collection, and says what it refused; the other captures are done all the same. */
export function readCaptures({ content }: Folders, progress: Progress): Normalised {
  let spoken = performance.now();
  const onProgress = (done: number, of: number): void => {
    if (performance.now() - spoken < PATIENCE) return;
    spoken = performance.now();
    progress.say(`  ${done} of ${of} captures`);
  };
  const run = normalise({
    raw: join(content, 'raw'),
    out: content,
    records: false,
    check: false,
    events: readEventIds(content),
    onProgress,
  });
  for (const line of [...run.notices, ...run.refusals]) progress.say(messageForCaller(line));
  return run;
}

/**
 * Has Astro make the pages. What it says is shown where it warns, and whole where it fails.
 *
 * @throws {Error} where it fails.
 */
export async function buildPages({ content }: Folders, progress: Progress): Promise<void> {
  const { status, output } = await runTool('astro', ['build'], { env: { [CONTENT_VARIABLE]: content } });
  if (status !== 0) throw new Error(`astro build ended with status ${status}:\n${output}`);
  const lines = output.split('\n').filter((line) => WARNING.test(line) && !EMPTY.test(line));
  for (const line of lines) progress.say(line);
}

const WARNING = /\[(?:WARN|ERROR)\]/;
/** An archive without a document is none that went wrong. */
const EMPTY = /The collection "\w+" does not exist or is empty/;
