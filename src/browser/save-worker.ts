/**
 * The service worker of readers who saved the archive. Pages come from the network while there is one, so that a
 * correction is seen at once; what is kept answers where there is none, or where it is slow.
 */
import { isImmutable, keptAddress, storeName } from '../archive/saving.ts';

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
  return (await findKept(request.url)) ?? network;
}

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
