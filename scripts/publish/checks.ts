import { checkAddresses } from './check-addresses.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkOrphans } from './check-orphans.ts';
import { checkRequests } from './check-requests.ts';
import type { Finding } from './finding.ts';
import type { Site } from './site.ts';

/** What must hold for every finished site, whatever its collection. */
const CHECKS: readonly ((site: Site) => Finding[])[] = [checkLinks, checkRequests, checkOrphans, checkIds];

/**
 * Says all that is wrong with a finished site.
 *
 * @param register The lines of `addresses.txt`: all addresses that were ever published.
 */
export function checkSite(site: Site, register: readonly string[]): Finding[] {
  return [...CHECKS.flatMap((check) => check(site)), ...checkAddresses(site, register)];
}
