import type { Entry } from '../../schemas/entry.ts';

/** What names days in an entry, ISO 8601 or EDTF. */
export interface Dated {
  readonly date: string | null;
  readonly versions: readonly { readonly captured: string | null }[];
  readonly changes: readonly { readonly since: string }[];
  readonly retired: readonly { readonly since: string }[];
  readonly withdrawn: Pick<NonNullable<Entry['withdrawn']>, 'date'> | null;
}

/**
 * The newest day that entries name of themselves, of their captures or of what changed in them; null where none is
 * named. It tells of what day a copy of the archive is, where the clock of a build would make of the same records
 * another copy each time.
 */
export function newestDay(entries: readonly Dated[]): string | null {
  const days = entries
    .flatMap(({ date, versions, changes, retired, withdrawn }) => [
      date,
      ...versions.map(({ captured }) => captured),
      ...[...changes, ...retired].map(({ since }) => since),
      withdrawn?.date ?? null,
    ])
    .flatMap((date) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}
