import { differencesOf, FATE_NAMES, type Numbered, type Row } from '../../archive/versions/comparison.ts';
import { documentPath, relativeHref } from '../../archive/addresses/links.ts';
import type { ParagraphId } from '../../schemas/ids.ts';
import { renderEdits } from './edit.ts';
import { safe, type Html } from '../html.ts';

/** Where the two versions and their comparison stand, each from the root of the site, and their language. */
export interface Setting {
  readonly from: string;
  readonly older: string;
  readonly newer: string;
  /** BCP 47, of the text. */
  readonly language: string;
}

/** More paragraphs than this that follow one another unchanged are folded away. */
const SHORT_RUN = 2;

/**
 * Two versions side by side, row by row; what differs is marked word by word, and each difference is an anchor, `d1`,
 * `d2` and so on.
 */
export function renderComparison(rows: readonly Row[], setting: Setting): Html {
  const numbers = new Map(differencesOf(rows).map((row, i) => [row, i + 1]));
  const rendered = runsOf(rows, numbers).map((run) => {
    const inner = run.map((row) => renderRow(row, numbers.get(row), setting));
    const [first] = run;
    if (first === undefined || run.length <= SHORT_RUN || numbers.has(first)) return safe`${inner}`;
    return safe`<details class="vs-run"><summary>${nameRun(run)}</summary>${inner}</details>`;
  });
  return safe`${rendered}`;
}

/** How the rows of two versions differ, in words: `2 edited, 1 added`; null where no paragraph does. */
export function nameDifferences(rows: readonly Row[]): string | null {
  const counts = Map.groupBy(differencesOf(rows), nameFate);
  return counts.size === 0 ? null : [...counts].map(([name, { length }]) => `${String(length)} ${name}`).join(', ');
}

function nameFate({ fate, moved }: Row): string {
  if (!moved) return FATE_NAMES[fate];
  return fate === 'same' ? 'moved' : `moved and ${FATE_NAMES[fate]}`;
}

/** Cuts rows into runs of unchanged ones, and each other row by itself. */
function runsOf(rows: readonly Row[], differing: ReadonlyMap<Row, unknown>): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && !differing.has(row) && !differing.has(last[0])) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function nameRun(run: readonly Row[]): string {
  const numbers = run.flatMap(({ newer }) => newer.map(({ number }) => number));
  return `¶\u00a0${String(numbers[0])} to ${String(numbers.at(-1))}, unchanged`;
}

function renderRow(row: Row, difference: number | undefined, setting: Setting): Html {
  const words = wordsOf(row, setting.language);
  const left = renderSide('older', row.older, words.before, setting);
  const right = renderSide('newer', row.newer, words.after, setting);
  if (difference === undefined)
    return safe`<div class="vs same"><p class="vs-kind">unchanged</p>${left}${right}</div>\n`;
  const id = `d${String(difference)}`;
  const kind = safe`<h3 class="vs-kind" id="${id}-kind">${explain(row, setting)}</h3>`;
  return safe`<div class="vs" id="${id}" tabindex="-1" role="group" aria-labelledby="${id}-kind">${kind}${left}${right}</div>\n`;
}

/** The words of each side, marked where they differ. */
function wordsOf({ fate, older, newer }: Row, language: string): ReturnType<typeof renderEdits> {
  const before = older.map(({ text }) => text);
  const after = newer.map(({ text }) => text);
  const differs = fate === 'edited' || fate === 'merged' || fate === 'split';
  const plain = (texts: readonly string[]): readonly (readonly Html[])[] => texts.map((text) => [safe`${text}`]);
  return differs ? renderEdits(before, after, language) : { before: plain(before), after: plain(after) };
}

function explain(row: Row, { from }: Setting): Html {
  const { fate, moved, older, newer, entry } = row;
  const name = nameFate(row);
  const said = name.charAt(0).toUpperCase() + name.slice(1);
  if (entry !== null) return safe`${said}: <a href="${goneHref(row, from)}">see it there</a>`;
  if (fate === 'merged') return safe`${said}: ${listNumbers(older)} into ${listNumbers(newer)}`;
  if (fate === 'split') return safe`${said}: ${listNumbers(older)} into ${listNumbers(newer)}`;
  return moved ? safe`${said}: ${listNumbers(older)} stands as ${listNumbers(newer)}` : safe`${said}`;
}

const goneHref = ({ entry, older }: Row, from: string): string =>
  entry === null ? '' : relativeHref(from, documentPath(entry), older[0]?.id);

function listNumbers(paragraphs: readonly Numbered[]): string {
  const numbers = paragraphs.map(({ number }) => String(number));
  return `¶\u00a0${[numbers.slice(0, -1).join(', '), numbers.at(-1)].filter(Boolean).join(' and ')}`;
}

function renderSide(
  side: 'older' | 'newer',
  paragraphs: readonly Numbered[],
  words: readonly (readonly Html[])[],
  setting: Setting,
): Html {
  if (paragraphs.length === 0) return safe`<div class="vs-${side} none"></div>`;
  const hrefOf = (id: ParagraphId): string => relativeHref(setting.from, setting[side], id);
  const own = paragraphs.map(
    ({ id, number }, i) =>
      safe`<p class="who"><a href="${hrefOf(id)}">${side === 'older' ? 'Older' : 'Newer'} ¶\u00a0${number}</a></p><p class="src">${words[i]}</p>`,
  );
  return safe`<div class="vs-${side}">${own}</div>`;
}
