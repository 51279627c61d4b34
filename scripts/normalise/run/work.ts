import type { EntryNote } from '../../../src/schemas/note.ts';
import { lineNumberAt, type Capture } from '../capture.ts';
import { describe, type Description } from '../describe.ts';
import type { Draft } from '../segmenting/drafts.ts';
import { NoteRefusal, type ReadNote } from './notes.ts';
import { telegram } from '../profiles/telegram.ts';
import { recognise } from '../recognise.ts';
import type { Profile } from '../rules.ts';
import { findGivenDate, segment } from '../segment.ts';
import type { Mark } from '../segmenting/sheet.ts';
import { isWidget } from '../segmenting/widget.ts';

/** A capture taken apart: what it gives, before anything has an id. */
export interface Work {
  readonly capture: Capture;
  readonly profile: Profile;
  readonly note: ReadNote;
  readonly documents: readonly {
    readonly draft: Draft;
    readonly description: Description;
    readonly entry: EntryNote | undefined;
  }[];
  /** What belongs to no document. */
  readonly loose: readonly Mark[];
}

/**
 * Takes a capture apart: its family, its documents, and what is known of each. It depends on the capture,
 * its note and the profiles alone.
 *
 * @throws {NoteRefusal} with the line of the note where it does not fit the capture.
 */
export function takeApart(capture: Capture, note: ReadNote): Work {
  for (const [ordinal, { lines, as }] of (note.note.overrides ?? []).entries()) {
    if (lines[0] > lines[1] || lines[1] > capture.lines.length) {
      throw new NoteRefusal(
        note.lineOf('lines', ordinal),
        `lines ${lines.join(' to ')} of a capture of ${String(capture.lines.length)} lines`,
      );
    }
    const undated = capture.lines.find(
      ({ number, text }) =>
        as === 'date' && number >= lines[0] && number <= lines[1] && text !== '' && findGivenDate(text) === undefined,
    );
    if (undated !== undefined)
      throw new NoteRefusal(
        note.lineOf('lines', ordinal),
        `no date stands on line ${String(undated.number)}; supply it under dates of its entry`,
      );
  }
  const profile = capture.format === 'json' || isWidget(capture) ? telegram : recognise(capture.lines);
  const { drafts, loose } = segment(capture, profile, note.note.overrides ?? []);
  const entries = assignNotes(capture, drafts, note);
  const own = drafts[0]?.marks.filter(({ as }) => as === 'date' || as === 'place') ?? [];
  const common = profile.kind === 'page' ? loose : loose.filter(({ as }) => as === 'date');
  const before = profile.kind === 'page' ? [...own, ...common] : common;
  return {
    capture,
    profile,
    note,
    loose,
    documents: drafts.map((draft, index) => ({
      draft,
      entry: entries[index],
      description: describe(capture, profile, draft, index === 0 ? common : before, note.note, entries[index]),
    })),
  };
}

/** Finds for each document the part of the note that is about it: the one in which its line stands, or before which with nothing but frame between. */
function assignNotes(
  { lines }: Capture,
  drafts: readonly Draft[],
  { note, lineOf }: ReadNote,
): (EntryNote | undefined)[] {
  if (note.entries === undefined) return drafts.map(() => undefined);
  const extents = drafts.map(({ marks, paragraphs, between }) => {
    const places = [...marks, ...paragraphs, ...paragraphs.flatMap(({ labelPlaces }) => labelPlaces), ...between];
    return [
      lineNumberAt(lines, Math.min(...places.map(({ start }) => start))),
      lineNumberAt(lines, Math.max(...places.map(({ end }) => end)) - 1),
    ] as const;
  });
  const entries: (EntryNote | undefined)[] = drafts.map(() => undefined);
  for (const [ordinal, entry] of note.entries.entries()) {
    const inside = extents.findIndex(([first, last]) => entry.at >= first && entry.at <= last);
    const index = inside >= 0 ? inside : extents.findIndex(([first]) => first > entry.at);
    if (index < 0) {
      throw new NoteRefusal(
        lineOf('at', ordinal),
        `no entry begins at line ${String(entry.at)} or below it; entries begin at ${extents.map(([first]) => first).join(', ') || 'no line'}`,
      );
    }
    if (entries[index] !== undefined)
      throw new NoteRefusal(
        lineOf('at', ordinal),
        `a second part about the entry that begins at line ${String(extents[index]?.[0] ?? 1)}`,
      );
    entries[index] = entry;
  }
  return entries;
}
