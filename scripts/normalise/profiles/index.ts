import type { Profile } from '../rules.ts';
import { embassy } from './embassy.ts';
import { kremlin } from './kremlin.ts';
import { portal } from './portal.ts';
import { telegram } from './telegram.ts';

/** The families that are known, in the order in which they are tried. */
export const PROFILES: readonly Profile[] = [kremlin, telegram, embassy, portal];

/** A page of no known family. */
export const PLAIN: Profile = {
  name: 'plain',
  about: 'a page of no known family',
  kind: 'page',
  signs: [],
  atLeast: 0,
  headDate: 'published',
  lines: [],
};
