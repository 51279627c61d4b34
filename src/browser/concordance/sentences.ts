import type { Hit } from '../../archive/corpus/concordance.ts';
import { parsePattern } from '../../archive/corpus/pattern.ts';
import { el } from '../page/dom.ts';
import { several } from '../search/sentences.ts';
import { writeState, type State } from './state.ts';

/** What was found, in figures: `12 lines from 9 paragraphs of 3 documents`. */
export function sayLines(hits: readonly Hit[], { q }: State): string {
  if (parsePattern(q).length === 0) return 'Nothing to look for';
  if (hits.length === 0) return 'Nothing found';
  const passages = new Set(hits.map(({ passage }) => passage));
  const texts = new Set([...passages].map(({ of }) => of));
  return `${several(hits.length, 'line', 'lines')} from ${several(passages.size, 'paragraph', 'paragraphs')} of ${several(texts.size, 'document', 'documents')}`;
}

/** What stands in the place of lines, where there are none. */
export function explain(state: State): Node[] {
  if (state.q === '')
    return [
      el(
        'p',
        {},
        'Write a word, the beginning of one with an asterisk (',
        el('i', {}, 'secur*'),
        '), or words that stand in a row.',
      ),
      el('p', {}, 'With the keyboard: ↓ or j leads to the next line, ↑ or k to the one before, Esc back to the field.'),
    ];
  if (parsePattern(state.q).length === 0) return [el('p', {}, 'There is no word in this: write letters or figures.')];
  const wider = listWider(state).map(([words, next]) =>
    el('li', {}, el('a', { href: `concordance.html${writeState(next)}` }, words)),
  );
  return [
    el('p', {}, state.chosen.size > 0 ? 'No line has all that was chosen.' : 'No paragraph has these words just so.'),
    ...(wider.length === 0 ? [] : [el('p', {}, 'Wider:'), el('ul', {}, ...wider)]),
  ];
}

/** The same query with less asked of it. */
function listWider(state: State): (readonly [string, State])[] {
  const { q, allForms, chosen } = state;
  return [
    ...(chosen.size > 0 ? [['in the whole archive', { ...state, chosen: new Map() }] as const] : []),
    ...(allForms ? [] : [['in all forms of the words', { ...state, allForms: true }] as const]),
    ...(/\p{L}$/u.test(q) ? [['with any ending', { ...state, q: `${q}*` }] as const] : []),
  ];
}
