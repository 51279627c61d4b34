import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCapture, type Line } from './normalise/capture.ts';
import { learn } from './normalise/telling/learn.ts';
import { romanise } from './normalise/identity/romanise.ts';
import { describeRefusal, findSources } from './normalise/run/sources.ts';
import { writeProfile } from './normalise/telling/write-profile.ts';
import { callerFolder, messageForCaller, nameForCaller } from './shell/caller.ts';
import { runCommand, UsageError } from './shell/command.ts';

const USAGE = `npm run profile -- --learn DIR [--name NAME]
  --learn DIR  print a proposal for the profile of a source, from captures of it alone; nothing is written or applied
  --name NAME  what to call the family; without it, as the folder is called`;

/** The least captures from which anything can be learned. */
const LEAST = 3;

function main(args: string[]): number {
  const { values } = parseArgs({ args, options: { learn: { type: 'string' }, name: { type: 'string' } } });
  if (values.learn === undefined) throw new UsageError('profile: --learn names no folder of captures');
  const folder = resolve(callerFolder(), values.learn);
  if (!existsSync(folder))
    throw new Error(`${nameForCaller(folder)}:1: no such folder; name one with captures of one source`);
  const captures = readCaptures(folder);
  if (captures.length < LEAST)
    throw new Error(
      `${nameForCaller(folder)}:1: ${captures.length} captures that can be read; what returns shows in ${LEAST} or more of one source`,
    );
  const name = romanise(values.name ?? basename(folder)).join('-') || 'family';
  process.stdout.write(writeProfile(learn(name, captures)));
  return 0;
}

/** The lines of each capture below a folder; those that can't be read are said and left out. */
function readCaptures(folder: string): (readonly Line[])[] {
  const sources = findSources(folder);
  return [...sources.captures].flatMap((path) => {
    try {
      return [readCapture(path, readFileSync(join(folder, path))).lines];
    } catch (cause) {
      process.stderr.write(`${messageForCaller(describeRefusal(sources, path, cause))}\n`);
      return [];
    }
  });
}

await runCommand(USAGE, main);
