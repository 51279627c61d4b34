import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { slugsOf } from '../src/archive/addresses/slugs.ts';
import { readArchive } from '../src/loaders/archive.ts';
import { writeBag } from './bag/write-bag.ts';
import { callerFolder, nameForCaller } from './shell/caller.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand, UsageError } from './shell/command.ts';

const USAGE = `npm run bag -- [options] writes a collection as a bag (BagIt 1.0) for those who preserve it
  --content DIR      a collection; without it, content
  --out DIR          the folder of the bag; without it, <name of the archive>-bag, here
  --date YYYY-MM-DD  the day on which it is made; without it, the bag names none`;

/** Writes a collection as a bag, and says how much it holds. */
async function bag(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: {
      ...CONTENT_OPTION,
      out: { type: 'string' },
      date: { type: 'string' },
    },
  });
  const { date } = values;
  if (date !== undefined && !z.iso.date().safeParse(date).success)
    throw new UsageError(`--date ${date}: expected a day such as 2026-11-25`);
  const folders = openCollection(values.content);
  const { name } = await readArchive(folders.content);
  const target = path.resolve(callerFolder(), values.out ?? `${slugsOf([name]).get(name) ?? 'archive'}-bag`);
  const { bytes, files } = await writeBag(folders, target, date);
  const called = nameForCaller(target);
  return `${called} holds ${files.toLocaleString('en')} files, ${bytes.toLocaleString('en')} bytes; npm run verify -- --bag ${called} checks it`;
}

await runCommand(USAGE, async (args) => {
  console.log(await bag(args));
  return 0;
});
