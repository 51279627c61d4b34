import type { Folders } from '../../src/folders.ts';
import { buildGate, type Gate, verifyGate } from './gates.ts';

/** What must hold for a collection, whatever the engine: that all was made of its captures, and that its site is whole. */
export function gatesOfContent(folders: Folders): readonly Gate[] {
  return [
    { name: 'captures', run: verifyGate(folders, 'collection') },
    { name: 'build', needs: ['captures'], run: buildGate(folders) },
    { name: 'verify', needs: ['build'], run: verifyGate(folders, 'site') },
  ];
}
