import { isInDoubt, type Mark } from './timeline.ts';
import type { DateBasis } from '../dates/when.ts';

/** One thing to draw. */
export type Shape =
  | (Area & { kind: 'box'; basis: DateBasis; open: boolean })
  | (Area & { kind: 'link'; year: number; count: number })
  | { kind: 'line'; as: 'axis' | 'soft' | 'doubt' | 'extent'; x1: number; x2: number; y1: number; y2: number }
  | { kind: 'ray'; points: readonly (readonly [number, number])[] }
  | { kind: 'text'; x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string };

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A finished drawing, in the units of its view box. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** What a drawing is made for. */
export interface Sheet {
  width: number;
  /** How a year reads on the axis. */
  year: (year: number) => string;
  /** The least room from one year's label to the next. */
  labelRoom: number;
  /** How the twelve months read. */
  months: readonly string[];
  /** How the date of a mark reads beside it; null where there is no room for any. */
  date: ((mark: Mark) => string) | null;
}

/** From one box of a column to the next, by the height of a box. */
export const pitchOf = (height: number): number => height + 4;

/** An entry as a box. */
export function drawBox(mark: Mark, area: Area): Shape {
  return { kind: 'box', basis: mark.basis, open: isInDoubt(mark), ...area };
}

/**
 * Many entries as a bar on a base line: those with a stated date at the bottom, the wholly supplied on top; of each, what
 * is in doubt above what is sure.
 */
export function drawBar(
  marks: readonly Mark[],
  { x, base, width, unit }: { x: number; base: number; width: number; unit: number },
): Shape[] {
  let y = base;
  return (['stated', 'part', 'supplied'] as const).flatMap((basis) =>
    [false, true].flatMap((open): Shape[] => {
      const height = marks.filter((mark) => mark.basis === basis && isInDoubt(mark) === open).length * unit;
      y -= height;
      return height === 0 ? [] : [{ kind: 'box', basis, open, x, y, width, height }];
    }),
  );
}
