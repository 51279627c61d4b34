import { el } from '../page/dom.ts';

declare global {
  /** What the build published as scripts and this page has loaded, each by its path. */
  var archiveParts: Map<string, unknown> | undefined;
}

/**
 * Runs a script that the build published and gives what it brought. A page that was opened from a disk may load
 * nothing but scripts.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 * @param path Of the script, from there.
 * @param charset In what it is written, where not in UTF-8 as pages are.
 * @throws {Error} naming the script where it can't be loaded, or brought nothing.
 */
export async function bring(root: string, path: string, charset?: string): Promise<unknown> {
  // The page itself may have asked for it already.
  if (globalThis.archiveParts?.has(path) !== true) await runScript(new URL(path, root).href, charset);
  const brought = globalThis.archiveParts?.get(path);
  if (brought === undefined) throw new Error(`${path} brought nothing; build the site again`);
  return brought;
}

async function runScript(address: string, charset?: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const script = el('script', { src: address, ...(charset === undefined ? {} : { charset }) });
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
