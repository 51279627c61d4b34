/** What a zip file says of a file in it besides its bytes. */
export interface ZipOptions {
  /** When it was last changed. */
  readonly mtime: Date;
  /** The system that made it: 3 is Unix, so that every machine writes the same. */
  readonly os: number;
}

/**
 * What is said of every file of a zip file: the clock and the system of a build would make each another.
 *
 * @param day The day of all files, ISO 8601; null where none is known.
 */
export function zipOptionsOf(day: string | null): ZipOptions {
  const [year = 0, month = 1, date = 1] = (day ?? '').split('-').map(Number);
  // A zip file knows neither a time zone nor a year before 1980.
  return { mtime: year < 1980 ? new Date(1980, 0, 1) : new Date(year, month - 1, date), os: 3 };
}
