import { makeSite, type Site } from '../../../scripts/publish/site.ts';

/** A site of invented files, by path. */
export function siteOf(files: Readonly<Record<string, string>>): Site {
  return makeSite(Object.keys(files), new Map(Object.entries(files)));
}
