import type { Line } from '../capture.ts';
import { isItem } from '../reading/lines.ts';

/**
 * Joins lines that were broken by hand at a fixed width into paragraphs; where lines are not, each is one.
 *
 * @param lines The lines of a text, in order.
 * @param opens Whether a line begins a paragraph whatever stands before it.
 */
export function joinWrapped(lines: readonly Line[], opens: (line: Line) => boolean): Line[][] {
  const wrapped = isWrapped(lines);
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[index - 1];
    const isCell = line.cell !== undefined || before?.cell !== undefined;
    const continues = wrapped && !isCell && before?.number === line.number - 1 && !opens(line) && !isItem(line.text);
    if (continues && group !== undefined) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A line of at least this share of the longest fills the width. */
const FULL = 0.6;

/** Whether most lines are about as long as the longest, and those that are break off in mid-sentence: then their ends mean nothing. */
function isWrapped(lines: readonly Line[]): boolean {
  const followed = lines.filter(
    (line, index) => lines[index + 1]?.number === line.number + 1 && line.hint === undefined && line.cell === undefined,
  );
  if (followed.length < 6) return followed.length > 1 && followed.every((line) => runsOn(line, lines));
  const lengths = followed.map(({ text }) => text.length).sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  const full = followed.filter(({ text }) => text.length >= at(0.9) * FULL);
  const broken = full.filter(({ text }) => !/[.!?:;。！？][”"»)]?$/u.test(text)).length;
  return at(0.9) <= 110 && at(0.5) >= 45 && broken * 2 >= full.length;
}

/** Whether a line fills the width, ends in mid-sentence, and the next goes on with a small letter: so few lines must all do that. */
function runsOn(line: Line, lines: readonly Line[]): boolean {
  const next = lines[lines.indexOf(line) + 1]?.text ?? '';
  return (
    line.text.length >= 45 && line.text.length <= 110 && /[^.!?:;。！？]$/u.test(line.text) && /^\p{Ll}/u.test(next)
  );
}
