import { describeEdit, type WordChange } from '../../archive/versions/word-changes.ts';
import { safe, type Html } from '../html.ts';

/** Two wordings with what differs marked in each. */
export interface RenderedEdit {
  readonly before: readonly Html[];
  readonly after: readonly Html[];
}

/**
 * Marks word by word what one wording lost and another gained.
 *
 * @param language BCP 47, of both; `und` where it is not known.
 */
export function renderEdit(before: string, after: string, language: string): RenderedEdit {
  const marked = renderEdits([before], [after], language);
  return { before: marked.before[0] ?? [], after: marked.after[0] ?? [] };
}

/** Two wordings in one, word by word: what the one lost and the other gained stand one behind the other. */
export function renderDifference(before: string, after: string, language: string): Html {
  return safe`${differ(before, after, language).map(renderChange)}`;
}

/** Marks word by word what several paragraphs lost, read as one, and others gained; each keeps its own. */
export function renderEdits(
  before: readonly string[],
  after: readonly string[],
  language: string,
): { readonly before: readonly (readonly Html[])[]; readonly after: readonly (readonly Html[])[] } {
  const changes = differ(before.join(JOIN), after.join(JOIN), language);
  return {
    before: cutAtEnds(
      changes.filter((change) => change.kind !== 'inserted'),
      before,
    ).map((own) => own.map(renderChange)),
    after: cutAtEnds(
      changes.filter((change) => change.kind !== 'deleted'),
      after,
    ).map((own) => own.map(renderChange)),
  };
}

const differ = (before: string, after: string, language: string): readonly WordChange[] =>
  describeEdit(before, after, ...(language === 'und' ? [] : [language]));

/** What stands between two paragraphs that are read as one. */
const JOIN = ' ';

/** Gives each text its part of the changes that make up all of them. */
function cutAtEnds(changes: readonly WordChange[], texts: readonly string[]): readonly (readonly WordChange[])[] {
  let at = 0;
  return texts.map((text) => {
    const [start, end] = [at, at + text.length];
    at = end + JOIN.length;
    let from = 0;
    return changes.flatMap((change) => {
      const own = change.text.slice(Math.max(0, start - from), Math.max(0, end - from));
      from += change.text.length;
      return own === '' ? [] : [{ ...change, text: own }];
    });
  });
}

/** What is marked is said in words too, for those who don't see the mark; the words are not copied with the text. */
function renderChange({ kind, text }: WordChange): Html {
  switch (kind) {
    case 'same':
      return safe`${text}`;
    case 'deleted':
      return safe`<del>${said('[taken out: ')}${text}${said(']')}</del>`;
    case 'inserted':
      return safe`<ins>${said('[put in: ')}${text}${said(']')}</ins>`;
  }
}

const said = (words: string): Html => safe`<span class="vh aloud">${words}</span>`;
