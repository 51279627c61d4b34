import { normalise } from '../normalise.ts';
import type { Folders } from '../../src/folders.ts';
import { messageForCaller, nameForCaller } from '../shell/caller.ts';
import { contentArgument } from '../shell/collection.ts';
import { buildGate, type Gate } from './gates.ts';

/** What must hold for a collection, whatever the engine: that all was made of its captures, and that its site is whole. */
export function gatesOfContent(folders: Folders): readonly Gate[] {
  return [
    { name: 'captures', run: () => Promise.resolve(checkCaptures(folders)) },
    { name: 'build', needs: ['captures'], run: buildGate(folders) },
  ];
}

function checkCaptures(folders: Folders): Awaited<ReturnType<Gate['run']>> {
  const { content } = folders;
  const run = normalise({ raw: `${content}/raw`, out: content, records: false, check: true });
  const advice = `run npm run normalise${contentArgument(folders)} and keep what it writes`;
  const changed = run.changed.map((file) => `${nameForCaller(file)}:1: would change; ${advice}`);
  return {
    passed: run.refusals.length === 0 && changed.length === 0,
    output: [...run.refusals.map(messageForCaller), ...changed].join('\n'),
  };
}
