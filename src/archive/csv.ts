/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/;

/** What begins a file in UTF-8, so that spreadsheets read it as such. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A row of comma-separated values, with its line end. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it, which spreadsheets do not show.
 *
 * @see RFC 4180, and https://owasp.org/www-community/attacks/CSV_Injection
 */
export const writeCsvRow = (cells: readonly Cell[]): string => writeExactCsvRow(cells.map(disarm));

/**
 * A row of comma-separated values in which every character of a text stands as it is, with its line end. It is for
 * data that programs read: a spreadsheet may take a cell that begins with `=`, `+`, `-` or `@` for a formula.
 *
 * @see RFC 4180
 */
export const writeExactCsvRow = (cells: readonly Cell[]): string => `${cells.map(quote).join(',')}\r\n`;

/** What may stand in a row; null is an empty cell. */
export type Cell = string | number | null;

const disarm = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);

function quote(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
