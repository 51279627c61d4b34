import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A host on this machine that counts what it sends. */
export interface Host {
  /** Its address, with a slash at the end. */
  readonly address: string;
  /** Bytes sent up to now, heads of the answers included. */
  sent(): number;
  close(): Promise<void>;
}

/** Gives the bytes of a file by its path, or null where there is none. */
export type Files = (path: string) => Buffer | null;

/** Types that a host for static sites sends compressed, and some that it sends as they are. */
const TYPES: Readonly<Record<string, { readonly type: string; readonly packed: boolean }>> = {
  '.css': { type: 'text/css;charset=utf-8', packed: true },
  '.html': { type: 'text/html;charset=utf-8', packed: true },
  '.js': { type: 'text/javascript;charset=utf-8', packed: true },
  '.json': { type: 'application/json', packed: true },
  '.svg': { type: 'image/svg+xml', packed: true },
  '.woff2': { type: 'font/woff2', packed: false },
};

/** Serves files as a host for static sites does: texts compressed by gzip, everything else as it is. */
export async function serveCounting(files: Files): Promise<Host> {
  const bodies = new Map<string, Buffer>();
  const sockets = new Set<Socket>();
  let gone = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host/').pathname.slice(1)) || 'index.html';
    const { type, packed } = TYPES[extname(path)] ?? { type: 'application/octet-stream', packed: false };
    const plain = bodies.has(path) ? null : files(path);
    const body = bodies.get(path) ?? (plain !== null && packed ? gzipSync(plain) : plain);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    bodies.set(path, body);
    const head = { 'Content-Type': type, 'Content-Length': body.length, 'Cache-Control': 'max-age=600' };
    response.writeHead(200, packed ? { ...head, 'Content-Encoding': 'gzip' } : head).end(body);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      gone += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error(`the server has no port: ${String(bound)}`);
  return {
    address: `http://127.0.0.1:${String(bound.port)}/`,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, gone),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The files of a folder. */
export const filesOf =
  (folder: string): Files =>
  (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
