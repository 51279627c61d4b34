import { parseArgs } from 'node:util';
import { buildSite, describeBuild } from './build.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand } from './shell/command.ts';
import { showProgress } from './shell/progress.ts';
import { serveSite, type SiteServer } from './site-server.ts';

const USAGE = `npm start -- [options] builds an archive where anything changed, and serves it until Ctrl-C
  --content DIR  a collection; without it, content
  --port N       the port on this machine; the next free one where it is taken`;

async function start(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { ...CONTENT_OPTION, port: { type: 'string' } } });
  const wanted = readPort(values.port);
  const folders = openCollection(values.content);
  const progress = showProgress((text) => process.stdout.write(text));
  const built = await buildSite(folders, progress, { skipUnchanged: true });
  const server = await serveOnFreePort(folders.dist, wanted);
  if (server.port !== wanted) progress.say(`Port ${wanted} is taken, so this is ${server.port}.`);
  progress.say(`\n${describeBuild(built)}\n\n  ${server.address}\n\nCtrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.close());
  return 0;
}

const DEFAULT_PORT = 4321;

/** How many ports are tried, the wanted one included, before any free one is taken. */
const TRIES = 20;

function readPort(given: string | undefined): number {
  const port = Number(given ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--port ${String(given)} is no port; give a whole number from 1 to 65535`);
}

async function serveOnFreePort(dist: string, wanted: number): Promise<SiteServer> {
  for (let port = wanted; port < Math.min(wanted + TRIES, 65_536); port += 1) {
    try {
      return await serveSite(dist, { port });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  return serveSite(dist);
}

await runCommand(USAGE, start);
