import type { Alignment } from '../../src/archive/alignment/alignment.ts';
import type { Revision } from './revisions.ts';

/** What is counted, of how many. */
export interface Figure {
  hits: number;
  of: number;
}

/** What can happen to an old paragraph: for each, what should be told of it. */
const EXPECTED = {
  unchanged: 'carried',
  moved: 'carried',
  // “Thank you.”, and what stands in a text more than once: to retire it is no mistake, to carry it is luck.
  'formula moved': 'carried',
  edited: 'carried',
  split: 'split',
  merged: 'merged',
  removed: 'removed',
  'look-alike removed': 'removed',
} as const;

export type Happening = keyof typeof EXPECTED;

/** The figures of a simulation. */
export interface Figures {
  readonly by: Record<Happening, Figure>;
  /** Old paragraphs. */
  fates: number;
  /** Ids that passed to a paragraph that has nothing of the one they were given to. */
  wrong: number;
  /**
   * Ids that passed from one paragraph to another of the very same text between the very same neighbours, such as a
   * “Thank you.” that went and came again: the two readings are the same there, letter for letter.
   */
  interchanged: number;
  /** Ids retired with a pointer to a paragraph that has nothing of theirs. */
  misdirected: number;
}

export const noFigures = (): Figures => ({
  by: {
    unchanged: { hits: 0, of: 0 },
    moved: { hits: 0, of: 0 },
    'formula moved': { hits: 0, of: 0 },
    edited: { hits: 0, of: 0 },
    split: { hits: 0, of: 0 },
    merged: { hits: 0, of: 0 },
    removed: { hits: 0, of: 0 },
    'look-alike removed': { hits: 0, of: 0 },
  },
  fates: 0,
  wrong: 0,
  interchanged: 0,
  misdirected: 0,
});

/** Holds an alignment against the truth. */
export function judge(alignment: Alignment, truth: Revision, figures: Figures): void {
  const fates = new Map(alignment.gone.map((one) => [one.from, one]));
  const descends = (to: number, from: number): boolean => truth.paragraphs[to]?.origins.includes(from) ?? false;
  figures.fates += truth.before.length;
  for (const [to, one] of alignment.carried.entries()) {
    if (one === null || descends(to, one.from)) continue;
    if (isInterchange(alignment, truth, one.from, to)) figures.interchanged += 1;
    else figures.wrong += 1;
  }
  for (const { from, to } of alignment.gone) if (!to.every((at) => descends(at, from))) figures.misdirected += 1;
  for (const from of truth.before.keys()) {
    const happening = happeningOf(truth, from);
    if (happening === null) continue;
    figures.by[happening].of += 1;
    if ((fates.get(from)?.fate ?? 'carried') === EXPECTED[happening]) figures.by[happening].hits += 1;
  }
}

/** Whether a link is wrong in a way that can't be seen: both readings are the same there. */
export function isInterchange(
  { carried }: Alignment,
  { before, after, paragraphs }: Revision,
  from: number,
  to: number,
): boolean {
  const origins = paragraphs[to]?.origins ?? [];
  const isBeside = (step: number): boolean =>
    carried[to + step]?.from === from + step || (before[from + step] === undefined && after[to + step] === undefined);
  return (
    origins.every((origin) => before[origin] === before[from]) &&
    before[from] === after[to] &&
    isBeside(-1) &&
    isBeside(1)
  );
}

/** What happened to an old paragraph; null where it was several things, or none that has a right answer. */
function happeningOf({ before, after, paragraphs, deeds, alike }: Revision, from: number): Happening | null {
  const [deed, ...others] = deeds[from] ?? [];
  if (others.length > 0 || deed === 'cut anew' || deed === 'rewritten' || deed === 'grown') return null;
  if (deed === 'removed') return alike[from] === true ? 'look-alike removed' : 'removed';
  if (deed !== undefined) return deed;
  const now = paragraphs.find(({ origins }) => origins.includes(from));
  if (now === undefined) return null;
  if (now.edited) return 'edited';
  if (!now.moved) return 'unchanged';
  const text = before[from] ?? '';
  const count = (texts: readonly string[]): number => texts.filter((other) => other.includes(text)).length;
  const isShort = /\p{Script=Han}/u.test(text) ? text.length < 8 : text.split(' ').length < 3;
  return isShort || count(before) > 1 || count(after) > 1 ? 'formula moved' : 'moved';
}

/** A row of figures for people. */
export function tellFigures({ by, fates, wrong, interchanged, misdirected }: Figures): string {
  const shares = Object.entries(by).map(
    ([name, { hits, of }]) => `${name} ${((100 * hits) / Math.max(of, 1)).toFixed(2)} % of ${of}`,
  );
  return [
    `fates ${fates}`,
    `wrong ${wrong}`,
    `interchanged ${interchanged}`,
    `misdirected ${misdirected}`,
    ...shares,
  ].join(' | ');
}
