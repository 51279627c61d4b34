import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

export interface SiteServer {
  /** Its address, with a slash at the end. */
  readonly address: string;
  readonly port: number;
  /** Stops at once, also where a browser keeps a connection open. */
  close(): Promise<void>;
}

/**
 * Serves a finished site on this machine alone, as a plain host does: a file is found under its own name and nothing
 * else, and what isn't there is answered by `404.html`.
 *
 * @param folder The finished site.
 * @param base The path below which it stands, with a slash at both ends.
 * @param port The port, 0 for any free one.
 * @throws {Error} with code EADDRINUSE where the port is taken.
 */
export async function serveSite(folder: string, { base = '/', port = 0 } = {}): Promise<SiteServer> {
  // `dev` reads the disk at each request, so that a second build shows without a restart.
  const files = sirv(folder, { dev: true, etag: true, extensions: [], setHeaders: setType });
  const server = createServer((request, response) => {
    const path = findPath(request, base);
    if (path === null) {
      sendMissing(folder, response);
      return;
    }
    // What is parsed already is taken as it is; by itself the library decodes no `#` and no `?` in the name of a file.
    Object.assign(request, { url: path, _parsedUrl: { raw: path, pathname: decodeName(path) } });
    files(request, response, () => {
      sendMissing(folder, response);
    });
  });
  server.listen(port, HOST);
  await once(server, 'listening');
  const bound = readPort(server);
  return { port: bound, address: `http://${HOST}:${String(bound)}${base}`, close: () => closeServer(server) };
}

/** A number, since a browser may take `localhost` to another program that holds the same port there. */
const HOST = '127.0.0.1';

/** Types of files that the library doesn't know. */
const TYPES: Readonly<Record<string, string>> = {
  '.jsonl': 'application/jsonl;charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

function setType(response: ServerResponse, path: string): void {
  const type = TYPES[extname(path)];
  if (type !== undefined) response.setHeader('Content-Type', type);
}

/** The path of a request below `base`, or null where it is outside of it. */
function findPath({ url = '/' }: IncomingMessage, base: string): string | null {
  const [path = '/', ...query] = url.split('?');
  if (!path.startsWith(base)) return null;
  const inside = `/${path.slice(base.length)}`;
  return [inside === '/' ? '/index.html' : inside, ...query].join('?');
}

/** The name of the file that a path asks for, where `%` alone is still `%25`. */
function decodeName(path: string): string {
  const [name = ''] = path.split('?');
  try {
    return decodeURIComponent(name).replaceAll('%', '%25');
  } catch {
    return name;
  }
}

function sendMissing(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  createReadStream(join(folder, '404.html'))
    .on('error', () => response.end('Not found'))
    .pipe(response);
}

function readPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`the server has no port: ${String(address)}`);
  return address.port;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
