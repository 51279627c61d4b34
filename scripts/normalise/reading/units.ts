import { lineAt } from '../../../src/archive/capture/lines.ts';
import { readAs } from '../../../src/archive/capture/reading.ts';
import type { Part } from '../../../src/schemas/entry.ts';
import { INK, type Hint, type Line } from '../capture.ts';

/** A code unit of text with its place in the file. */
export interface Unit {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** A line that is being read: its units, and where a new piece of it begins, with or without a blank before. */
export interface Open {
  readonly units: Unit[];
  readonly breaks: Map<number, '' | ' '>;
  /** Where a `<br>` stands. */
  readonly ends: number[];
  readonly hint: Hint | undefined;
}

/** A line of which nothing is read yet. */
export const openLine = (hint: Hint | undefined): Open => ({ units: [], breaks: new Map(), ends: [], hint });

/**
 * Folds white space, leaves out control characters, and cuts the units of a line into pieces of the file.
 *
 * @param starts Where each line of the file begins.
 */
export function makeLine({ units, breaks, hint }: Open, starts: readonly number[]): Line | undefined {
  const map = { starts: [] as number[], ends: [] as number[] };
  const parts: Part[] = [];
  let text = '';
  let isBlank = false;
  let join: '' | ' ' | undefined;
  for (const [index, { character, start, end }] of units.entries()) {
    join = join === ' ' ? ' ' : (breaks.get(index) ?? join);
    if (readAs(`a${character}a`) === 'a a') isBlank = true;
    if (readAs(character) === '') continue;
    const last = parts.at(-1);
    const apart = isBlank || join === ' ';
    if (last !== undefined && apart) {
      text += ' ';
      map.starts.push(map.ends.at(-1) ?? start);
      map.ends.push(start);
    }
    if (last === undefined) parts.push([start, end]);
    else if (join !== undefined) parts.push(apart ? [start, end] : [start, end, '']);
    else last[1] = end;
    text += character;
    map.starts.push(start);
    map.ends.push(end);
    isBlank = false;
    join = undefined;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || !INK.test(text)) return undefined;
  return {
    number: lineAt(starts, first[0]),
    start: first[0],
    end: last[1],
    text,
    parts,
    map,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The pieces of a line between its `<br>`s, each as a line of its own. */
export function splitAtEnds({ units, breaks, ends, hint }: Open): Open[] {
  const bounds = [0, ...ends, units.length];
  return bounds.slice(0, -1).map((from, order) => {
    const to = bounds[order + 1] ?? units.length;
    const inside = [...breaks].filter(([at]) => at > from && at < to).map(([at, sign]) => [at - from, sign] as const);
    return { units: units.slice(from, to), breaks: new Map(inside), ends: [], hint };
  });
}
