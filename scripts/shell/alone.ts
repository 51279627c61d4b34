import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nameForCaller } from './caller.ts';

/**
 * Does some work that two processes must not do at once. Who does it is written into a file for as long as it lasts; one
 * that was cut short leaves its number behind, and counts no more when no process has it.
 *
 * @param file Where that is written.
 * @param what The work, as messages call it.
 * @throws {Error} where another process is doing it.
 */
export async function doAlone<Result>(file: string, what: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  if (isLeftBehind(file)) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    throw new Error(
      `${nameForCaller(file)}: ${what} is under way in process ${readFileSync(file, 'utf8')}; wait until it has ended, or delete this file where that process is another`,
      { cause },
    );
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Whether the process that a file names is gone. In a container the next process often has the number of the last. */
function isLeftBehind(file: string): boolean {
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : process.pid;
  if (!(owner > 0) || owner === process.pid) return true;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
