import type { Line } from '../capture.ts';
import { isItem, SENTENCE_END } from '../reading/lines.ts';

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

/**
 * Joins a paragraph that goes on across the end of a page: nothing but that stands between, the first part ends like
 * no sentence, and the second begins with a small letter.
 *
 * @param lines All lines, those of the text and those between.
 * @param endsPage Whether the line at an index is the end of a page, or the head of the next.
 */
export function joinPages(
  groups: readonly Line[][],
  lines: readonly Line[],
  endsPage: (index: number) => boolean,
  opens: (line: Line) => boolean,
): Line[][] {
  const places = new Map(lines.map((line, index) => [line, index]));
  const joined: Line[][] = [];
  for (const group of groups) {
    const [first, last] = [group[0], joined.at(-1)?.at(-1)];
    const [from, to] = [last, first].map((line) => (line === undefined ? -1 : (places.get(line) ?? -1)));
    const between = Array.from(
      { length: Math.max(0, (to ?? 0) - (from ?? 0) - 1) },
      (_, step) => (from ?? 0) + 1 + step,
    );
    const goesOn =
      first !== undefined &&
      last !== undefined &&
      between.length > 0 &&
      between.every(endsPage) &&
      !SENTENCE_END.test(last.text) &&
      /^\p{Ll}/u.test(first.text) &&
      !opens(first) &&
      !isItem(first.text);
    if (goesOn) joined.at(-1)?.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

/** A word that was parted at the end of a line; "pre- and post-war" was not. */
const PARTED = /\p{L}-$/u;
const REST = /^(?!(?:and|or|to|und|oder|bis|et|ou|y|e|и|или)\s)\p{Ll}/u;

/** Whether the second of two lines goes on with the word that the first ends with. */
export function partsWord(before: string, after: string): boolean {
  return PARTED.test(before) && REST.test(after);
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
