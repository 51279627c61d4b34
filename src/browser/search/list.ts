import { el } from '../page/dom.ts';
import { linkWithMarks } from '../links/permalink.ts';
import type { Range } from '../../archive/corpus/words.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import type { Label } from './facets.ts';
import { formsOf, type Group, type Hit } from './groups.ts';
import { several } from './sentences.ts';

/** How many paragraphs of an entry are shown before a reader asks for the others. */
const SHOWN = 3;

/** A speaker as the page calls them, with what was found of the name. */
export interface MarkedLabel extends Label {
  readonly marks: readonly Range[];
}

/** The results as a list, each entry with its best paragraphs. */
export function renderGroups(
  groups: readonly Group[],
  speakersOf: (group: Group) => readonly MarkedLabel[],
): HTMLElement[] {
  return groups.map((group) => {
    const title = group.title === '' ? ['Without a title'] : renderMarked(group.title, group.titleMarks);
    const [first] = group.hits;
    const shown = group.hits.slice(0, SHOWN).map((hit) => renderHit(group, hit));
    const rest = group.hits.slice(SHOWN);
    return el(
      'li',
      { class: group.nearly ? 'hit nearly' : 'hit' },
      el(
        'p',
        { class: 'about' },
        ...(group.nearly ? [el('b', {}, 'Not all the words. ')] : []),
        ...renderAbout(group.about),
        ...speakersOf(group).flatMap(renderSpeaker),
      ),
      el('h2', { class: 'l src' }, el('a', { href: linkTo(group) }, ...title)),
      first === undefined ? null : el('div', { class: 'text' }, ...shown),
      rest.length === 0 ? null : renderRest(group, rest),
    );
  });
}

/** The address of an entry that was found, or of a paragraph of it, with what is to be marked there. */
export function linkTo({ page, title, titleMarks, hits }: Group, hit?: Hit): string {
  const found = [...(hit === undefined ? [] : [hit]), ...hits, { text: title, marks: titleMarks }];
  return linkWithMarks(page, formsOf(found), hit?.id);
}

/** A text with its marks. */
function renderMarked(text: string, marks: readonly Range[]): Node[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  return renderPieces([...pieces, { text: text.slice(at), marked: false }]);
}

const renderPieces = (pieces: readonly Piece[]): Node[] =>
  pieces.filter(({ text }) => text !== '').map(({ text, marked }) => (marked ? el('mark', {}, text) : new Text(text)));

function renderHit(group: Group, hit: Hit): HTMLElement {
  const { pieces, cut } = excerptOf(hit.text, hit.marks);
  return el(
    'a',
    { class: 'p found', href: linkTo(group, hit) },
    el('span', { class: 'n' }, el('span', { class: 'vh' }, 'Paragraph '), String(hit.number)),
    ' ',
    el(
      'span',
      { class: 'words' },
      ...cutMark(cut.before, 'before'),
      ...renderPieces(pieces),
      ...cutMark(cut.after, 'after'),
    ),
  );
}

/** The archive's own sign that the paragraph goes on. */
const cutMark = (is: boolean, where: 'before' | 'after'): Node[] =>
  is ? [el('span', { class: 'cut' }, where === 'before' ? '… ' : ' …')] : [];

function renderRest(group: Group, rest: readonly Hit[]): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'more' },
    `${several(rest.length, 'more paragraph', 'more paragraphs')} of this entry`,
  );
  button.addEventListener('click', () => {
    const links = rest.map((hit) => renderHit(group, hit));
    button.previousElementSibling?.append(...links);
    button.remove();
    links[0]?.focus();
  });
  return button;
}

/** The kind and the date; what stands in square brackets is supplied by an editor. */
function renderAbout(about: string): Node[] {
  return about
    .split(/(\[[^\]]*\])/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('[')
        ? el('span', { class: 'sup' }, el('i', {}, '['), part.slice(1, -1), el('i', {}, ']'))
        : new Text(part),
    );
}

/** A speaker in the voice of the source; none are stated in the voice of the archive. */
const renderSpeaker = ({ text, source, marks }: MarkedLabel): Node[] =>
  source ? [new Text(', '), el('span', { class: 'src' }, ...renderMarked(text, marks))] : [];
