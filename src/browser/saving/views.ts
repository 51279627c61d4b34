import { inMegabytes } from '../../archive/megabytes.ts';
import type { SavedExtent } from '../../archive/addresses/saving.ts';
import { several } from '../search/sentences.ts';
import type { Progress } from './keep.ts';

/** How it stands with a reader's copy of the site. */
export type State =
  /** Nothing is kept, or not all of it: `left` is what there is to load. */
  | { readonly kind: 'unsaved' | 'begun' | 'changed'; readonly extent: SavedExtent; readonly left: Progress }
  | { readonly kind: 'saving'; readonly extent: SavedExtent; readonly done: Progress }
  | { readonly kind: 'saved'; readonly extent: SavedExtent }
  /** All was kept once, and there is no network that could tell what is new. */
  | { readonly kind: 'alone'; readonly extent: SavedExtent }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'failed'; readonly reason: string; readonly held: boolean };

/** What a button does. */
export type Act = 'save' | 'stop' | 'forget';

/** What the page shows of it. */
export interface View {
  readonly said: string;
  /** How far it is, in words and figures; null where nothing is under way. */
  readonly progress: { readonly words: string; readonly value: number; readonly max: number } | null;
  readonly buttons: readonly { readonly act: Act; readonly label: string }[];
}

/** Puts a state into words. */
export function viewOf(state: State): View {
  switch (state.kind) {
    case 'unsaved':
      return {
        said: `This browser can keep the archive: ${amount(state.left)}, less on the way where the host packs them. From then on it opens here with no network, search too.`,
        progress: null,
        buttons: [{ act: 'save', label: 'Save for offline reading' }],
      };
    case 'begun':
      return {
        said: `The archive is saved in part, with ${amount(state.left)} to go.`,
        progress: null,
        buttons: [{ act: 'save', label: 'Go on saving' }, FORGET],
      };
    case 'changed':
      return {
        said: `An update is available: the archive has changed since it was saved here, by ${amount(state.left)}.`,
        progress: null,
        buttons: [{ act: 'save', label: 'Update' }, FORGET],
      };
    case 'saving':
      return {
        said: 'Saving. This page has to stay open until all is there; what is there by then stays.',
        progress: {
          words: `${inMegabytes(state.done.bytes)} of ${inMegabytes(state.extent.bytes)}, ${String(state.done.files)} of ${several(state.extent.files, 'file', 'files')}`,
          value: state.done.bytes,
          max: state.extent.bytes,
        },
        buttons: [{ act: 'stop', label: 'Stop' }],
      };
    case 'saved':
      return {
        said: `Saved: ${amount(state.extent)}. The archive opens in this browser with no network, at the same addresses. While there is one, pages come from there, so that corrections are seen.`,
        progress: null,
        buttons: [FORGET],
      };
    case 'alone':
      return {
        said: `Saved: ${amount(state.extent)}. There is no network now that could tell whether the archive has changed since.`,
        progress: null,
        buttons: [FORGET],
      };
    case 'forgotten':
      return {
        said: 'Nothing of the archive is saved in this browser any more.',
        progress: null,
        buttons: [{ act: 'save', label: 'Save it again' }],
      };
    case 'failed':
      return {
        said: state.reason,
        progress: null,
        buttons: [{ act: 'save', label: 'Try again' }, ...(state.held ? [FORGET] : [])],
      };
  }
}

const FORGET = { act: 'forget', label: 'Forget what is saved' } as const;

const amount = ({ files, bytes }: Progress): string => `${several(files, 'file', 'files')}, ${inMegabytes(bytes)}`;

/** Why it failed, in a sentence that says what to do. What browsers throw has a name; the rest says it itself. */
export function explain(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return REASONS[name] ?? `Not everything could be saved: ${message}. What is there by now stays.`;
}

const REASONS: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'This browser has no room left for the archive. Free some space on the device, or download the archive as a folder.',
  SecurityError:
    'This browser keeps nothing for this site: its settings refuse it. Allow cookies and data of sites, or download the archive as a folder.',
  NotAllowedError:
    'This browser keeps nothing for this site: its settings refuse it. Allow cookies and data of sites, or download the archive as a folder.',
};
