/**
 * The service worker of readers who saved the archive. Pages come from the network while there is one, so that a
 * correction is seen at once; what is kept answers where there is none, or where it is slow.
 */
import { isImmutable, keptAddress, storeName } from '../archive/addresses/saving.ts';

/** What the types of a page don't know of a service worker. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
declare global {
  interface WindowEventMap {
    activate: Extendable;
    fetch: Fetching;
  }
}
declare const registration: ServiceWorkerRegistration;
declare const clients: { claim(): Promise<void> };
declare const skipWaiting: () => Promise<void>;

/** How long the network may take before what is kept answers, in milliseconds. */
const PATIENCE = 5000;

addEventListener('install', () => void skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});

async function answer(request: Request): Promise<Response> {
  const kept = isImmutable(request.url) ? await findKept(request.url) : undefined;
  return kept ?? askNetwork(request);
}

async function askNetwork(request: Request): Promise<Response> {
  const network = fetch(request);
  const failed = network.then(
    ({ status }) => status >= 500,
    () => true,
  );
  if (!(await Promise.race([failed, wait(PATIENCE)]))) return network;
  const kept = await findKept(request.url);
  if (kept !== undefined || request.mode !== 'navigate') return kept ?? network;
  return network.catch(() => new Response(NOT_KEPT, { status: 504, headers: { 'Content-Type': 'text/html' } }));
}

/** What a reader sees who goes where nothing is kept. */
const NOT_KEPT = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Not saved</title><h1>Not saved</h1><p>There is no network, and this is not among what was saved in this browser: it may be a download, or newer.</p>`;

/** What is kept for an address: its query is left out, and what hosts let readers leave out is put there. */
async function findKept(address: string): Promise<Response | undefined> {
  const cacheName = storeName(registration.scope);
  const file = keptAddress(address);
  for (const end of file.endsWith('/') ? ['index.html'] : ['', '.html']) {
    const found = await caches.match(file + end, { cacheName });
    if (found !== undefined) return found;
  }
  return undefined;
}

const wait = (milliseconds: number): Promise<true> =>
  new Promise((resolve) => setTimeout(() => resolve(true), milliseconds));
