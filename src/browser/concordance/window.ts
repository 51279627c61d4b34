import { isShortcut } from '../page/dom.ts';

/** Lines drawn above and below those in sight. */
const MARGIN = 12;
/** Lines drawn for print; a concordance of ten thousand would take two hundred sheets. */
const PRINTED = 2000;

/** A long list of which only the lines in sight are drawn. */
export interface LineWindow {
  /** Shows other lines. */
  show(count: number, render: (line: number) => HTMLTableRowElement): void;
  /** Brings a line into sight and puts the focus on its link. */
  focus(line: number): void;
}

/**
 * Draws in the body of a table the lines that are in sight. Each stands at its place by a style sheet, which multiplies
 * `--line` by the height of a line, so that the page is as long as all of them; `aria-rowindex` says which each is.
 */
export function windowOf(body: HTMLTableSectionElement): LineWindow {
  const drawn = new Map<number, HTMLTableRowElement>();
  let count = 0;
  let render: ((line: number) => HTMLTableRowElement) | null = null;

  const draw = (first: number, last: number): void => {
    for (const [line, row] of drawn) {
      // The line that has the focus keeps it, out of sight too.
      if ((line >= first && line < last) || row.contains(document.activeElement)) continue;
      row.remove();
      drawn.delete(line);
    }
    for (let line = last - 1, next = nextDrawn(drawn, last); line >= first; line -= 1) {
      const row = drawn.get(line) ?? render?.(line);
      if (row === undefined) return;
      if (!drawn.has(line)) {
        row.style.setProperty('--line', String(line));
        // Line 1 of the table is its head.
        row.setAttribute('aria-rowindex', String(line + 2));
        body.insertBefore(row, next);
        drawn.set(line, row);
      }
      next = row;
    }
  };
  const drawInSight = (): void => {
    const { top, height } = body.getBoundingClientRect();
    if (count === 0 || height === 0) return;
    const line = height / count;
    draw(
      Math.max(0, Math.floor(-top / line) - MARGIN),
      Math.min(count, Math.ceil((innerHeight - top) / line) + MARGIN),
    );
  };
  let asked = false;
  const drawSoon = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      drawInSight();
    });
  };
  const focus = (line: number): void => {
    const { top, height } = body.getBoundingClientRect();
    const size = height / Math.max(1, count);
    const at = top + line * size;
    if (at < size || at + 2 * size > innerHeight) scrollBy({ top: at - innerHeight / 2, behavior: 'instant' });
    drawInSight();
    drawn.get(line)?.querySelector('a')?.focus({ preventScroll: true });
  };
  document.addEventListener('scroll', drawSoon, { passive: true });
  window.addEventListener('resize', drawSoon);
  window.addEventListener('beforeprint', () => draw(0, Math.min(count, PRINTED)));
  window.addEventListener('afterprint', drawInSight);
  return {
    show(lines, make) {
      for (const row of drawn.values()) row.remove();
      drawn.clear();
      count = lines;
      render = make;
      body.style.setProperty('--lines', String(lines));
      drawInSight();
    },
    focus,
  };
}

/** The first line drawn from one on, which a new one is put before. */
function nextDrawn(drawn: ReadonlyMap<number, HTMLTableRowElement>, from: number): HTMLTableRowElement | null {
  const later = [...drawn.keys()].filter((line) => line >= from);
  return later.length === 0 ? null : (drawn.get(Math.min(...later)) ?? null);
}

/** The line that a row is; null for what is no line. */
export function lineOf(element: Element | null): number | null {
  const index = element?.closest('tr')?.getAttribute('aria-rowindex');
  return index === null || index === undefined ? null : Number(index) - 2;
}

/** Walks the lines with the keyboard: ↓ or j, ↑ or k, Home and End within the table; above the first is the field. */
export function walkLines(field: HTMLInputElement, body: HTMLElement, lines: LineWindow, count: () => number): void {
  let last = -1;
  document.addEventListener('keydown', (event) => {
    const inField = document.activeElement === field;
    if (event.isComposing || count() === 0 || (!inField && !isShortcut(event))) return;
    const here = body.contains(document.activeElement) ? lineOf(document.activeElement) : null;
    const to = inField ? (event.key === 'ArrowDown' ? 0 : null) : lineFor(event.key, here, here ?? last, count());
    if (to === null) return;
    event.preventDefault();
    if (to < 0) field.focus();
    else lines.focus(to);
    last = to;
  });
}

/** Where a key leads; below 0 is the field, null where the key is left to the browser. */
function lineFor(key: string, here: number | null, from: number, count: number): number | null {
  if (key === 'j') return Math.min(from + 1, count - 1);
  if (key === 'k') return Math.max(from - 1, -1);
  if (here === null) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return from - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return -1;
    default:
      return null;
  }
}
