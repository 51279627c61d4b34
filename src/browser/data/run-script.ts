import { el } from '../dom.ts';

/**
 * Runs a classic script of the site, which a page that was opened from a disk may load too.
 *
 * @throws {Error} naming the script where it cannot be loaded.
 */
export async function runScript(address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const script = el('script', { src: address });
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} could not be loaded`));
    });
    document.head.append(script);
  });
}
