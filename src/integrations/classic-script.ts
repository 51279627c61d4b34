import type { BuildOptions } from 'esbuild';

/**
 * How every script of the site is made: one classic file, since a browser loads no module from a disk, for the
 * browsers of 2024 and later.
 */
export const CLASSIC_SCRIPT = {
  bundle: true,
  format: 'iife',
  target: 'es2024',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;
