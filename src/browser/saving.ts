/** On the page of downloads: has the browser keep the archive, where the reader asks for it and the browser can. */
import {
  addressIn,
  SAVE_WORKER_PATH,
  SAVED_EXTENT_PATH,
  SAVED_FILES_PATH,
  storeName,
} from '../archive/addresses/saving.ts';
import { el, need } from './page/dom.ts';
import { ownScript } from './page/own-script.ts';
import { keepAll, missingOf, type Read } from './saving/keep.ts';
import { isSavedExtent, isSavedFiles } from './saving/shapes.ts';
import { forgetAll, openStore, readHeld } from './saving/store.ts';
import { type Act, explain, type State, viewOf } from './saving/views.ts';

// Only pages of a host that nobody on the way can change have service workers; from a disk all is there anyway.
if (isSecureContext && location.protocol !== 'file:' && 'serviceWorker' in navigator)
  start(new URL('../', ownScript).href);

function start(root: string): void {
  const frame = need('#save', HTMLElement);
  const said = need('[role="status"]', HTMLElement, frame);
  const bar = need('progress', HTMLProgressElement, frame);
  const figures = need('output', HTMLElement, frame);
  const acts = need('.acts', HTMLElement, frame);
  let stop = new AbortController();

  const show = (state: State): void => {
    const { said: words, progress, buttons } = viewOf(state);
    frame.hidden = false;
    if (said.textContent !== words) said.textContent = words;
    bar.hidden = figures.hidden = progress === null;
    figures.textContent = progress?.words ?? '';
    bar.max = progress?.max ?? 1;
    bar.value = progress?.value ?? 0;
    const labels = buttons.map(({ label }) => label).join();
    if (acts.dataset['labels'] === labels) return;
    const focused = acts.contains(document.activeElement);
    acts.dataset['labels'] = labels;
    acts.replaceChildren(...buttons.map(({ act, label }) => el('button', { type: 'button', value: act }, label)));
    if (focused) acts.querySelector('button')?.focus();
  };

  /** Says how it stands. A copy of the site that lists no files, such as one in a folder or a ZIM file, says nothing. */
  const look = async (): Promise<void> => {
    const held = await readHeld(root);
    const extent = await readJson(root, SAVED_EXTENT_PATH, isSavedExtent).catch(() => null);
    if (extent === null) {
      if (held.whole === null) frame.hidden = true;
      else show({ kind: 'alone', extent: held.whole });
    } else if (held.whole?.version === extent.version) {
      show({ kind: 'saved', extent });
    } else if (Object.keys(held.files).length === 0) {
      show({ kind: 'unsaved', extent, left: extent });
    } else {
      const missing = missingOf(await readJson(root, SAVED_FILES_PATH, isSavedFiles), held);
      const left = { files: missing.length, bytes: missing.reduce((sum, [, , bytes]) => sum + bytes, 0) };
      show({ kind: held.whole === null ? 'begun' : 'changed', extent, left });
    }
  };

  const save = async (): Promise<void> => {
    stop = new AbortController();
    const store = await openStore(root);
    const extent = await readJson(root, SAVED_EXTENT_PATH, isSavedExtent);
    const files = await readJson(root, SAVED_FILES_PATH, isSavedFiles);
    show({ kind: 'saving', extent, done: { files: 0, bytes: 0 } });
    // A browser may throw away what it was not asked to keep for good. Some ask the reader, who need not answer.
    navigator.storage.persist().catch(() => false);
    await navigator.serviceWorker.register(new URL(SAVE_WORKER_PATH, root));
    const tell = (done: { files: number; bytes: number }): void => show({ kind: 'saving', extent, done });
    const { signal } = stop;
    await navigator.locks.request(storeName(root), { ifAvailable: true }, async (lock) => {
      if (lock === null) throw new Error('another page of this browser is saving the archive');
      await keepAll({ extent, files, store, read: readFrom(root), tell, signal });
    });
    await look();
  };

  const RUN: Readonly<Record<Act, () => Promise<void> | void>> = {
    save,
    stop: () => stop.abort(),
    forget: async () => {
      await forgetAll(root);
      show({ kind: 'forgotten' });
    },
  };

  const attempt = async (run: () => Promise<void> | void): Promise<void> => {
    try {
      await run();
    } catch (error) {
      if (stop.signal.aborted) await look();
      else show({ kind: 'failed', reason: explain(error), held: await isHeld(root) });
    }
  };

  acts.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.value in RUN) void attempt(RUN[target.value as Act]);
  });
  void attempt(look);
}

/** Whether anything is kept, as far as that can be found out. */
const isHeld = (root: string): Promise<boolean> =>
  readHeld(root).then(
    ({ files }) => Object.keys(files).length > 0,
    () => false,
  );

async function readJson<Value>(root: string, path: string, isIt: (value: unknown) => value is Value): Promise<Value> {
  const response = await fetch(new URL(path, root), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path} could not be loaded (${String(response.status)})`);
  const value: unknown = await response.json();
  if (!isIt(value)) throw new Error(`${path} is not as this page reads it: load the page again`);
  return value;
}

/** Reads files of the site from the network, each asked for anew where the browser has an older one. */
const readFrom =
  (root: string): Read =>
  async (path, came, signal) => {
    const response = await fetch(addressIn(root, path), { cache: 'no-cache', signal });
    if (!response.ok || response.body === null)
      throw new Error(`${path} could not be loaded (${String(response.status)})`);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      came(value.length);
    }
    return {
      bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()),
      type: response.headers.get('Content-Type') ?? '',
    };
  };
