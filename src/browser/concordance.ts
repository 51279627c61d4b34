/** The page of the concordance: finds words in the data of the archive, and keeps what was asked in the address. */
import type { Hit } from '../archive/corpus/concordance.ts';
import { BYTE_ORDER_MARK } from '../archive/csv.ts';
import { sortHits, type Order } from '../archive/corpus/hit-order.ts';
import { parsePattern } from '../archive/corpus/pattern.ts';
import { showForm } from './data/show-form.ts';
import { keepAddress } from './page/address.ts';
import { orderOf, readFrame, showOrder } from './concordance/frame.ts';
import { CSV_HEAD, renderLine, writeLine } from './concordance/lines.ts';
import { narrowHits } from './concordance/narrow.ts';
import { fillSelects, readSelect } from './concordance/selects.ts';
import { explain, sayLines } from './concordance/sentences.ts';
import { FACETS, readState, writeState, type Facet, type State } from './concordance/state.ts';
import { lineOf, walkLines, windowOf } from './concordance/window.ts';
import { askOf, type Ask } from './data/ask.ts';
import { readGate } from './data/gate.ts';
import { makeBreather } from './data/slices.ts';
import { download } from './page/download.ts';
import { ownScript } from './page/own-script.ts';
import { partsOf } from './data/parts.ts';

const PAGE = 'concordance.html';

start(new URL('../', ownScript).href);

function start(root: string): void {
  const frame = readFrame();
  showForm(frame.form);
  const gate = readGate(root);
  const parts = partsOf(root);
  const lines = windowOf(frame.body);
  const language = document.documentElement.lang;
  const title = document.title;
  let hits: readonly Hit[] = [];
  let ask: Ask | null = null;

  /** Brings the page to what its address says. Where that changes in the meantime, the answer is dropped. */
  const answer = async (): Promise<void> => {
    const query = location.search;
    const state = readState(query);
    const words = parsePattern(state.q).length;
    document.title = state.q === '' ? title : `${state.q}, ${title}`;
    showState(state);
    if (words === 0) {
      frame.narrowing.hidden = true;
      show([], state);
      return;
    }
    const corpus = await gate.open();
    const finder = (ask ??= askOf(corpus, parts));
    const found = await gate.insist(() => finder(state.q, state.allForms));
    // So many lines take long that a reader is looked after between the steps.
    const breathe = makeBreather();
    const narrowed = narrowHits(found, state.chosen);
    await breathe();
    const sorted = sortHits(corpus, narrowed.hits, state.order, language);
    await breathe();
    if (location.search !== query) return;
    fillSelects(frame.form, narrowed.counts, state, language);
    frame.narrowing.hidden = found.length === 0 && state.chosen.size === 0;
    show(sorted, state);
    returnToLine();
  };

  const showState = ({ q, allForms, order }: State): void => {
    frame.field.value = q;
    frame.allForms.checked = allForms;
    frame.other.search = writeState({ q, allForms, order: 'newest', chosen: new Map() });
    showOrder(frame.table, order);
  };

  const show = (found: readonly Hit[], state: State): void => {
    hits = found;
    const none = found.length === 0;
    frame.head.hidden = state.q === '';
    frame.said.textContent = sayLines(found, state);
    frame.csv.hidden = none;
    frame.table.hidden = none;
    frame.table.setAttribute('aria-rowcount', String(found.length + 1));
    frame.why.replaceChildren(...(none ? explain(state) : []));
    frame.printed.textContent = none
      ? ''
      : `The words: ${state.q}. Printed are no more than 2,000 lines; a CSV file has all.`;
    lines.show(found.length, (line) => {
      const hit = found[line];
      if (hit === undefined) throw new Error(`There is no line ${String(line)} of ${String(found.length)}`);
      return renderLine(hit, language);
    });
  };

  const change = (next: State): void => {
    if (keepAddress(PAGE, writeState(next))) void answer();
  };
  const readForm = (): State => {
    const chosen = FACETS.map((facet): [Facet, string] => [facet, readSelect(frame.form, facet)]);
    return {
      q: frame.field.value.trim(),
      allForms: frame.allForms.checked,
      order: readState(location.search).order,
      chosen: new Map(chosen.filter(([, value]) => value !== '')),
    };
  };
  frame.form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(readForm());
  });
  frame.form.addEventListener('change', (event) => {
    if (event.target !== frame.field) change(readForm());
  });
  frame.table.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const column = target?.closest<HTMLElement>('[data-sort]')?.dataset['sort'];
    if (column !== undefined) {
      const state = readState(location.search);
      const order: Order = orderOf(column, state.order);
      change({ ...state, order });
      return;
    }
    const line = target?.closest('a') === null ? null : lineOf(target);
    // On the way back the line has the focus again.
    if (line !== null) history.replaceState({ line }, '');
  });
  frame.csv.addEventListener('click', () => void save());
  window.addEventListener('popstate', () => void answer());
  walkLines(frame.field, frame.body, lines, () => hits.length);
  void answer();

  const save = async (): Promise<void> => {
    const breathe = makeBreather();
    const site = location.protocol === 'file:' ? null : root;
    const rows = [BYTE_ORDER_MARK, CSV_HEAD];
    for (const hit of hits) {
      rows.push(writeLine(hit, site));
      await breathe();
    }
    download('concordance.csv', rows, 'text/csv');
  };

  const returnToLine = (): void => {
    const kept: unknown = history.state;
    if (typeof kept !== 'object' || kept === null || !('line' in kept) || typeof kept.line !== 'number') return;
    history.replaceState(null, '');
    if (kept.line < hits.length) lines.focus(kept.line);
  };
}
