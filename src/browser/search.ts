/** The search page: answers as the reader types, and keeps the search in the address. */
import { hasFields } from './data/fields.ts';
import { isPlainClick, need } from './page/dom.ts';
import { ownScript } from './page/own-script.ts';
import { placesOf, takeAlong } from './search/along.ts';
import { ask, type Answer } from './search/answer.ts';
import { readFacets } from './search/facets.ts';
import { readFrame } from './search/frame.ts';
import { walkResults } from './search/keyboard.ts';
import { lendResults } from './search/lending.ts';
import { indexLoader } from './search/load.ts';
import { warm } from './search/passages/find.ts';
import { parseQuery } from './search/query.ts';
import { saveResults } from './search/save.ts';
import { hrefOf, readState, writeState, type State } from './search/state.ts';
import { suggest } from './search/suggestions.ts';
import type { Trail } from './search/trail.ts';
import type { View } from './search/view.ts';
import { reasonOf } from '../archive/reason.ts';

/** How many entries are read for an answer, and how many more where a reader asks for more. */
const STEP = 10;
const MORE = 40;
/** After the last key, in milliseconds: the index is asked; and, where it takes longer, the page says so. */
const PAUSE = 120;
const PATIENCE = 200;
/** Ways to put words into the field after which no more are to be waited for. */
const WHOLE = new Set(['insertFromPaste', 'insertFromDrop']);

start(new URL('../', ownScript).href);

/** What an entry of the history keeps beside its address. */
interface Kept {
  /** How many entries were asked for. */
  readonly limit: number;
  /** The link that was followed. */
  readonly at: string | null;
}

function start(root: string): void {
  const facets = readFacets(need('#narrow', HTMLElement));
  const frame = readFrame(facets, {
    pickYears: (years) => change({ ...state, years }, true),
    copy: () => void copy(),
    save: () => void save(),
  });
  const load = indexLoader(root, (come, asked) => progress(come, asked));
  const title = document.title;
  let state = readState(location.search, facets.names);
  let kept = readKept(history.state);
  let limit = kept.limit;
  let turn = 0;
  let pause = 0;
  let shown: Answer | null = null;
  /** Tells how far a search is that takes long; nothing where none does. */
  let progress: (come: number, asked: number) => void = () => {};
  /** Whether the next change makes a new entry of the history: all keys of one word, or of several, make one. */
  let settled = true;
  /** Writes the search into the address. It is done when something is shown: a browser is busy with it for a while. */
  let go: () => void = () => {};

  /** Answers the search as it stands. Where another is asked for in the meantime, the answer is dropped. */
  const answer = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    const asked = state;
    const isStale = (): boolean => own !== turn;
    const query = parseQuery(asked.q);
    document.title = query.text === '' ? title : `${query.text}, ${title}`;
    const show = (view: View): void => {
      if (isStale()) return;
      clearTimeout(patience);
      progress = () => {};
      shown = 'answer' in view ? view.answer : null;
      frame.show(view, asked);
      go();
    };
    const patience = setTimeout(() => {
      if (isStale()) return;
      frame.show({ kind: 'loading', parts: null }, asked);
      go();
      progress = (come, asked) => frame.show({ kind: 'loading', parts: { come, asked } }, state);
    }, PATIENCE);
    if (query.items.length === 0) {
      const lacks = query.excluded.length > 0 ? 'wanted words' : query.text === '' ? null : 'words';
      show({ kind: 'empty', lacks });
      void load().catch(() => {});
      return;
    }
    try {
      const index = await load();
      const found = await ask(index, query, asked, limit, (answer) => show({ kind: 'found', answer }));
      const none = found.entries === 0 && !isStale() ? await suggest(index, asked) : null;
      show(none === null ? { kind: 'found', answer: found } : { kind: 'none', answer: found, suggestions: none });
      if (!isStale()) returnToResult();
    } catch (error) {
      show({ kind: 'failed', reason: reasonOf(error) });
    }
  };

  /** Makes another search the one of the page and of the address. */
  const change = (next: State, settles: boolean): void => {
    clearTimeout(pause);
    go();
    if (writeState(next) !== writeState(state)) {
      const isNew = settled;
      go = () => {
        go = () => {};
        write(next, isNew);
      };
    }
    settled = settles;
    state = next;
    limit = STEP;
    void answer();
  };

  /** Loads what the words before the last will need, while that is still being typed. Where it can't be loaded, the search says so. */
  const foretell = async (typed: string): Promise<void> => {
    const { items } = parseQuery(typed);
    try {
      await warm(await load(), items.slice(0, -1));
    } catch {
      return;
    }
  };

  /** Some browsers let no page from a disk change its address: there the search is that of the page alone. */
  const write = (next: State, isNew: boolean): void => {
    try {
      history[isNew ? 'pushState' : 'replaceState'](null, '', hrefOf(next));
    } catch {
      return;
    }
  };

  const keep = (next: Kept): void => {
    kept = next;
    try {
      history.replaceState(next, '');
    } catch {
      return;
    }
  };

  const copy = async (): Promise<void> => {
    const address = new URL(hrefOf(state), root).href;
    try {
      await navigator.clipboard.writeText(address);
      frame.tell('The address of this search is copied.');
    } catch {
      frame.tell('The browser refused to copy. The address of this search is selected: ', address);
    }
  };

  const save = async (): Promise<void> => {
    if (shown === null) return;
    const { all } = shown;
    try {
      await saveResults(await load(), shown, location.protocol === 'file:' ? null : root, (read) =>
        frame.tell(`${String(read)} of ${String(all.length)} entries read`),
      );
      frame.tell('The results are saved as search.csv.');
    } catch (error) {
      frame.tell(`The results could not be saved: ${reasonOf(error)}`);
    }
  };

  /** On the way back from a result, that result has the focus again. */
  const returnToResult = (): void => {
    const { at } = kept;
    if (at === null) return;
    keep({ limit, at: null });
    const link = frame.list.querySelector<HTMLElement>(`a[href="${CSS.escape(at)}"]`);
    link?.focus({ preventScroll: true });
    if (link !== null && !isInSight(link)) link.scrollIntoView({ block: 'center' });
  };

  const trailOf = (): Trail | null => (shown === null ? null : { search: hrefOf(state), places: placesOf(shown) });

  frame.field.value = state.q;
  void answer();

  frame.field.addEventListener('input', (event) => {
    clearTimeout(pause);
    const isWhole = event instanceof InputEvent && WHOLE.has(event.inputType);
    pause = window.setTimeout(() => change({ ...state, q: frame.field.value.trim() }, false), isWhole ? 0 : PAUSE);
    void foretell(frame.field.value);
  });
  frame.field.addEventListener('change', () => {
    settled = true;
  });
  frame.form.addEventListener('submit', (event) => {
    event.preventDefault();
    change({ ...state, q: frame.field.value.trim() }, true);
  });
  frame.more.addEventListener('click', () => {
    const next = frame.list.childElementCount;
    limit += MORE;
    keep({ limit, at: null });
    void answer().then(() => frame.list.children[next]?.querySelector('a')?.focus());
  });
  frame.again.addEventListener('click', () => void answer());
  window.addEventListener('popstate', (event) => {
    go = () => {};
    state = readState(location.search, facets.names);
    settled = true;
    kept = readKept(event.state);
    limit = kept.limit;
    frame.field.value = state.q;
    void answer();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isPlainClick(event)) return;
    if (frame.list.contains(link)) {
      keep({ limit, at: link.getAttribute('href') });
      const trail = trailOf();
      if (trail !== null) takeAlong(link, trail);
    } else if (link.matches('[data-search], #narrow a')) {
      event.preventDefault();
      settled = true;
      change(readState(link.search, facets.names), true);
      frame.field.value = state.q;
      if (link.matches('[data-search]')) frame.said.focus();
    }
  });
  lendResults(frame.list, trailOf);
  walkResults(frame.field, frame.list);
}

function readKept(state: unknown): Kept {
  const { limit, at } = hasFields(state) ? state : {};
  return { limit: typeof limit === 'number' ? limit : STEP, at: typeof at === 'string' ? at : null };
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
