/** What the build puts in the place of `fetch` and `Worker` in Pagefind's own script, for pages opened from a disk. */
import { answerWith, type Answer } from './answer.ts';
import { readWrapped } from './wrapped-files.ts';
import { reasonOf } from '../../archive/reason.ts';

/** The script of the worker; the build sets it. */
declare const WORKER_SCRIPT: string;

/** What a worker asks the page for, which answers through the port sent with it. */
export interface Wanted {
  readonly wanted: string;
}

/** What the page answers to a worker. */
export type Given = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: string };

/** Reads a file of the index where the page itself does the work, because its browser allows it no worker. */
export const fetch = async (address: string): Promise<Answer> => answerWith(await readWrapped(address));

/** Pagefind's worker. A page from a disk may start none from an address, but one from a text, which asks it for files. */
export class Worker extends globalThis.Worker {
  constructor() {
    super(URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: 'text/javascript' })));
    this.addEventListener('message', (event: MessageEvent<Wanted | { wanted?: never }>) => {
      const [port] = event.ports;
      if (event.data.wanted === undefined || port === undefined) return;
      event.stopImmediatePropagation();
      void give(event.data.wanted).then((given) => {
        port.postMessage(given);
      });
    });
  }
}

async function give(address: string): Promise<Given> {
  try {
    return { bytes: await readWrapped(address) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}
