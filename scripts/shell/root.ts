import { fileURLToPath } from 'node:url';
import { foldersOf } from '../../src/folders.ts';

/** The folder of the project, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the finished site of the project's own collection goes. */
export const DIST = foldersOf(ROOT).dist;
