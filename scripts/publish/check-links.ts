import type { Finding } from './finding.ts';
import type { Reference } from './page.ts';
import type { Site } from './site.ts';
import { faultsOf } from './places.ts';
import { findTarget } from './target.ts';

/** Finds addresses that lead to no file of the site, to no place in it, or to one that depends on the host. */
export function checkLinks(site: Site): Finding[] {
  const findFault = faultsOf(site);
  const explain = (from: string, { address }: Reference): string | null => {
    const target = findTarget(from, address);
    if (target.to === 'unknown') return target.reason;
    if (target.to !== 'site') return null;
    return findFault(target.path, target.fragment);
  };
  const check = (file: string, references: readonly Reference[]): Finding[] =>
    references.flatMap((reference) => {
      const reason = explain(file, reference);
      return reason === null ? [] : [{ file, line: reference.line, message: `“${reference.address}”: ${reason}` }];
    });
  return [
    ...[...site.pages].flatMap(([file, page]) => check(file, page.references)),
    ...[...site.styles].flatMap(([file, references]) => check(file, references)),
  ];
}
