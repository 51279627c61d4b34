import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { layOut } from './new/layout.ts';
import { callerFolder, nameForCaller } from './shell/caller.ts';
import { runCommand, UsageError } from './shell/command.ts';

const USAGE = 'npm run new -- DIR lays out an empty collection; DIR is a folder that is new or empty';

/** Lays out an empty collection, and says what to do with it. */
function layOutCollection(args: string[]): number {
  const [named, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  if (named === undefined || more.length > 0)
    throw new UsageError(`expected one folder, found ${named === undefined ? 'none' : String(more.length + 1)}`);
  const folder = path.resolve(callerFolder(), named);
  const name = nameForCaller(folder);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) throw new Error(`${name}: this is a file; name a folder that is new or empty`);
  if (found !== undefined && readdirSync(folder).length > 0)
    throw new Error(`${name}: this folder is not empty; name another, and put your files into its folder raw/ then`);
  for (const [file, text] of layOut(path.basename(folder))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  console.log(`An empty collection is in ${name}. Now

  1. put what you saved into ${path.join(name, 'raw')}: pages, texts, a Telegram export; folders are fine
  2. npm start -- --content ${name}

and open the address that it prints. Its name and its terms stand in ${path.join(name, 'archive.yaml')}.`);
  return 0;
}

await runCommand(USAGE, layOutCollection);
