import type { Override } from '../../src/schemas/note.ts';
import type { Capture } from './capture.ts';
import { segmentChannel } from './segmenting/channel.ts';
import { findDates, type FoundDate, readDateLine } from './dates/dates.ts';
import { segmentExport } from './segmenting/export.ts';
import { segmentPage, type Segments } from './segmenting/page.ts';
import type { Profile } from './rules.ts';
import type { Mark } from './segmenting/sheet.ts';
import { isWidget, segmentWidget } from './segmenting/widget.ts';

/** Cuts a capture into its documents and what belongs to none, by what its profile knows. */
export function segment(capture: Capture, profile: Profile, overrides: readonly Override[]): Segments {
  const marks = overrides.flatMap((override) => toMarks(capture, override));
  if (capture.format === 'json') return segmentExport(capture, marks);
  if (isWidget(capture)) return segmentWidget(capture, marks);
  return profile.kind === 'channel' ? segmentChannel(capture, profile, marks) : segmentPage(capture, profile, marks);
}

/** The date of a line of which the editor says that it is one. */
export function findGivenDate(text: string): FoundDate | undefined {
  return readDateLine(text) ?? findDates(text)[0];
}

function toMarks({ lines }: Capture, { lines: [first, last], as, reason }: Override): Mark[] {
  return lines
    .filter(({ number, text }) => number >= first && number <= last && text !== '')
    .flatMap(({ start, end, text }): Mark[] => {
      const place = { start, end, rule: `override: ${reason}` };
      if (as === 'byline') return [{ as, value: text, ...place }];
      if (as !== 'date') return [{ as, ...place }];
      const found = findGivenDate(text);
      return found === undefined ? [] : [{ as, field: 'published', date: { edtf: found.edtf, start, end }, ...place }];
    });
}
