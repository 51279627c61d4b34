import type { Finding } from './finding.ts';
import type { Reference } from './page.ts';
import type { Site } from './site.ts';
import { findTarget } from './target.ts';

/** Finds addresses that lead to no file of the site, to no place in it, or to one that depends on the host. */
export function checkLinks(site: Site): Finding[] {
  const anchors = new Map([...site.pages].map(([path, { ids }]) => [path, new Set(ids.map(({ id }) => id))]));
  const explain = (from: string, { address }: Reference): string | null => {
    const target = findTarget(from, address);
    if (target.to === 'unknown') return target.reason;
    if (target.to !== 'site') return null;
    if (!site.files.has(target.path)) return `the site holds no file ${target.path}`;
    const ids = anchors.get(target.path);
    if (target.fragment === null || target.fragment === 'top' || ids === undefined) return null;
    return ids.has(target.fragment) ? null : `${target.path} has no id “${target.fragment}”`;
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
