import type { Entry, Paragraph, Retired } from '../../schemas/entry.ts';
import type { EntryId, ParagraphId } from '../../schemas/ids.ts';
import { longestIncreasing } from '../alignment/increasing.ts';

/** A paragraph with its number in its version, from 1. */
export interface Numbered extends Paragraph {
  readonly number: number;
}

/** What became of a paragraph, or of several at once, from one version to another. */
export type Fate = 'same' | 'edited' | 'added' | 'removed' | 'merged' | 'split' | 'gone to another';

/** What became of a paragraph, in one or two words. */
export const FATE_NAMES: Readonly<Record<Fate, string>> = {
  same: 'unchanged',
  edited: 'edited',
  added: 'added',
  removed: 'removed',
  merged: 'merged',
  split: 'split',
  'gone to another': 'moved to another document',
};

/** Paragraphs of two versions that belong together. */
export interface Row {
  readonly fate: Fate;
  /** Whether it stands before or after others than it did. */
  readonly moved: boolean;
  /** In the order of each version; none where it has no such paragraph. */
  readonly older: readonly Numbered[];
  readonly newer: readonly Numbered[];
  /** The entry that a paragraph has gone to. */
  readonly entry: EntryId | null;
}

/** What of a version is compared. */
type Text = Pick<Entry, 'paragraphs'>;

/**
 * Lays two versions of an entry side by side, by the ids of their paragraphs, in the order of the newer one. What the
 * newer one lacks stands behind what it followed.
 *
 * @param retired What is known of paragraphs that are no longer in the text; of several records of one, the first holds.
 */
export function compareVersions(older: Text, newer: Text, retired: readonly Retired[]): readonly Row[] {
  const before = older.paragraphs.map((paragraph, i) => ({ ...paragraph, number: i + 1 }));
  const after = newer.paragraphs.map((paragraph, i) => ({ ...paragraph, number: i + 1 }));
  const present = new Set(after.map(({ id }) => id));
  const gone = new Map(
    retired.toReversed().flatMap((record) => (present.has(record.id) ? [] : [[record.id, record] as const])),
  );
  const groupOf = joinFates(before, present, gone);
  const olderOf = Map.groupBy(before, ({ id }) => groupOf(id));
  const newerOf = Map.groupBy(after, ({ id }) => groupOf(id));
  const rowOf = (group: ParagraphId): Row => {
    const [left, right] = [olderOf.get(group) ?? [], newerOf.get(group) ?? []];
    const records = left.flatMap(({ id }) => gone.get(id) ?? []);
    const fate = fateOf(left, right, records);
    const entry = fate === 'gone to another' ? (records[0]?.entry ?? null) : null;
    return { fate, moved: false, older: left, newer: right, entry };
  };
  const rows = markMoved([...newerOf.keys()].map(rowOf));
  return placeGone(rows, [...olderOf.keys()].filter((group) => !newerOf.has(group)).map(rowOf));
}

/** The rows in which something differs. */
export const differencesOf = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ fate, moved }) => fate !== 'same' || moved);

/** Joins the ids of paragraphs that were merged or split with those of what holds their text now. */
function joinFates(
  before: readonly Numbered[],
  present: ReadonlySet<ParagraphId>,
  gone: ReadonlyMap<ParagraphId, Retired>,
): (id: ParagraphId) => ParagraphId {
  const joined = new Map<ParagraphId, ParagraphId>();
  const groupOf = (id: ParagraphId): ParagraphId => {
    const to = joined.get(id);
    return to === undefined ? id : groupOf(to);
  };
  for (const { id } of before) {
    const { fate, to = [], entry } = gone.get(id) ?? {};
    if (entry !== undefined || (fate !== 'merged' && fate !== 'split')) continue;
    for (const target of to) {
      const [one, other] = [groupOf(id), groupOf(target)];
      if (present.has(target) && one !== other) joined.set(one, other);
    }
  }
  return groupOf;
}

function fateOf(older: readonly Numbered[], newer: readonly Numbered[], records: readonly Retired[]): Fate {
  const [left] = older;
  const [right] = newer;
  if (left === undefined) return 'added';
  if (right === undefined) return records.some(({ fate }) => fate === 'moved') ? 'gone to another' : 'removed';
  if (records.some(({ fate }) => fate === 'merged')) return 'merged';
  if (records.length > 0) return 'split';
  return left.text === right.text ? 'same' : 'edited';
}

/** Marks the fewest rows that must have moved for the order of the newer version to come of that of the older. */
function markMoved(rows: readonly Row[]): readonly Row[] {
  const both = rows.filter(({ older }) => older.length > 0);
  const kept = new Set(
    longestIncreasing(both.map(({ older }) => older[0]?.number ?? 0)).flatMap((at) => both[at] ?? []),
  );
  return rows.map((row) => ({ ...row, moved: row.older.length > 0 && !kept.has(row) }));
}

/** Puts each row of the older version alone behind the nearest one before it that has not moved. */
function placeGone(rows: readonly Row[], gone: readonly Row[]): readonly Row[] {
  const placed = [...rows];
  for (const row of gone) {
    const number = row.older[0]?.number ?? 0;
    const behind = placed.reduce<{ at: number; number: number }>(
      (nearest, { older, moved }, at) => {
        const last = older.findLast((paragraph) => paragraph.number < number)?.number ?? 0;
        return !moved && last > nearest.number ? { at, number: last } : nearest;
      },
      { at: -1, number: 0 },
    );
    placed.splice(behind.at + 1, 0, row);
  }
  return placed;
}
