import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { capturePath } from '../archive/addresses/links.ts';
import { digestOf, listFiles } from '../loaders/files.ts';
import { CapturePath } from '../schemas/ids.ts';

/**
 * The name under which Astro makes the page of a capture. A capture is called as its saver called it, and Astro does
 * not find a page again whose name ends with `.html`, or holds `%`.
 */
export const routeOfCapture = (capture: CapturePath): string => digestOf(capture);

/**
 * Gives the pages of captures the names of their captures, once Astro has made them.
 *
 * @param content The folder of the collection.
 */
export function capturePages(content: string): AstroIntegration {
  return {
    name: 'capture-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const ledger of await listFiles(path.join(content, 'ledger'), '.json')) {
          const capture = CapturePath.parse(ledger.slice(0, -'.json'.length));
          const page = path.join(dist, capturePath(capture));
          await mkdir(path.dirname(page), { recursive: true });
          await rename(path.join(dist, 'captures', `${routeOfCapture(capture)}.html`), page);
        }
      },
    },
  };
}
