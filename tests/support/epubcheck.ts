import { spawnSync } from 'node:child_process';
import { findProgram } from '../../scripts/shell/programs.ts';

/** EPUBCheck as this machine runs it; null where it has none. */
export const EPUBCHECK = findProgram('epubcheck');

/** All that EPUBCheck has to say against a book, warnings too, as it says it. */
export function listFaults(book: string): string[] {
  if (EPUBCHECK === null) throw new Error('EPUBCheck is not on this machine');
  const { stdout, stderr } = spawnSync(EPUBCHECK.file, [...EPUBCHECK.args, book], {
    encoding: 'utf8',
    env: { ...process.env, JAVA_TOOL_OPTIONS: SHORT_RUN },
  });
  const said = `${stdout}\n${stderr}`;
  const faults = said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)/.test(line));
  if (faults.length === 0 && !said.includes('No errors or warnings detected')) return [said];
  return faults;
}

/** A run of a few seconds is over before a second compiler would help it. */
const SHORT_RUN = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
