import { alignParagraphs } from '../../../src/archive/alignment/align.ts';
import type { Alignment } from '../../../src/archive/alignment/alignment.ts';
import type { Change, Entry, Paragraph, Retired } from '../../../src/schemas/entry.ts';
import type { ParagraphId } from '../../../src/schemas/ids.ts';
import { nameParagraph } from '../identify.ts';

/** A paragraph as far as its name goes. */
type Named = Pick<Paragraph, 'id' | 'text'>;

/** What an earlier reading published of an entry, as far as the next needs it. */
export interface Published extends Pick<Entry, 'id' | 'formerly' | 'versions'> {
  /** Unknown where the file is gone. */
  readonly title?: Entry['title'];
  readonly paragraphs: readonly Named[];
  readonly retired: readonly Retired[];
  readonly changes: readonly Change[];
}

/** On which day something was found, and the capture that brought it: null where the same capture is read in another way. */
export type Finding = Pick<Retired, 'since' | 'capture'>;

/** The ids of the paragraphs of an entry, those no longer in its text, and what changed. */
export interface Carried {
  readonly ids: readonly ParagraphId[];
  readonly retired: readonly Retired[];
  readonly changes: readonly Change[];
}

/**
 * Gives paragraphs their ids. One that was there before, the same, edited or moved, keeps its id; one that was
 * gone and is back, word for word, gets its id again; a new one is named after its text. What happened to those
 * that are gone is written down.
 *
 * @param before The reading before, whose ids are carried.
 * @param others Other readings of the same document, whose ids may not be lost either.
 */
export function carryIds(
  texts: readonly string[],
  before: Published | undefined,
  others: readonly Published[],
  finding: Finding,
): Carried {
  const readings = [...(before === undefined ? [] : [before]), ...others];
  const known = new Map(readings.flatMap(({ retired }) => retired).map((item) => [item.id, item]));
  const paragraphs = before?.paragraphs ?? [];
  const alignment = alignNamed(paragraphs, texts);
  const ids = giveIds(texts, paragraphs, alignment, readings);
  const now = texts.flatMap((text, index): Named[] => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, text }];
  });
  const kept = new Set<string>(ids);
  const gone = [
    ...listGone(paragraphs, now, alignment, finding),
    ...others.flatMap((other) => listGone(other.paragraphs, now, alignNamed(other.paragraphs, texts), finding)),
  ];
  const away = Map.groupBy([...known.values(), ...gone], ({ id }) => id);
  return {
    ids,
    retired: placeRetired(
      [...away.values()].flatMap(([first]) => (first === undefined || kept.has(first.id) ? [] : [first])),
      paragraphs,
      kept,
    ),
    changes: [
      ...readings.toReversed().flatMap(({ changes }) => changes),
      ...(readings.length === 0 ? [] : listChanges(paragraphs, now, alignment, known, finding)),
      ...others.flatMap((other) => listEdits(other.paragraphs, now, finding)),
    ],
  };
}

const alignNamed = (before: readonly Named[], texts: readonly string[]): Alignment =>
  alignParagraphs(
    before.map(({ text }) => text),
    texts,
  );

function giveIds(
  texts: readonly string[],
  before: readonly Named[],
  { carried }: Alignment,
  readings: readonly Published[],
): ParagraphId[] {
  const retired = readings.flatMap((reading) => reading.retired);
  const given = new Set<string>([...readings.flatMap(({ paragraphs }) => paragraphs), ...retired].map(({ id }) => id));
  // The words of a text that was withdrawn are forgotten, but a name made from the same words is proof of them.
  for (const { id, fate } of retired) if (fate === 'withdrawn') given.delete(id);
  const waiting = Map.groupBy(retired.filter(({ text }) => text !== '').reverse(), ({ text }) => text);
  const refrains = new Map<string, number>();
  return texts.map((text, index) => {
    const from = carried[index]?.from;
    const id =
      (from === undefined ? undefined : before[from]?.id) ??
      waiting.get(text)?.pop()?.id ??
      nameParagraph(text, given, refrains);
    given.add(id);
    return id;
  });
}

/** The paragraphs of a reading whose ids are no longer in the text. One that stands there under another id counts as merged into that. */
function listGone(
  before: readonly Named[],
  now: readonly Named[],
  { carried, gone }: Alignment,
  finding: Finding,
): Retired[] {
  const kept = new Set<string>(now.map(({ id }) => id));
  const fates = new Map(gone.map(({ from, fate, to }) => [from, { fate, to }]));
  for (const [to, item] of carried.entries()) if (item !== null) fates.set(item.from, { fate: 'merged', to: [to] });
  const behind = listBehind(before, kept);
  return before.flatMap(({ id, text }, index): Retired[] => {
    if (kept.has(id)) return [];
    const { fate, to } = fates.get(index) ?? { fate: 'removed', to: [] };
    return [{ id, fate, to: to.flatMap((at) => now[at]?.id ?? []), text, after: behind.get(id) ?? null, ...finding }];
  });
}

/** What stood behind a paragraph that is gone itself stands behind the one before that. */
function placeRetired(retired: readonly Retired[], before: readonly Named[], kept: ReadonlySet<string>): Retired[] {
  const behind = listBehind(before, kept);
  return retired.map((item) =>
    item.after === null || kept.has(item.after) ? item : { ...item, after: behind.get(item.after) ?? null },
  );
}

/** For each paragraph the nearest one before it that is kept. */
function listBehind(before: readonly Named[], kept: ReadonlySet<string>): ReadonlyMap<ParagraphId, ParagraphId | null> {
  const behind = new Map<ParagraphId, ParagraphId | null>();
  let last: ParagraphId | null = null;
  for (const { id } of before) {
    behind.set(id, last);
    if (kept.has(id)) last = id;
  }
  return behind;
}

function listChanges(
  before: readonly Named[],
  now: readonly Named[],
  { carried, gone }: Alignment,
  known: ReadonlyMap<ParagraphId, Retired>,
  finding: Finding,
): Change[] {
  const parts = new Set(gone.flatMap(({ to }) => to));
  return now.flatMap(({ id, text }, index): Change[] => {
    const item = carried[index] ?? null;
    if (item === null) {
      const away = known.get(id);
      if (away !== undefined) return [{ what: 'returned', id, gone: away.since, ...finding }];
      return parts.has(index) ? [] : [{ what: 'added', id, ...finding }];
    }
    const old = before[item.from]?.text ?? text;
    const after = before[item.from - 1]?.id ?? null;
    return [
      ...(old === text ? [] : [{ what: 'edited' as const, id, text: old, ...finding }]),
      ...(item.moved ? [{ what: 'moved' as const, id, after, ...finding }] : []),
    ];
  });
}

/** Where another reading has other words under the same id. */
function listEdits(other: readonly Named[], now: readonly Named[], finding: Finding): Change[] {
  const texts = new Map(now.map(({ id, text }) => [id, text]));
  return other.flatMap(({ id, text }): Change[] =>
    (texts.get(id) ?? text) === text ? [] : [{ what: 'edited', id, text, ...finding }],
  );
}
