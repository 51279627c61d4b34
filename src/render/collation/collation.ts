import type { AnchoredRow } from '../../archive/collation/anchors.ts';
import type { Collation } from '../../archive/collation/collate.ts';
import type { CollatedText } from '../../archive/collation/reading.ts';
import { documentPath, relativeHref } from '../../archive/addresses/links.ts';
import { renderCollated } from './words.ts';
import { nameKinds } from './kinds.ts';
import { safe, type Html } from '../html.ts';

/** Where two texts stand side by side, and what each is called there. */
export interface Setting {
  /** The path of the page. */
  readonly from: string;
  /** What a text is called: `Speech`, `Telegram post 2`. */
  readonly nameOf: (text: CollatedText) => string;
}

/** More rows of one kind than this that follow one another are folded away. */
const SHORT_RUN = 2;

/** Two texts side by side, row by row, each row an anchor; a row in which something differs can have the focus. */
export function renderCollation(collation: Collation, rows: readonly AnchoredRow[], setting: Setting): Html {
  const rendered = runsOf(rows).map((run) => {
    const inner = run.map((row) => renderRow(row, collation, setting));
    const [first] = run;
    if (first === undefined || run.length <= SHORT_RUN || foldOf(first) === null) return safe`${inner}`;
    return safe`<details class="vs-run${first.outside === null ? '' : ' out'}"><summary>${nameRun(run, collation, setting)}</summary>${inner}</details>\n`;
  });
  return safe`${rendered}`;
}

/** Whether anything differs in a row of a passage. */
const differs = ({ outside, moved, again, stretches }: AnchoredRow): boolean =>
  outside === null && (moved || again || stretches.some(({ kind }) => kind !== 'verbatim'));

/** Why a row may be folded away with those like it; null where it may not. */
function foldOf({ outside, left, right, stretches }: AnchoredRow): string | null {
  if (outside !== null) return `${outside} ${left.length > 0 ? 'left' : 'right'}`;
  const marked = stretches.every(({ kind }) => kind === 'omission-marked');
  return marked && (left.length === 0 || right.length === 0) ? `marked ${left.length > 0 ? 'left' : 'right'}` : null;
}

function runsOf(rows: readonly AnchoredRow[]): readonly (readonly AnchoredRow[])[] {
  const runs: AnchoredRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const fold = foldOf(row);
    if (last?.[0] !== undefined && fold !== null && foldOf(last[0]) === fold) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function nameRun(run: readonly AnchoredRow[], { left, right }: Collation, { nameOf }: Setting): string {
  const [first, last] = [run[0], run.at(-1)];
  const isLeft = (first?.left.length ?? 0) > 0;
  const numbers = isLeft ? [first?.left[0], last?.left.at(-1)] : [first?.right[0], last?.right.at(-1)];
  const said =
    first === undefined ? '' : first.outside === null ? 'left out where a mark stands' : OUTSIDE[first.outside];
  const [from, to] = numbers.map((number) => String((number ?? 0) + 1));
  return `${nameOf(isLeft ? left : right)} ¶\u00a0${from ?? ''} to ${to ?? ''}, ${said}`;
}

/** Where paragraphs lie that are in no passage. What lies there is not left out. */
const OUTSIDE = {
  before: 'before the passage begins',
  between: 'between two passages',
  after: 'after the passage ends',
} as const;

function renderRow(row: AnchoredRow, collation: Collation, setting: Setting): Html {
  const left = renderSide('left', row, collation, setting);
  const right = renderSide('right', row, collation, setting);
  const told = differs(row) ? safe` tabindex="-1" role="group" aria-labelledby="${row.id}_is"` : null;
  const likeness = differs(row) ? '' : row.outside === null ? ' same' : ' out';
  const unmarked = row.stretches.some(({ kind }) => kind === 'omission-unmarked') ? ' un' : '';
  const kind = safe`<p class="vs-kind" id="${row.id}_is">${explain(row)}</p>`;
  return safe`<div class="vs al${likeness}${unmarked}" id="${row.id}"${told}>${kind}${left}${right}</div>\n`;
}

/** What a row is, in words. */
function explain(row: AnchoredRow): string {
  if (row.outside !== null) return capitalise(OUTSIDE[row.outside]);
  const { left, right, stretches, moved, again, partly } = row;
  const laid = left.length > 0 && right.length > 0 && left.length !== right.length ? 'laid out anew' : null;
  const words = nameKinds(stretches) ?? (moved || again || laid !== null ? null : 'word for word');
  const notes = [
    partly ? 'in part' : null,
    words,
    laid,
    moved ? 'in another place' : null,
    again ? 'a second time' : null,
  ];
  return capitalise(notes.filter((note) => note !== null).join('; '));
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function renderSide(side: 'left' | 'right', row: AnchoredRow, collation: Collation, { from, nameOf }: Setting): Html {
  const place = side === 'left' ? 'older' : 'newer';
  const text = collation[side];
  if (row[side].length === 0) return safe`<div class="vs-${place} none"></div>`;
  const own = row[side].map((at) => {
    const paragraph = text.paragraphs[at];
    if (paragraph === undefined) return null;
    const href = relativeHref(from, documentPath(text.id), paragraph.id);
    const words = renderCollated(paragraph.text, at, row.stretches, side);
    return safe`<p class="who"><a href="${href}">${nameOf(text)} ¶\u00a0${at + 1}</a></p><p class="src">${words}</p>${renderAlone(text, paragraph.id)}`;
  });
  return safe`<div class="vs-${place}" lang="${text.language === 'und' ? '' : text.language}">${own}</div>`;
}

/** The marks of omission that stand alone behind a paragraph. */
function renderAlone({ between }: CollatedText, id: string): readonly Html[] {
  return between
    .filter(({ as, after }) => as === 'omission' && after === id)
    .map(({ text }) => safe`<p class="om alone"><span>${text}</span></p>`);
}
