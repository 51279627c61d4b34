import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../publish/finding.ts';
import { planRun } from '../normalise/run/plan.ts';
import { findSources } from '../normalise/run/sources.ts';
import { openStore, registerFile } from '../normalise/run/store.ts';
import { findingOf } from './fault.ts';
import { AGAIN } from './records.ts';
import { findDifference } from './stored.ts';

/**
 * Makes everything once more from the captures, without writing any of it, and compares byte for byte.
 *
 * @param content The folder of the collection.
 * @param damaged Files that are known to be damaged, from that folder: what would be made of them says nothing new.
 */
export function* recompute(content: string, damaged: ReadonlySet<string>, today: string): Generator<Finding> {
  const nameOf = (file: string): string => relative(content, file).split(sep).join('/');
  const register = registerFile(content);
  const sources = findSources(join(content, 'raw'));
  const store = openStore(content);
  const ids = new Set([...damaged].flatMap((file) => entryIdOf(file) ?? []));
  const isTouched = (file: string): boolean => damaged.has(file) || ids.has(entryIdOf(file) ?? '');
  for (const step of planRun(sources, store, today)) {
    const files = [...step.files].filter(([file]) => file !== register);
    const names = [...files.map(([file]) => file), ...step.stale].map(nameOf);
    if (!names.some(isTouched)) {
      for (const [file, text] of files) yield* compare(file, nameOf(file), text);
      for (const file of step.stale)
        yield { file: nameOf(file), line: 1, message: `the captures give no such file; ${AGAIN}` };
    }
    for (const refusal of step.refusals.filter((line) => !line.startsWith(`${register}:`))) {
      const file = nameOf(/^(.*?):\d+: /.exec(refusal)?.[1] ?? register);
      // What is refused of a capture with a ledger, where something is damaged, is refused for that.
      if (damaged.size === 0 || !store.captures.has(file.replace(/^raw\/|\.ya?ml$/g, '')))
        yield findingOf(refusal, file);
    }
  }
}

/** The id of the entry that a file is of, or of an older version of it. */
const entryIdOf = (file: string): string | undefined =>
  /^(?:entries\/[^/]+\/([^/]+)|versions\/([^/]+)\/[^/]+)\.mdx$/.exec(file)?.slice(1).find(Boolean);

function* compare(file: string, name: string, expected: string): Generator<Finding> {
  if (!existsSync(file)) {
    yield { file: name, line: 1, message: `there is no such file, and the captures give one; ${AGAIN}` };
    return;
  }
  const difference = findDifference(readFileSync(file, 'utf8'), expected);
  if (difference === null) return;
  const [found, wanted] = [difference.found, difference.expected].map(cut);
  yield { file: name, line: difference.line, message: `found “${found}”, and the captures give “${wanted}”; ${AGAIN}` };
}

/** As much of a line as a message shows. */
const cut = (line: string): string => (line.length > 100 ? `${line.trim().slice(0, 100)}…` : line.trim());
