import type { Finding } from './finding.ts';
import type { Site } from './site.ts';
import { findTarget } from './target.ts';

/** Finds what pages and style sheets would load from another host: a reader's visit is told to nobody. */
export function checkRequests(site: Site): Finding[] {
  const loads = [
    ...[...site.pages].map(([file, { references }]) => ({ file, references })),
    ...[...site.styles].map(([file, references]) => ({ file, references })),
  ];
  return loads.flatMap(({ file, references }) =>
    references
      .filter(({ kind, address }) => kind === 'load' && findTarget(file, address).to === 'elsewhere')
      .map(({ address, line }) => ({
        file,
        line,
        message: `loads “${address}” from elsewhere; keep a copy in the site`,
      })),
  );
}
