import { reasonOf } from '../../src/archive/reason.ts';

/** A command was called in a way that it does not know. How it is called is said with it. */
export class UsageError extends Error {}

/**
 * Runs a command of `npm run` to its end. `--help` prints how it is called. What it throws is said on standard error
 * without a stack, which would tell its caller nothing; the exit status is then 1, and 2 where it was called in a way
 * that it does not know.
 *
 * @param usage How it is called, its options a line each.
 * @param run Does its work and gives its exit status.
 */
export async function runCommand(usage: string, run: (args: string[]) => number | Promise<number>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    process.exitCode = await run(args);
  } catch (error) {
    const isUsage = error instanceof UsageError || isUnknownArgument(error);
    process.stderr.write(`${reasonOf(error)}\n${isUsage ? `${usage}\n` : ''}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

/** Whether `parseArgs` of Node found an argument that the command does not take. */
const isUnknownArgument = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
