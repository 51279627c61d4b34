import { pathToFileURL } from 'node:url';
import { DIST } from '../../scripts/shell/root.ts';
import { serveSite } from '../../scripts/site-server.ts';
import { BROWSERS, expect, test, type Copy } from './disk.ts';
import { common } from './queries.ts';
import type { Reader } from './readers/reader.ts';

/** Where the site stands: gives its address, and what ends it. */
const PLACES: Readonly<Record<string, (copy: Copy) => Promise<{ address: string; close(): Promise<void> }>>> = {
  'from a disk': () => Promise.resolve({ address: `${pathToFileURL(DIST).href}/`, close: () => Promise.resolve() }),
  'from a folder with a name that addresses escape': (copy) =>
    Promise.resolve({ address: copy.disk, close: () => Promise.resolve() }),
  'in a folder of a host': () => serveSite(DIST, { base: '/some/where/' }),
};

for (const browser of BROWSERS)
  for (const [where, serve] of Object.entries(PLACES))
    test(`the archive is walked through by clicks ${where}, in ${browser}`, async ({ open, copy }) => {
      const site = await serve(copy);
      const { address } = site;
      const reader = await open(browser, { offline: address.startsWith('file:') });
      await reader.goto(`${address}index.html`);
      await reader.click('nav a[href="documents.html"]');
      await arrives(reader, `${address}documents.html`);
      await reader.click('main li a[href^="documents/2"]');
      await arrives(reader, `${address}documents/`);

      await reader.click('.p:nth-of-type(n + 2) > a.n');
      await shows(reader, '.p:target');
      await reader.type('form[role="search"] input', common[0] ?? '');
      await reader.press('Enter');
      await arrives(reader, `${address}search.html?q=`);
      await reader.click('#results a.found');
      await shows(reader, '.p:target mark');
      const first = await placeOf(reader);
      await goesOn(reader, () => reader.press('n'));
      await goesOn(reader, () => reader.click('nav.walk button[aria-keyshortcuts="n"]'));
      // One text has so many places at most, then the next text has its turn.
      for (let i = 0; pageOf(await placeOf(reader)) === pageOf(first); i++) {
        expect(i).toBeLessThan(40);
        await goesOn(reader, () => reader.press('n'));
      }
      await reader.click('nav.walk a');
      await arrives(reader, `${address}search.html?q=`);
      await shows(reader, '#results a.found');

      await reader.click('nav a[href$="compare.html"]');
      await arrives(reader, `${address}compare.html`);
      await reader.click('main li a[href^="compare/"]');
      await arrives(reader, `${address}compare/`);
      await reader.click('main a[href*="/documents/"][href*="#"]');
      await arrives(reader, `${address}documents/`);
      await shows(reader, '.p:target');
      const entry = await placeOf(reader);

      await reader.click('main a[href*="/captures/"]');
      await arrives(reader, `${address}captures/`);
      await shows(reader, 'main :target');
      await reader.back();
      await arrives(reader, entry);
      await shows(reader, '.p:target');
      await site.close();
    });

/** Does what leads to another place that was found, and waits until it is there. */
async function goesOn(reader: Reader, step: () => Promise<void>): Promise<void> {
  const before = await placeOf(reader);
  await step();
  await reader.until((before) => location.href !== before, before);
  await shows(reader, '.p:target mark');
}

const pageOf = (address: string): string => address.replace(/#.*/, '');

const placeOf = (reader: Reader): Promise<string> => reader.run(() => location.href, null);

/** Waits until the page has an address that begins so, and its scripts have run. */
const arrives = (reader: Reader, address: string): Promise<void> =>
  reader.until((address) => location.href.startsWith(address) && document.readyState === 'complete', address);

const shows = (reader: Reader, selector: string): Promise<void> =>
  reader.until((selector) => document.querySelector(selector) !== null, selector);
