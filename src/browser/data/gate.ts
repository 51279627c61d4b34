import { inMegabytes } from '../../archive/megabytes.ts';
import type { Corpus } from '../../archive/corpus/corpus.ts';
import { need } from '../page/dom.ts';
import { loadCorpus } from './load-corpus.ts';
import { readExtent } from './records.ts';
import { reasonOf } from '../../archive/reason.ts';

/** More bytes than these are loaded only when a reader says so. */
const ASK = 5_000_000;

/** What stands between a page and the words of the archive: says how much there is to load, how far it is, and what failed. */
export interface Gate {
  /** Gives the words, loaded once. */
  open(): Promise<Corpus>;
  /** Does what may fail because something cannot be loaded: says so then, and offers to try again until it is done. */
  insist<Value>(attempt: () => Promise<Value>): Promise<Value>;
}

/**
 * Takes hold of the gate of a page; it must be the one that `CorpusGate.astro` makes.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 */
export function readGate(root: string): Gate {
  const frame = need('#gate', HTMLElement);
  const said = need('p', HTMLElement, frame);
  const progress = need('progress', HTMLProgressElement, frame);
  const button = need('button', HTMLButtonElement, frame);
  let corpus: Promise<Corpus> | null = null;
  let asked = false;

  const show = (words: string, act: string | null): void => {
    frame.hidden = false;
    said.textContent = words;
    button.hidden = act === null;
    button.textContent = act;
    progress.hidden = act !== null;
  };
  const pressed = (): Promise<void> =>
    new Promise((resolve) => {
      button.addEventListener('click', () => resolve(), { once: true });
    });
  const load = async (): Promise<Corpus> => {
    const extent = await readExtent(root);
    if (extent.bytes > ASK && !asked) {
      show(
        `The words of the archive are ${inMegabytes(extent.bytes)} to load, less where the host packs them. They are loaded once for this page, and counted in your browser.`,
        `Load ${inMegabytes(extent.bytes)}`,
      );
      await pressed();
      asked = true;
    }
    progress.max = Math.max(1, extent.bytes);
    const tell = (bytes: number): void => {
      progress.value = bytes;
      show(`Loading the words: ${inMegabytes(bytes)} of ${inMegabytes(extent.bytes)}`, null);
    };
    tell(0);
    return await loadCorpus(root, extent, tell);
  };
  const insist = async <Value>(attempt: () => Promise<Value>): Promise<Value> => {
    for (;;) {
      try {
        const value = await attempt();
        frame.hidden = true;
        return value;
      } catch (error) {
        show(`This could not be counted: ${reasonOf(error)}`, 'Try again');
        await pressed();
      }
    }
  };
  return { open: () => (corpus ??= insist(load)), insist };
}
