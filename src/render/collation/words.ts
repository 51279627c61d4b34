import type { Range, Stretch } from '../../archive/collation/passage.ts';
import { OMISSION } from '../../archive/text/omission.ts';
import { KIND_NAMES } from './kinds.ts';
import { safe, type Html } from '../html.ts';

/** The words of a paragraph, each difference marked by its kind, and the source's own marks of omission. */
export function renderCollated(
  text: string,
  paragraph: number,
  stretches: readonly Stretch[],
  side: 'left' | 'right',
): Html {
  const own = stretches
    .flatMap(({ kind, [side]: range }) =>
      range?.paragraph === paragraph && kind !== 'verbatim' ? [{ kind, range }] : [],
    )
    .sort((a, b) => a.range.start - b.range.start);
  let at = 0;
  const pieces = own.flatMap(({ kind, range }) => {
    if (range.start < at) return [];
    const before = renderMarks(text.slice(at, range.start));
    at = range.end;
    return [before, renderDifference(text, range, KIND_NAMES[kind])];
  });
  return safe`${pieces}${renderMarks(text.slice(at))}`;
}

function renderDifference(
  text: string,
  { start, end }: Range,
  { mark, aloud }: { readonly mark: string; readonly aloud: string | null },
): Html {
  const said = (words: string): Html | null => (aloud === null ? null : safe`<span class="vh aloud">${words}</span>`);
  return safe`<span class="${mark}">${said(`[${aloud ?? ''}: `)}${text.slice(start, end)}${said(']')}</span>`;
}

/** Text outside of differences, in which the source's own marks of omission are coloured. */
function renderMarks(text: string): Html {
  let at = 0;
  const pieces = [...text.matchAll(OMISSION)].flatMap(({ 0: mark, index }) => {
    const before = text.slice(at, index);
    at = index + mark.length;
    return [safe`${before}`, safe`<span class="om">${mark}</span>`];
  });
  return safe`${pieces}${text.slice(at)}`;
}
