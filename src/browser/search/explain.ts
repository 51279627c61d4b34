import { el } from '../page/dom.ts';
import type { Facets } from './facets.ts';
import { several } from './sentences.ts';
import { hrefOf } from './state.ts';
import type { Suggestion } from './suggestions.ts';
import type { View } from './view.ts';

/** What stands under the sentence: how to search, how the words were read, what else would find something. */
export function explain(view: View, facets: Facets): Node[] {
  switch (view.kind) {
    case 'empty':
      return [
        ...(view.lacks === null ? [] : [el('p', {}, LACKS[view.lacks])]),
        el(
          'p',
          {},
          'Write a word or several; all of them must stand in a text, in whatever form. A sentence you half remember finds its paragraph.',
        ),
        el('ul', {}, ...WRITING.map(([sign, meaning]) => el('li', {}, el('b', {}, sign), `: ${meaning}`))),
        el(
          'p',
          {},
          'With the keyboard: / leads to the field, ↓ or j to the next result, ↑ or k to the one before, Esc back to the field. In a text that was found, n and p lead to the next place and the one before.',
        ),
      ];
    case 'loading':
      return [];
    case 'found':
      return view.answer.beginning === null
        ? []
        : [
            el(
              'p',
              {},
              'No text has the word ',
              el('span', { class: 'src' }, view.answer.beginning),
              '. Found are words that begin so.',
            ),
          ];
    case 'none':
      return view.suggestions.length === 0
        ? [
            el(
              'p',
              {},
              view.answer.nearly.length > 0
                ? 'No text has all these words. What comes closest:'
                : 'No text has these words. A shorter word finds the longer ones that begin with it.',
            ),
          ]
        : [
            ...(view.answer.nearly.length > 0
              ? [el('p', {}, 'No text has all of it. Below is what comes closest.')]
              : []),
            el('p', {}, 'Wider searches find something:'),
            el('ul', {}, ...view.suggestions.map((suggestion) => renderSuggestion(suggestion, facets))),
          ];
    case 'failed':
      return [el('p', {}, `The index of the texts could not be loaded: ${view.reason}`)];
  }
}

/** Why nothing is looked for. */
const LACKS = {
  words: 'What you wrote holds no letter and no digit: signs alone are not looked for.',
  'wanted words': 'You wrote only what must not stand in a text. Write also a word that must.',
} as const;

/** How a search can be written. */
const WRITING = [
  ['"words in quotation marks"', 'must stand there just so, one after the other'],
  ['-word', 'must not stand in the text'],
  ['begin*', 'finds words that begin so'],
] as const;

function renderSuggestion({ state, drops, entries }: Suggestion & { entries: number }, facets: Facets): HTMLElement {
  return el(
    'li',
    {},
    el('a', { href: hrefOf(state), 'data-search': '' }, sayDropped(drops, facets)),
    `: ${several(entries, 'entry', 'entries')}`,
  );
}

function sayDropped(drops: Suggestion['drops'], facets: Facets): string {
  switch (drops.what) {
    case 'quotes':
      return 'without the quotation marks';
    case 'excluded':
      return 'with the words that are excluded';
    case 'years':
      return 'in all years';
    case 'facets':
      return 'in the whole archive';
    case 'word':
      return `without “${drops.word}”`;
    case 'facet':
      return `without ${drops.values.map((value) => facets.labelOf(drops.facet, value).text).join(', ')}`;
  }
}
