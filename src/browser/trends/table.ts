import { writeCsvRow } from '../../archive/csv.ts';
import { rateOf, type Count, type Trend } from '../../archive/corpus/trends.ts';
import { el } from '../page/dom.ts';
import { shorten } from '../page/shorten.ts';

/** A row of the figures: a year, the years that are not known, or all. */
interface Row {
  readonly label: string;
  readonly count: Count;
}

/** Years of which the archive has no word have no row. */
const rowsOf = ({ years, undated, total }: Trend): Row[] => [
  ...years.filter(({ words }) => words > 0).map((year) => ({ label: String(year.year), count: year })),
  ...(undated.words === 0 ? [] : [{ label: 'Year not known', count: undated }]),
  { label: 'All', count: total },
];

/** So much of a query stands over its column. */
const NAME = 40;

/** The figures behind a drawing: for each year the words of the archive and the occurrences of each query. */
export function renderTable(
  trend: Trend,
  queries: readonly string[],
  { caption, language }: { caption: string; language: string },
): HTMLTableElement {
  const whole = new Intl.NumberFormat(language);
  const rate = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const figures = ({ words, found }: Count): Node[] =>
    queries.flatMap((_, query) => {
      const count = found[query] ?? 0;
      const per = rateOf(count, words);
      return [el('td', {}, whole.format(count)), el('td', {}, per === null ? '' : rate.format(per))];
    });
  return el(
    'table',
    { class: 'figures' },
    el('caption', {}, caption),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, 'Year'),
        el('th', { scope: 'col' }, 'Words'),
        ...queries.flatMap((query) => [
          el('th', { scope: 'col', class: 'src' }, shorten(query, NAME)),
          el('th', { scope: 'col' }, 'in 10,000'),
        ]),
      ),
    ),
    el(
      'tbody',
      {},
      ...rowsOf(trend).map(({ label, count }) =>
        el('tr', {}, el('th', { scope: 'row' }, label), el('td', {}, whole.format(count.words)), ...figures(count)),
      ),
    ),
  );
}

/** The figures of all trends as a file: a row for each group, year and query. */
export function writeFigures(
  trends: readonly Trend[],
  queries: readonly string[],
  nameOf: (trend: Trend) => string,
): string[] {
  const head = writeCsvRow(['group', 'year', 'query', 'occurrences', 'words', 'per 10,000 words']);
  const rows = trends.flatMap((trend) =>
    rowsOf(trend).flatMap(({ label, count: { words, found } }) =>
      queries.map((query, i) => {
        const per = rateOf(found[i] ?? 0, words);
        return writeCsvRow([
          nameOf(trend),
          label,
          query,
          found[i] ?? 0,
          words,
          per === null ? null : Number(per.toFixed(4)),
        ]);
      }),
    ),
  );
  return [head, ...rows];
}
