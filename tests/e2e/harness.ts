import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { DIST } from '../../scripts/shell/root.ts';
import { serveSite } from '../../scripts/site-server.ts';

/** Where the site stands in a test: at the root of a host, in a folder of one, or on a disk. */
export interface Place {
  place: 'host' | 'folder of a host' | 'disk';
}

interface Fixtures {
  /** What a page may say on its console, such as that a page asked for is missing. */
  allowed: RegExp[];
  /** Fails a test where the console is not empty or anything was asked of another host. */
  silence: undefined;
}

/**
 * Playwright's test on the finished site. Addresses in `goto` are relative: `page.goto('documents.html')`. Every test
 * also proves that the console stayed empty and that nothing was asked of another host.
 */
export const test = base.extend<Fixtures & Place, { site: string; hosts: Record<Place['place'], string> }>({
  place: ['host', { option: true }],
  allowed: [[], { option: true }],
  /** The folder of the finished site. */
  site: [DIST, { option: true, scope: 'worker' }],

  hosts: [
    async ({ site }, use) => {
      const root = await serveSite(site);
      const folder = await serveSite(site, { base: '/some/where/' });
      await use({ host: root.address, 'folder of a host': folder.address, disk: `${pathToFileURL(site).href}/` });
      await Promise.all([root.close(), folder.close()]);
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ hosts, place }, use) => {
    await use(hosts[place]);
  },

  silence: [
    async ({ context, baseURL, allowed }, use) => {
      const heard: string[] = [];
      context.on('console', (message) => heard.push(`console: ${message.text()}`));
      context.on('weberror', (error) => heard.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        if (!isOwn(request.url(), baseURL ?? '')) heard.push(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(heard.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Whether an address is of the site, or holds its bytes in itself. */
const isOwn = (address: string, site: string): boolean => address.startsWith(site) || /^(?:data|blob):/.test(address);
