import { el } from '../page/dom.ts';
import type { Years } from './state.ts';

/** A year of the strip: how many entries the archive has of it, and in how many something was found. */
export interface Year {
  readonly year: number;
  readonly all: number;
  readonly found: number;
}

/** Every year from the first to the last of the archive, also those without an entry. What has no year is left out. */
export function yearsOf(totals: Readonly<Record<string, number>>, counts: Readonly<Record<string, number>>): Year[] {
  const known = Object.keys(totals)
    .filter((year) => /^\d{4}$/.test(year))
    .map(Number);
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => {
    const year = first + i;
    return { year, all: totals[String(year)] ?? 0, found: counts[String(year)] ?? 0 };
  });
}

/** Years in order, whichever of two was named first; all years where they are the first and the last there are. */
export function rangeOf(a: number, b: number, years: readonly Year[]): Years {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return first !== undefined && last !== undefined && from <= first && to >= last
    ? { from: null, to: null }
    : { from, to };
}

/** In words, for those who do not see the strip. */
function describe(years: readonly Year[]): string {
  const found = years.filter(({ found }) => found > 0).map(({ year, found }) => `${String(found)} in ${String(year)}`);
  return `Entries found by year: ${found.length === 0 ? 'none' : found.join(', ')}`;
}

/**
 * The strip: a column for each year, its height the entries of the archive, the blue part those found. Columns that the
 * pointer is drawn over are picked.
 */
export function renderYears(years: readonly Year[], chosen: Years, pick: (range: Years) => void): HTMLElement {
  const most = Math.max(1, ...years.map(({ all }) => all));
  const step = Math.ceil(years.length / 12);
  const columns = years.map(({ year, all, found }, i) => {
    const bar = el('i', { class: 'all' }, el('i', { class: 'sig' }));
    bar.style.blockSize = `${String((all / most) * 100)}%`;
    if (bar.firstElementChild instanceof HTMLElement)
      bar.firstElementChild.style.blockSize = `${String(all === 0 ? 0 : (found / all) * 100)}%`;
    const label = i % step === 0 ? [String(year).slice(0, 2), String(year).slice(2)] : ['', ''];
    return el(
      'span',
      { title: `${String(year)}: ${String(found)} of ${String(all)}` },
      el('i', { class: 'column' }, bar),
      el('b', {}, el('i', { class: 'century' }, label[0] ?? ''), label[1] ?? ''),
    );
  });
  const strip = el('div', { class: 'years', role: 'img', 'aria-label': describe(years) }, ...columns);
  const show = ({ from, to }: Years): void => {
    for (const [i, column] of columns.entries()) {
      const year = years[i]?.year ?? 0;
      column.classList.toggle('out', (from !== null && year < from) || (to !== null && year > to));
    }
  };
  show(chosen);
  letPick(strip, columns, (a, b) => rangeOf(years[a]?.year ?? 0, years[b]?.year ?? 0, years), show, pick);
  return strip;
}

/** Lets columns be picked by drawing the pointer over them; Escapedrops what is being drawn. */
function letPick(
  strip: HTMLElement,
  columns: readonly HTMLElement[],
  rangeFrom: (a: number, b: number) => Years,
  show: (range: Years) => void,
  pick: (range: Years) => void,
): void {
  let begun: number | null = null;
  const columnAt = ({ clientX }: PointerEvent): number => {
    const at = columns.findIndex((column) => clientX < column.getBoundingClientRect().right);
    return at === -1 ? columns.length - 1 : at;
  };
  strip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    begun = columnAt(event);
    strip.setPointerCapture(event.pointerId);
    show(rangeFrom(begun, begun));
    event.preventDefault();
  });
  strip.addEventListener('pointermove', (event) => {
    if (begun !== null) show(rangeFrom(begun, columnAt(event)));
  });
  strip.addEventListener('pointerup', (event) => {
    if (begun === null) return;
    const range = rangeFrom(begun, columnAt(event));
    begun = null;
    pick(range);
  });
  strip.addEventListener('pointercancel', () => {
    begun = null;
  });
}
