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
export const writeCsvRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(writeCell).join(',')}\r\n`;

function writeCell(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
