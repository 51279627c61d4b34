/** The page of trends: counts words by year in the data of the archive, and keeps what was asked in the address. */
import type { Corpus } from '../archive/corpus/corpus.ts';
import { BYTE_ORDER_MARK } from '../archive/csv.ts';
import { stretchesOf, writeStretch } from '../archive/dates/stretches.ts';
import { countTrends, type Trend } from '../archive/corpus/trends.ts';
import { TYPE_NAMES } from '../archive/type-names.ts';
import { showForm } from './data/show-form.ts';
import { keepAddress } from './page/address.ts';
import { askOf, type Ask } from './data/ask.ts';
import { readGate } from './data/gate.ts';
import { atRest, el } from './page/dom.ts';
import { download } from './page/download.ts';
import { ownScript } from './page/own-script.ts';
import { shorten } from './page/shorten.ts';
import { partsOf } from './data/parts.ts';
import { several } from './search/sentences.ts';
import { readFrame } from './trends/frame.ts';
import { renderPlot, renderSample, valueOf } from './trends/plot.ts';
import { readState, writeState, type State } from './trends/state.ts';
import { renderTable, writeFigures } from './trends/table.ts';

const PAGE = 'trends.html';
/** So much of a query is said again. */
const SAID = 80;
/** How many groups are drawn; the file has all. */
const DRAWN = 8;

start(new URL('../', ownScript).href);

function start(root: string): void {
  const frame = readFrame();
  showForm(frame.form);
  const gate = readGate(root);
  const parts = partsOf(root);
  const language = document.documentElement.lang;
  const title = document.title;
  let ask: Ask | null = null;
  let shown: { trends: readonly Trend[]; state: State } | null = null;

  for (const [i, field] of frame.fields.entries()) field.before(renderSample(i));

  /** Brings the page to what its address says. Where that changes in the meantime, the answer is dropped. */
  const answer = async (): Promise<void> => {
    const query = location.search;
    const state = readState(query);
    const { queries } = state;
    frame.write(state);
    document.title = queries.length === 0 ? title : `${queries.join(', ')}, ${title}`;
    if (queries.length === 0) {
      shown = null;
      frame.head.hidden = true;
      frame.plots.replaceChildren();
      frame.why.hidden = false;
      return;
    }
    const corpus = await gate.open();
    const finder = (ask ??= askOf(corpus, parts));
    const hits = await gate.insist(() => Promise.all(queries.map((words) => finder(words, state.allForms))));
    if (location.search !== query) return;
    shown = { trends: countTrends(corpus, hits, state.by), state };
    frame.why.hidden = true;
    frame.head.hidden = false;
    frame.said.textContent = sayCounts(
      corpus,
      hits.map(({ length }) => length),
      queries,
    );
    draw();
  };

  const draw = (): void => {
    if (shown === null) return;
    const { trends, state } = shown;
    const { queries, measure } = state;
    const found = trends.filter(({ total }) => total.found.some((count) => count > 0));
    const drawn = (found.length === 0 ? trends.slice(0, 1) : found).slice(0, DRAWN);
    const most = Math.max(
      0,
      ...drawn.flatMap(({ years }) => years.flatMap((year) => queries.map((_, i) => valueOf(year, i, measure) ?? 0))),
    );
    const width = Math.max(280, frame.plots.clientWidth);
    const unit = measure === 'rate' ? 'in 10,000 words' : 'occurrences';
    frame.plots.replaceChildren(
      ...drawn.map((trend) => {
        const name = nameOf(trend, state);
        const head =
          state.by === 'all'
            ? null
            : el('h2', { class: state.by === 'speaker' && trend.group !== null ? 'h src' : 'h' }, name);
        const caption = `${name}: occurrences by year`;
        const label = `${name}: ${queries.join(', ')}, ${unit} by year. The table below gives the same.`;
        return el(
          'section',
          { class: 'trend' },
          head,
          el('p', { class: 'why' }, unit),
          trend.years.length === 0
            ? null
            : el('figure', {}, renderPlot(trend, queries, measure, { width, most, language, label })),
          sayUndated(trend, queries),
          sayEmpty(trend, language),
          el(
            'div',
            { class: 'wide-table', role: 'region', tabindex: '0', 'aria-label': caption },
            renderTable(trend, queries, { caption, language }),
          ),
        );
      }),
      ...(found.length > DRAWN
        ? [
            el(
              'p',
              {},
              `${several(found.length - DRAWN, 'more group', 'more groups')} with fewer occurrences: the CSV has all.`,
            ),
          ]
        : []),
    );
  };

  const change = (next: State): void => {
    if (keepAddress(PAGE, writeState(next))) void answer();
  };
  frame.form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(frame.read());
  });
  frame.form.addEventListener('change', (event) => {
    if (!frame.fields.some((field) => field === event.target)) change(frame.read());
  });
  frame.csv.addEventListener('click', () => {
    if (shown === null) return;
    const { trends, state } = shown;
    const rows = writeFigures(trends, state.queries, (trend) => nameOf(trend, state));
    download('trends.csv', [BYTE_ORDER_MARK, ...rows], 'text/csv');
  });
  window.addEventListener('resize', atRest(draw, 120));
  window.addEventListener('popstate', () => void answer());
  void answer();
}

/** What a group is called. */
function nameOf({ group }: Trend, { by }: State): string {
  switch (by) {
    case 'all':
      return 'The whole archive';
    case 'type':
      return Object.entries(TYPE_NAMES).find(([type]) => type === group)?.[1].many ?? 'Not known';
    case 'speaker':
      return group ?? 'Speaker not stated';
  }
}

/** How often each query occurs, and in how many words. */
function sayCounts({ passages }: Corpus, counts: readonly number[], queries: readonly string[]): string {
  const words = passages.reduce((sum, { length }) => sum + length, 0);
  const found = queries.map(
    (query, i) => `${shorten(query, SAID)}: ${several(counts[i] ?? 0, 'occurrence', 'occurrences')}`,
  );
  return `${found.join('; ')}; in ${several(words, 'word', 'words')}`;
}

/** What is counted but stands in no year, so that no one takes the drawing for all. */
function sayUndated({ undated, total }: Trend, queries: readonly string[]): HTMLElement | null {
  if (undated.words === 0) return null;
  const counts = queries.map(
    (query, i) => `${String(undated.found[i] ?? 0)} of ${String(total.found[i] ?? 0)} for ${query}`,
  );
  return el('p', { class: 'why' }, `In texts whose year is not known, and therefore not drawn: ${counts.join(', ')}.`);
}

/** The years that have no row in the table, since there is nothing to count in. */
function sayEmpty({ years }: Trend, language: string): HTMLElement | null {
  const empty = stretchesOf(years.filter(({ words }) => words === 0).map(({ year }) => year)).map(writeStretch);
  return empty.length === 0
    ? null
    : el('p', { class: 'why' }, `No text for ${new Intl.ListFormat(language).format(empty)}.`);
}
