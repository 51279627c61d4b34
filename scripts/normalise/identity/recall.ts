import type { Change, Version } from '../../../src/schemas/entry.ts';
import type { EntryId } from '../../../src/schemas/ids.ts';
import { carryIds, type Carried, type Published } from './carry.ts';
import type { Work } from '../run/work.ts';

/** What was published of one document. */
export interface Recalled {
  readonly own: Published | undefined;
  readonly kin: Published | undefined;
  readonly earlier: boolean;
  /** Entries that the note says are part of it. */
  readonly absorbed: readonly Published[];
  readonly today: string;
}

/** What a document has from the past: its ids, its history, its former names and its older versions. */
export interface History extends Carried {
  readonly formerly: readonly EntryId[];
  readonly versions: readonly Version[];
}

/** Carries ids from the reading that is nearest: that of the same capture, else that of the capture before or after. */
export function recall(
  { capture }: Work,
  { draft, description, entry: note }: Work['documents'][number],
  { own, kin, earlier, absorbed, today }: Recalled,
): History {
  const texts = draft.paragraphs.map(({ text }) => text);
  const again = own !== undefined && (kin === undefined || !earlier || kin.id === own.id);
  const before = again ? own : kin;
  const recorded = kin === undefined || !earlier || own?.versions.at(-2)?.capture === kin.versions.at(-1)?.capture;
  const others = again ? (recorded ? [] : [kin]) : own === undefined ? [] : [own];
  const finding = { since: today, capture: again && recorded ? null : capture.path };
  const versions = earlier ? (kin?.versions ?? []) : [];
  if (!again && !earlier) {
    // What comes before all that was published changed nothing; it only has the same ids.
    const { ids } = carryIds(texts, kin, [...others, ...absorbed], finding);
    return { ids, retired: [], changes: [], formerly: [...(note?.formerly ?? []), ...(kin?.formerly ?? [])], versions };
  }
  const carried = carryIds(texts, before, [...others, ...absorbed], finding);
  const printed = draft.marks.some(({ as }) => as === 'title');
  const was = before?.title;
  const retitled: Change[] =
    was === undefined || was === description.title || !printed ? [] : [{ what: 'title', text: was, ...finding }];
  const names = [own, earlier ? kin : undefined, ...absorbed].flatMap((entry) =>
    entry === undefined ? [] : [...entry.formerly, entry.id],
  );
  return {
    ...carried,
    changes: [...carried.changes, ...retitled],
    formerly: [...(note?.formerly ?? []), ...names],
    versions,
  };
}
