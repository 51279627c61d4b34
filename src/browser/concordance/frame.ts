import type { Order } from '../../archive/corpus/hit-order.ts';
import { need } from '../page/dom.ts';

/** The parts of the page of the concordance that its script fills. */
export interface Frame {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly allForms: HTMLInputElement;
  readonly narrowing: HTMLElement;
  readonly head: HTMLElement;
  readonly said: HTMLElement;
  readonly why: HTMLElement;
  readonly table: HTMLTableElement;
  readonly body: HTMLTableSectionElement;
  readonly csv: HTMLButtonElement;
  readonly printed: HTMLElement;
  /** The link to the same words in trends. */
  readonly other: HTMLAnchorElement;
}

/** Takes hold of the page; it must be the one that `concordance.astro` makes. */
export function readFrame(): Frame {
  const form = need('#ask', HTMLFormElement);
  const table = need('#lines', HTMLTableElement);
  keepRoles(table);
  return {
    form,
    field: need('input[name="q"]', HTMLInputElement, form),
    allForms: need('input[name="forms"]', HTMLInputElement, form),
    narrowing: need('#narrowing', HTMLElement, form),
    head: need('#head', HTMLElement),
    said: need('#said', HTMLElement),
    why: need('#why', HTMLElement),
    table,
    body: need('tbody', HTMLTableSectionElement, table),
    csv: need('#csv', HTMLButtonElement),
    printed: need('#printed', HTMLElement),
    other: need('.lede a[href="trends.html"]', HTMLAnchorElement),
  };
}

/** The order that the head of a column asks for: that of dates changes its direction each time. */
export const orderOf = (column: string, order: Order): Order => {
  switch (column) {
    case 'before':
    case 'word':
    case 'after':
    case 'speaker':
      return column;
    default:
      return order === 'newest' ? 'oldest' : 'newest';
  }
};

/** Says at the heads of the columns by which the lines stand in order. */
export function showOrder(table: HTMLTableElement, order: Order): void {
  for (const button of table.querySelectorAll<HTMLElement>('[data-sort]')) {
    const column = button.dataset['sort'];
    const sorted = column === order || (column === 'date' && (order === 'newest' || order === 'oldest'));
    const head = button.closest('th');
    if (sorted) head?.setAttribute('aria-sort', order === 'newest' ? 'descending' : 'ascending');
    else head?.removeAttribute('aria-sort');
  }
}

/** The style sheet lays the table out as a grid, which lets some browsers forget that it is a table. */
function keepRoles(table: HTMLTableElement): void {
  table.setAttribute('role', 'table');
  for (const [selector, role] of [
    ['thead, tbody', 'rowgroup'],
    ['tr', 'row'],
    ['th', 'columnheader'],
  ] as const)
    for (const part of table.querySelectorAll(selector)) part.setAttribute('role', role);
}
