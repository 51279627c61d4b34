/** The search page: asks the index as the reader types, and keeps the search in the address. */
import { isPlainClick, need } from './dom.ts';
import { ownScript } from './own-script.ts';
import { ask } from './search/answer.ts';
import { readFacets } from './search/facets.ts';
import { readFrame } from './search/frame.ts';
import { walkResults } from './search/keyboard.ts';
import { indexLoader } from './search/load.ts';
import { parseQuery } from './search/query.ts';
import { readState, writeState, type State } from './search/state.ts';
import { suggest } from './search/suggestions.ts';

/** How many entries are read for an answer, and how many more where a reader asks for more. */
const STEP = 50;
/** After the last key, in milliseconds: the index is asked; and, where it takes longer, the page says so. */
const PAUSE = 120;
const PATIENCE = 200;

start(new URL('../', ownScript).href);

function start(root: string): void {
  const facets = readFacets(need('#narrow', HTMLElement));
  const frame = readFrame(facets);
  const load = indexLoader(root);
  const title = document.title;
  let state = readState(location.search, facets.names);
  let limit = STEP;
  let turn = 0;
  let pause = 0;
  /** Whether the next change makes a new entry of the history: all keys of one word, or of several, make one. */
  let settled = true;

  /** Answers the search as it stands. Where another is asked for in the meantime, the answer is dropped. */
  const answer = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    const asked = state;
    const isStale = (): boolean => own !== turn;
    const query = parseQuery(asked.q);
    document.title = query.text === '' ? title : `${query.text}, ${title}`;
    if (query.plain === '') {
      frame.show({ kind: 'empty' }, asked);
      return;
    }
    const patience = setTimeout(() => {
      if (!isStale()) frame.show({ kind: 'loading' }, asked);
    }, PATIENCE);
    try {
      const index = await load();
      const found = await ask(index, query, asked, limit);
      const none = found.entries === 0 && !isStale() ? await suggest(index, asked, limit) : null;
      if (isStale()) return;
      frame.show(
        none === null ? { kind: 'found', answer: found } : { kind: 'none', answer: found, suggestions: none },
        asked,
      );
      returnToResult(frame.list);
    } catch (error) {
      if (isStale()) return;
      frame.show({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }, asked);
    } finally {
      clearTimeout(patience);
    }
  };

  /** Makes another search the one of the page and of the address. */
  const change = (next: State, settles: boolean): void => {
    clearTimeout(pause);
    const address = `search.html${writeState(next)}`;
    if (writeState(next) !== writeState(state)) history[settled ? 'pushState' : 'replaceState'](null, '', address);
    settled = settles;
    state = next;
    limit = STEP;
    void answer();
  };

  frame.field.value = state.q;
  void answer();

  frame.field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => change({ ...state, q: frame.field.value.trim() }, false), PAUSE);
  });
  frame.field.addEventListener('change', () => {
    settled = true;
  });
  frame.form.addEventListener('submit', (event) => {
    event.preventDefault();
    change({ ...state, q: frame.field.value.trim() }, true);
  });
  frame.more.addEventListener('click', () => {
    limit += STEP;
    void answer();
  });
  frame.again.addEventListener('click', () => void answer());
  window.addEventListener('popstate', () => {
    state = readState(location.search, facets.names);
    settled = true;
    limit = STEP;
    frame.field.value = state.q;
    void answer();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isPlainClick(event)) return;
    if (frame.list.contains(link)) {
      history.replaceState({ at: link.getAttribute('href') }, '');
    } else if (link.matches('[data-search], #narrow a')) {
      event.preventDefault();
      settled = true;
      change(readState(link.search, facets.names), true);
      frame.field.value = state.q;
      if (link.matches('[data-search]')) frame.said.focus();
    }
  });
  walkResults(frame.field, frame.list);
}

/** On the way back from a result, that result has the focus again. */
function returnToResult(list: HTMLElement): void {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || typeof kept.at !== 'string') return;
  list.querySelector<HTMLElement>(`a[href="${CSS.escape(kept.at)}"]`)?.focus();
  history.replaceState(null, '');
}
