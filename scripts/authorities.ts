import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildMatcher } from '../src/archive/authorities/matcher.ts';
import { readAuthorities } from '../src/loaders/authorities.ts';
import { AUTHORITY_KINDS } from '../src/schemas/authority.ts';
import { ENTRY_FOLDERS, type Entry } from '../src/schemas/entry.ts';
import { findUnknown, type Unknown } from './authorities/unknown.ts';
import { readEntries } from './publish/data.ts';
import { nameForCaller } from './shell/caller.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand } from './shell/command.ts';

const USAGE = `npm run authorities -- [options]
  --content DIR  a collection; without it, content
  --unknown      list the names that no authority knows, most frequent first, with the place where each first stands`;

/** Checks the files of authorities, and lists what they do not know. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...CONTENT_OPTION,
      unknown: { type: 'boolean', default: false },
    },
  });
  const { content } = openCollection(values.content);
  const { authorities } = readAuthorities(content);
  const known = AUTHORITY_KINDS.map((kind) => `${String(authorities[kind].length)} ${kind}`).join(', ');
  if (!values.unknown) {
    console.log(`${known}; --unknown lists the names that are none of them`);
    return 0;
  }
  const entries = await readEntries(content);
  const names = findUnknown(entries, buildMatcher(authorities));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const name of names) {
    const entry = byId.get(name.first.entry);
    if (entry !== undefined) console.log(tell(name, placeOf(content, entry, name)));
  }
  const unread = entries.filter(({ language }) => /^(?:zh|ja|ko|th)\b/.test(language)).length;
  if (unread > 0)
    console.log(`Of ${String(unread)} entries in scripts without capitals only the speakers were looked at.`);
  console.log(`${String(names.length)} names are not known; known are ${known}`);
  return 0;
}

const tell = ({ name, speaks, times, entries, first }: Unknown, place: string): string =>
  `${String(times).padStart(5)}  ${name}${speaks ? ' (speaks)' : ''}, in ${String(entries)} ${entries === 1 ? 'entry' : 'entries'}\n       ${place}: ${first.context}`;

/** `file:line` of the paragraph in the file of the entry; of a speaker, the file's first line. */
function placeOf(content: string, { id, type }: Entry, { first: { paragraph } }: Unknown): string {
  const file = path.join(content, 'entries', ENTRY_FOLDERS[type], `${id}.mdx`);
  const before = paragraph === null ? '' : (readFileSync(file, 'utf8').split(`<P id="${paragraph}"`)[0] ?? '');
  return `${nameForCaller(file)}:${String(before.split('\n').length)}`;
}

await runCommand(USAGE, main);
