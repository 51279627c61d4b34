import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST } from '../../scripts/shell/root.ts';
import { serveSite } from '../../scripts/site-server.ts';

/** A copy of the finished site in a folder of a host, which a test may change, slow down, and stop. */
export interface SlowSite {
  /** Where its files are. */
  readonly folder: string;
  /** Its address, with a slash at the end. */
  readonly address: string;
  /** The addresses that were asked for, from the root of the site. */
  readonly asked: string[];
  /** How long each answer waits, in milliseconds. */
  delay: number;
  /** Ends the host, as if the reader had no network. */
  stop(): Promise<void>;
}

const BASE = '/some/where/';

/** Copies the finished site and serves it. */
export async function serveSlowly(): Promise<SlowSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'saved-'));
  cpSync(DIST, folder, { recursive: true });
  const files = await serveSite(folder, { base: BASE });
  const asked: string[] = [];
  const site = { delay: 0 };
  const host = createServer(({ url = '/', method, headers }, response) => {
    asked.push(url.slice(BASE.length));
    setTimeout(() => {
      request(new URL(url, files.address), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      })
        .on('error', () => response.destroy())
        .end();
    }, site.delay);
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  const { port } = host.address() as AddressInfo;
  return Object.assign(site, {
    folder,
    asked,
    address: `http://127.0.0.1:${String(port)}${BASE}`,
    async stop() {
      if (!host.listening) return;
      host.close();
      host.closeAllConnections();
      await files.close();
      rmSync(folder, { recursive: true });
    },
  });
}
