/** One thing measured, and what it is to be. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  /** What is asked for; null where the figure is only told. */
  readonly target: string | null;
  readonly met: boolean | null;
  /** A few cases that fall short, for whoever looks into it. */
  readonly cases?: readonly string[];
}

/** How many cases are shown below a figure. */
const SHOWN = 5;

/** A table of figures with their targets, and below each that falls short a few of its cases. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'target', 'met'],
    ...figures.map(({ name, measured, target, met }) => [
      name,
      measured,
      target ?? '',
      met === null ? '' : met ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  const told = body.flatMap((line, index) => {
    const { cases = [], met = null } = figures[index] ?? {};
    const shown = met === false ? cases.slice(0, SHOWN) : [];
    const more = met === false && cases.length > SHOWN ? [`    … and ${cases.length - SHOWN} more`] : [];
    return [line, ...shown.map((item) => `    ${item}`), ...more];
  });
  return `${[head, '-'.repeat(head.length), ...told].join('\n')}\n`;
}

/** The share of something right, as a figure: `231 of 232 = 99.57 %`. */
export function shareOf(
  name: string,
  right: number,
  of: number,
  atLeast: number | null,
  cases: readonly string[] = [],
): Figure {
  const share = of === 0 ? 1 : right / of;
  return {
    name,
    measured: `${right} of ${of} = ${(100 * share).toFixed(share > 0.99 ? 3 : 1)} %`,
    target: atLeast === null ? null : `≥ ${Number((100 * atLeast).toFixed(2))} %`,
    met: atLeast === null ? null : share >= atLeast,
    cases,
  };
}
