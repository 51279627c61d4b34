import type { Line } from '../capture.ts';
import { piecesOf } from '../segmenting/sheet.ts';
import { blankAt, joinPieces, type Piece } from './cuts.ts';

/** The end of a sentence. */
const END = /[.!?…。！？][”"’»)\]]*$/u;

/** What begins a line that goes on with nothing: a change of voice, or a sound. */
const OPENS = /^(?:>>|[-–—]\s|[[(♪]|\p{Lu}[\p{Lu}\s.]+:)/u;

/** The longest run of lines without an end of a sentence, in code units: machines hear no full stops. */
const LONGEST = 600;

/**
 * Joins lines that were cut wherever the screen was full into sentences. The first line of each holds the whole; those
 * that went into it are left blank, so that each line of the file is still there.
 */
export function joinSentences(text: string, lines: readonly Line[]): Line[] {
  const groups: Line[][] = [];
  let length = 0;
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.findLast((part) => part.text !== '');
    const goesOn =
      last === undefined || line.text === '' || !(END.test(last.text) || length > LONGEST || opensAnew(line));
    if (group !== undefined && goesOn) group.push(line);
    else groups.push([line]);
    length = (goesOn ? length : 0) + line.text.length;
  }
  return groups.flatMap((group) => joinGroup(text, group));
}

const opensAnew = (line: Line): boolean => line.label !== undefined || OPENS.test(line.text);

function joinGroup(text: string, group: readonly Line[]): readonly Line[] {
  const [head, ...more] = group.filter((line) => line.text !== '');
  if (head === undefined || more.length === 0) return group;
  const pieces = [head, ...more].flatMap((line) =>
    piecesOf(line).map(([start, end, glue]): Piece => ({ start, end, glue: glue ?? ' ' })),
  );
  const whole = joinPieces(text, pieces, head.number, head.hint);
  const label = head.label === undefined ? {} : { label: head.label };
  return group.map((line) => (line !== head ? blankAt(line) : whole === undefined ? head : { ...whole, ...label }));
}
