import { el, need } from '../page/dom.ts';
import { shorten } from '../page/shorten.ts';
import type { Answer } from './answer.ts';
import type { Facets } from './facets.ts';
import { renderGroups } from './list.ts';
import { explain } from './explain.ts';
import type { Group } from './groups.ts';
import { sayFound, sayYears, SORT_NAMES } from './sentences.ts';
import { ANY_YEAR, isLimited, SORTS, hrefOf, toggle, type State, type Years } from './state.ts';
import type { View } from './view.ts';
import { rangeOf, renderYears, yearsOf } from './years.ts';

/** So much of a search is said again. */
const SAID = 160;

/** The parts of the search page that its script fills. */
export interface Frame {
  readonly field: HTMLInputElement;
  readonly form: HTMLFormElement;
  /** The sentence over the results. */
  readonly said: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
  readonly again: HTMLElement;
  show(view: View, state: State): void;
  /** Says what was done; an address that is to be copied by hand stands in a field, selected. */
  tell(words: string, address?: string): void;
}

/** What a reader does on the page that isn't a link. */
export interface Acts {
  /** Chooses years. */
  readonly pickYears: (years: Years) => void;
  /** Copies the address of the search. */
  readonly copy: () => void;
  /** Saves the results as a table. */
  readonly save: () => void;
}

/** Takes hold of the page; it must be the one that `search.astro` makes. */
export function readFrame(facets: Facets, acts: Acts): Frame {
  const form = need('form[role="search"]', HTMLFormElement);
  const part = (id: string): HTMLElement => need(`#${id}`, HTMLElement);
  const parts = {
    said: part('said'),
    status: part('status'),
    acts: part('acts'),
    told: part('told'),
    chosen: part('chosen'),
    years: part('years'),
    range: need('#range', HTMLFormElement),
    list: part('results'),
    why: part('why'),
    ways: part('ways'),
    narrow: part('narrow'),
    more: part('more'),
    again: part('again'),
  };
  const spans = [
    need('[name="from"]', HTMLInputElement, parts.range),
    need('[name="to"]', HTMLInputElement, parts.range),
  ] as const;
  const all = yearsOf(facets.totals['year'] ?? {}, {});
  for (const input of spans) {
    input.min = String(all[0]?.year ?? '');
    input.max = String(all.at(-1)?.year ?? '');
    input.addEventListener('change', () => acts.pickYears(readRange(spans)));
  }
  parts.range.addEventListener('submit', (event) => {
    event.preventDefault();
    acts.pickYears(readRange(spans));
  });
  // A printed search says where it is found again.
  window.addEventListener('beforeprint', () => {
    document.documentElement.style.setProperty('--foot', JSON.stringify(location.href));
  });
  return {
    field: need('input[name="q"]', HTMLInputElement, form),
    form,
    said: parts.said,
    list: parts.list,
    more: parts.more,
    again: parts.again,
    tell(words, address) {
      const copied = address === undefined ? null : el('input', { readonly: '', value: address, 'aria-label': words });
      parts.told.replaceChildren(words, ...(copied === null ? [] : [copied]));
      copied?.select();
    },
    show(view, state) {
      const answer = 'answer' in view ? view.answer : null;
      const groups = answer?.groups ?? [];
      if (view.kind === 'loading') {
        parts.list.setAttribute('aria-busy', 'true');
        if (parts.list.childElementCount === 0 || view.parts !== null) parts.said.textContent = sayView(view);
        return;
      }
      if (answer?.unfinished === true) parts.list.setAttribute('aria-busy', 'true');
      else parts.list.removeAttribute('aria-busy');
      parts.said.textContent = sayView(view);
      parts.said.dataset['asked'] = state.q;
      parts.told.replaceChildren();
      parts.status.textContent = [
        sayView(view),
        ...(answer === null ? [] : [`for ${shorten(state.q, SAID)}, ${SORT_NAMES[state.sort].inSentence}`]),
      ].join(' ');
      parts.acts.replaceChildren(...(answer === null ? [] : renderActs(state, view.kind === 'found', acts)));
      parts.chosen.replaceChildren(...renderChosen(state, facets));
      parts.chosen.hidden = parts.chosen.childElementCount === 0;
      parts.years.replaceChildren(
        ...(answer === null || (view.kind === 'none' && !isNarrowed(state))
          ? []
          : renderStrip(answer, facets, state, acts)),
      );
      parts.range.hidden = parts.years.childElementCount === 0;
      [spans[0].value, spans[1].value] = [String(state.years.from ?? ''), String(state.years.to ?? '')];
      replaceResults(
        parts.list,
        answer === null ? [] : renderGroups([...answer.nearly, ...groups], labelSpeakers(answer, facets)),
      );
      parts.more.hidden = answer === null || answer.unfinished || groups.length >= answer.entries;
      parts.again.hidden = view.kind !== 'failed';
      parts.why.replaceChildren(...explain(view, facets));
      parts.ways.hidden = view.kind === 'found';
      parts.narrow.hidden = view.kind !== 'found' && (answer === null || !isNarrowed(state));
      if (answer !== null) facets.update(answer.counts, state);
    },
  };
}

/** Puts other results into the list. The one that has the focus keeps it, where it is there again. */
function replaceResults(list: HTMLElement, results: readonly HTMLElement[]): void {
  const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
  list.replaceChildren(...results);
  if (typeof focused === 'string')
    list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function sayView(view: View): string {
  switch (view.kind) {
    case 'empty':
      return view.lacks === null ? 'Search the archive' : 'No word to look for';
    case 'loading':
      return view.parts === null
        ? 'Searching …'
        : `Searching …, ${String(view.parts.come)} of ${String(view.parts.asked)} parts of the index read`;
    case 'found':
      return sayFound(view.answer);
    case 'none':
      return 'Nothing found';
    case 'failed':
      return 'Search does not answer';
  }
}

const isNarrowed = ({ chosen, years }: State): boolean => Object.keys(chosen).length > 0 || isLimited(years);

/** The speakers of an entry as the page calls them, with what was found of their names. */
const labelSpeakers =
  (answer: Answer, facets: Facets) =>
  ({ speakers }: Group) =>
    speakers.map((slug) => {
      const label = facets.labelOf('speaker', slug);
      return { ...label, marks: answer.markIn(label.text) };
    });

/** The years that a reader wrote into the two fields, in whatever order. */
function readRange([from, to]: readonly [HTMLInputElement, HTMLInputElement]): Years {
  const [a, b] = [from, to].map(({ value }) => (/^\d{4}$/.test(value) ? Number(value) : null));
  return a !== null && a !== undefined && b !== null && b !== undefined
    ? rangeOf(a, b, [])
    : { from: a ?? null, to: b ?? null };
}

/** What was searched for, and where there are results, how else they can be seen. */
function renderActs(state: State, found: boolean, acts: Acts): Node[] {
  const asked = el('span', { class: 'src', dir: 'auto' }, shorten(state.q, SAID));
  if (!found) return [el('span', {}, 'for ', asked)];
  return [
    el('span', {}, 'for ', asked, `, ${SORT_NAMES[state.sort].inSentence}`),
    el('a', { class: 'jump', href: '#narrow' }, 'Narrow'),
    ...SORTS.filter((sort) => sort !== state.sort).map((sort) =>
      el('a', { href: hrefOf({ ...state, sort }), 'data-search': '' }, SORT_NAMES[sort].link),
    ),
    renderButton('Copy this search', acts.copy),
    renderButton('CSV of these results', acts.save),
  ];
}

function renderButton(words: string, run: () => void): HTMLElement {
  const button = el('button', { type: 'button' }, words);
  button.addEventListener('click', run);
  return button;
}

/** What is chosen, each a link that takes it away. */
function renderChosen(state: State, facets: Facets): Node[] {
  const values = Object.entries(state.chosen).flatMap(([facet, values]) =>
    values.map((value) => ({ ...facets.labelOf(facet, value), next: toggle(state, facet, value) })),
  );
  const years = isLimited(state.years)
    ? [{ text: sayYears(state.years), source: false, next: { ...state, years: ANY_YEAR } }]
    : [];
  return [...values, ...years].map(({ text, source, next }) => {
    const words = [
      el('span', { class: 'vh' }, 'Take away '),
      el('span', source ? { class: 'src' } : {}, text),
      el('span', { 'aria-hidden': 'true' }, ' ×'),
    ];
    return el('li', {}, el('a', { href: hrefOf(next), 'data-search': '' }, ...words));
  });
}

function renderStrip({ counts }: Answer, facets: Facets, { years }: State, { pickYears }: Acts): Node[] {
  const columns = yearsOf(facets.totals['year'] ?? {}, counts['year'] ?? {});
  return columns.length < 2
    ? []
    : [
        renderYears(columns, years, pickYears),
        el(
          'figcaption',
          { class: 'why' },
          'Blue: entries found. Grey: all entries of the year. ',
          el('span', { class: 'how' }, 'Draw over years to choose them.'),
        ),
      ];
}
