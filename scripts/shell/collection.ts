import { statSync } from 'node:fs';
import path from 'node:path';
import { foldersOf, type Folders } from '../../src/folders.ts';
import { callerFolder, nameForCaller } from './caller.ts';
import { ROOT } from './root.ts';

/** The option of every command that works on a collection, for `parseArgs`. */
export const CONTENT_OPTION = { content: { type: 'string' } } as const;

/**
 * The collection that a command works on.
 *
 * @param named The folder that `--content` names, from where npm was called; without it, the project's own.
 * @throws {Error} where there is no collection; it says what is missing and what to do.
 */
export function openCollection(named?: string): Folders {
  const folders = foldersOf(ROOT, ...(named === undefined ? [] : [path.resolve(callerFolder(), named)]));
  const name = nameForCaller(folders.content);
  if (!isThere(folders.content, 'isDirectory'))
    throw new Error(`${name}: no such folder; \`npm run new -- ${name}\` lays out a collection there`);
  if (!isThere(path.join(folders.content, 'archive.yaml'), 'isFile'))
    throw new Error(
      `${name}: this is no collection, for it holds no archive.yaml; \`npm run new -- DIR\` lays one out in a new folder`,
    );
  if (!isThere(path.join(folders.content, 'raw'), 'isDirectory'))
    throw new Error(`${path.join(name, 'raw')}: no such folder; make it and put the captures there`);
  return folders;
}

const isThere = (place: string, kind: 'isDirectory' | 'isFile'): boolean =>
  statSync(place, { throwIfNoEntry: false })?.[kind]() ?? false;
