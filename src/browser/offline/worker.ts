/** What the build puts in the place of `fetch` in the script of Pagefind's worker, for pages opened from a disk. */
import { answerWith, type Answer } from './answer.ts';
import type { Given, Wanted } from './page.ts';

/** Reads a file of the index: asks the page, since a worker of a page from a disk can load nothing at all. */
export function fetch(address: string): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<Given>) => {
      port1.close();
      if ('error' in data) reject(new Error(data.error));
      else resolve(answerWith(data.bytes));
    };
    globalThis.postMessage({ wanted: address } satisfies Wanted, { transfer: [port2] });
  });
}
