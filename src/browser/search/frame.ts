import { el, need } from '../dom.ts';
import type { Answer } from './answer.ts';
import type { Facets } from './facets.ts';
import { renderGroups } from './list.ts';
import { sayFound, several, SORT_NAMES } from './sentences.ts';
import { SORTS, toggle, writeState, type State } from './state.ts';
import type { Suggestion } from './suggestions.ts';
import { renderYears, yearsOf } from './years.ts';

/** What the search page shows. */
export type View =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'found'; readonly answer: Answer }
  | {
      readonly kind: 'none';
      readonly answer: Answer;
      readonly suggestions: readonly (Suggestion & { entries: number })[];
    }
  | { readonly kind: 'failed'; readonly reason: string };

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
}

/** Takes hold of the page; it must be the one that `search.astro` makes. */
export function readFrame(facets: Facets): Frame {
  const form = need('form[role="search"]', HTMLFormElement);
  const part = (id: string): HTMLElement => need(`#${id}`, HTMLElement);
  const parts = {
    said: part('said'),
    status: part('status'),
    acts: part('acts'),
    chosen: part('chosen'),
    years: part('years'),
    list: part('results'),
    why: part('why'),
    ways: part('ways'),
    narrow: part('narrow'),
    more: part('more'),
    again: part('again'),
  };
  return {
    field: need('input[name="q"]', HTMLInputElement, form),
    form,
    said: parts.said,
    list: parts.list,
    more: parts.more,
    again: parts.again,
    show(view, state) {
      const answer = 'answer' in view ? view.answer : null;
      const groups = answer?.groups ?? [];
      if (view.kind === 'loading') {
        parts.list.setAttribute('aria-busy', 'true');
        if (parts.list.childElementCount === 0) parts.said.textContent = sayView(view);
        return;
      }
      parts.list.removeAttribute('aria-busy');
      parts.said.textContent = sayView(view);
      parts.status.textContent = [
        sayView(view),
        ...(answer === null ? [] : [`for ${state.q}, ${SORT_NAMES[state.sort].inSentence}`]),
      ].join(' ');
      parts.acts.replaceChildren(...(answer === null ? [] : renderActs(state, view.kind === 'found')));
      parts.chosen.replaceChildren(...renderChosen(state, facets));
      parts.chosen.hidden = parts.chosen.childElementCount === 0;
      parts.years.replaceChildren(...(view.kind === 'found' ? renderStrip(view.answer, facets) : []));
      parts.list.replaceChildren(
        ...renderGroups(groups, ({ filters }) =>
          (filters['speaker'] ?? []).map((slug) => facets.labelOf('speaker', slug)),
        ),
      );
      parts.more.hidden = answer === null || groups.length >= answer.entries;
      parts.again.hidden = view.kind !== 'failed';
      parts.why.replaceChildren(...renderWhy(view, facets));
      parts.ways.hidden = view.kind === 'found';
      parts.narrow.hidden = view.kind !== 'found';
      if (answer !== null) facets.update(answer.counts, state);
    },
  };
}

function sayView(view: View): string {
  switch (view.kind) {
    case 'empty':
      return 'Search the archive';
    case 'loading':
      return 'Searching …';
    case 'found':
      return sayFound(view.answer);
    case 'none':
      return 'Nothing found';
    case 'failed':
      return 'Search does not answer';
  }
}

/** What stands under the sentence, where there is no list. */
function renderWhy(view: View, facets: Facets): Node[] {
  switch (view.kind) {
    case 'empty':
      return [
        el(
          'p',
          {},
          'Write a word or several; all of them must stand in a text. Words in quotation marks must stand there just so.',
        ),
        el(
          'p',
          {},
          'With the keyboard: / leads to the field, ↓ or j to the next result, ↑ or k to the one before, Esc back to the field.',
        ),
      ];
    case 'loading':
    case 'found':
      return [];
    case 'none':
      return view.suggestions.length === 0
        ? [el('p', {}, 'No text has these words. A shorter word finds the longer ones that begin with it.')]
        : [
            el('p', {}, 'Wider searches find something:'),
            el('ul', {}, ...view.suggestions.map((suggestion) => renderSuggestion(suggestion, facets))),
          ];
    case 'failed':
      return [el('p', {}, `The index of the texts could not be loaded: ${view.reason}`)];
  }
}

function renderSuggestion({ state, drops, entries }: Suggestion & { entries: number }, facets: Facets): HTMLElement {
  const words =
    drops.what === 'quotes'
      ? 'without the quotation marks'
      : drops.what === 'facets'
        ? 'in the whole archive'
        : `without ${drops.values.map((value) => facets.labelOf(drops.facet, value).text).join(', ')}`;
  return el(
    'li',
    {},
    el('a', { href: hrefOf(state), 'data-search': '' }, words),
    `: ${several(entries, 'entry', 'entries')}`,
  );
}

/** What was searched for, and where there are results, how else they can be seen. */
function renderActs(state: State, found: boolean): Node[] {
  const asked = el('span', { class: 'src' }, state.q);
  if (!found) return [el('span', {}, 'for ', asked)];
  return [
    el('span', {}, 'for ', asked, `, ${SORT_NAMES[state.sort].inSentence}`),
    el('a', { class: 'jump', href: '#narrow' }, 'Narrow'),
    ...SORTS.filter((sort) => sort !== state.sort).map((sort) =>
      el('a', { href: hrefOf({ ...state, sort }), 'data-search': '' }, SORT_NAMES[sort].link),
    ),
  ];
}

/** What is chosen, each a link that takes it away. */
function renderChosen(state: State, facets: Facets): Node[] {
  return Object.entries(state.chosen).flatMap(([facet, values]) =>
    values.map((value) => {
      const { text, source } = facets.labelOf(facet, value);
      const words = [
        el('span', { class: 'vh' }, 'Take away '),
        el('span', source ? { class: 'src' } : {}, text),
        el('span', { 'aria-hidden': 'true' }, ' ×'),
      ];
      return el('li', {}, el('a', { href: hrefOf(toggle(state, facet, value)), 'data-search': '' }, ...words));
    }),
  );
}

function renderStrip({ counts }: Answer, facets: Facets): Node[] {
  const years = yearsOf(facets.totals['year'] ?? {}, counts['year'] ?? {});
  return years.length < 2
    ? []
    : [renderYears(years), el('figcaption', { class: 'why' }, 'Blue: entries found. Grey: all entries of the year.')];
}

const hrefOf = (state: State): string => `search.html${writeState(state)}`;
