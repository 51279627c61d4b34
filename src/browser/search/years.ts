import { el } from '../dom.ts';

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

/** In words, for those who do not see the strip. */
function sayYears(years: readonly Year[]): string {
  const found = years.filter(({ found }) => found > 0).map(({ year, found }) => `${String(found)} in ${String(year)}`);
  return `Entries found by year: ${found.length === 0 ? 'none' : found.join(', ')}`;
}

/** The strip: a column for each year, its height the entries of the archive, the blue part those found. */
export function renderYears(years: readonly Year[]): HTMLElement {
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
      {},
      el('i', { class: 'column' }, bar),
      el('b', {}, el('i', { class: 'century' }, label[0] ?? ''), label[1] ?? ''),
    );
  });
  return el('div', { class: 'years', role: 'img', 'aria-label': sayYears(years) }, ...columns);
}
