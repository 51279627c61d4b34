import { readIfThere } from '../../src/loaders/files.ts';
import { REGISTER, registerFile } from '../normalise/run/store.ts';
import type { Finding } from './finding.ts';
import { faultsOf } from './places.ts';
import type { Site } from './site.ts';
import { findTarget } from './target.ts';

/** The lines of the register of a collection; none where it has none yet. */
export async function readRegister(content: string): Promise<readonly string[]> {
  return (await readIfThere(registerFile(content))).split('\n');
}

/**
 * Finds published addresses that a site no longer honours: each must lead to a page, and to an anchor in it or in the
 * page that it leads on to.
 *
 * @param register The lines of the register.
 */
export function checkAddresses(site: Site, register: readonly string[]): Finding[] {
  const findFault = faultsOf(site);
  return register.flatMap((address, i) => {
    if (address === '') return [];
    const target = findTarget('index.html', address);
    const fault = target.to === 'site' ? findFault(target.path, target.fragment) : 'this is no address of the site';
    const message = `“${address}” was published, and ${fault ?? ''}; restore its entry, or name the new one in \`formerly\``;
    return fault === null ? [] : [{ file: REGISTER, line: i + 1, message }];
  });
}
