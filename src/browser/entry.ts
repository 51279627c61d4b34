/**
 * On the page of an entry: waits until a reader wants more than to read, and loads what does it. Without it the page
 * says the same of its paragraphs, each number is a link, and the places of all paragraphs stand in one table.
 */
import { bring } from './data/bring.ts';
import { isShortcut } from './page/dom.ts';
import { asksForMore, ENTRY_ACTIONS, stayAtParagraph, type EntryActions } from './entry/wanted.ts';
import { ownScript } from './page/own-script.ts';

/** What tells that a reader wants more, each where it does. */
const SIGNS: Readonly<Record<string, (event: Event) => boolean>> = {
  hashchange: () => true,
  pointerover: isAtNumber,
  focusin: isAtNumber,
  click: isAtNumber,
  keydown: (event) => event instanceof KeyboardEvent && event.key.length === 1 && isShortcut(event),
  selectionchange: () => getSelection()?.isCollapsed === false,
};

const root = new URL('../', ownScript).href;
const missed: Event[] = [];
let loading = false;

stayAtParagraph();
for (const sign of Object.keys(SIGNS)) window.addEventListener(sign, wake);
if (asksForMore(location.href) || history.state !== null) void load();

function wake(event: Event): void {
  if (SIGNS[event.type]?.(event) !== true) return;
  missed.push(event);
  if (!loading) void load();
}

async function load(): Promise<void> {
  loading = true;
  try {
    // Published by `entry-actions.ts` of this very site.
    const act = (await bring(root, ENTRY_ACTIONS)) as EntryActions;
    for (const sign of Object.keys(SIGNS)) window.removeEventListener(sign, wake);
    missed.forEach(act);
  } finally {
    loading = false;
  }
}

function isAtNumber({ target }: Event): boolean {
  return target instanceof Element && target.closest('.p > .n, [data-cite] button') !== null;
}
