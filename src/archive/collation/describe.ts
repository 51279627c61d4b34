import { alignWords, type Match, type Words } from './affine.ts';
import { describeGap } from './gaps.ts';
import { LIMITS } from './limits.ts';
import { dropIslands, type IsFree, type Pair } from './matching.ts';
import type { Passage, Stretch } from './passage.ts';
import { textOf, type Gap, type Piece } from './pieces.ts';
import type { Mark, Reading } from './reading.ts';
import { joinStretches, pairUp } from './stretch.ts';

/**
 * Describes a passage stretch by stretch: what is the same, and what differs and how. Of the paragraphs in which it begins
 * and ends, the rest is told too, where the other text breaks off there; what lies before and behind is outside it.
 *
 * @param isFree Whether no other passage has a word.
 */
export function describePassage(matches: readonly Match[], pair: Pair, isFree: IsFree): Omit<Passage, 'again'> {
  const own = { left: new Set(matches.map(([i]) => i)), right: new Set(matches.map(([, j]) => j)) };
  const ends: Ends = { pair, own, isFree };
  const [head, tail] = [restOf(matches[0], -1, ends), restOf(matches.at(-1), 1, ends)];
  const all = [...head.matches, ...matches, ...tail.matches];
  const stretches = all.flatMap((match, at) => [
    ...(at === 0 ? gapAtEdge(undefined, match, head, ends) : gapBetween(all[at - 1], match, ends)),
    describeWord(match, pair),
  ]);
  const last = all.at(-1);
  const whole = [...stretches, ...(last === undefined ? [] : gapAtEdge(last, undefined, tail, ends))];
  const isBlank = ({ left }: Stretch): boolean => left !== null && textOf(pair.left, left).trim() === '';
  return { stretches: joinStretches(whole, isBlank), words: all.length };
}

interface Ends {
  readonly pair: Pair;
  /** The words of this passage. */
  readonly own: Readonly<Record<'left' | 'right', ReadonlySet<number>>>;
  readonly isFree: IsFree;
}

/** The rest of the two paragraphs in which a passage begins or ends. */
interface Rest {
  /** Words of it that match after all. */
  readonly matches: readonly Match[];
  /** Whether the rest of each side is told. */
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * What is to be said of the rest. Where one text ends its paragraph with the passage, or marks an omission there, what
 * the other goes on with was left out or added. Where both go on, their rests are compared if the passage is the better
 * part of both paragraphs; else they are two texts from there on.
 */
function restOf(edge: Match | undefined, step: 1 | -1, { pair, own, isFree }: Ends): Rest {
  const none = { matches: [], left: false, right: false };
  if (edge === undefined) return none;
  const ours = restWords(pair.left, edge[0], step, (at) => isFree('left', at));
  const theirs = restWords(pair.right, edge[1], step, (at) => isFree('right', at));
  const marked = {
    left: hasMark(pair.left, edge[0], step),
    right: hasMark(pair.right, edge[1], step),
  };
  if (!ours.ends && !theirs.ends) return none;
  const sizes = [ours.to - ours.from, theirs.to - theirs.from];
  if (sizes[0] === 0 || sizes[1] === 0) {
    const [left, right] = [theirs.ends && sizes[1] === 0, ours.ends && sizes[0] === 0];
    return { matches: [], left: left || marked.right, right: right || marked.left };
  }
  if (marked.left || marked.right) return { matches: [], left: marked.right, right: marked.left };
  const carried =
    shareOf(pair.left, edge[0], own.left) >= LIMITS.carried &&
    shareOf(pair.right, edge[1], own.right) >= LIMITS.carried;
  if (!carried || !ours.ends || !theirs.ends) return none;
  const matches = dropIslands(alignWords(ours, theirs, pair.bits), ours, theirs, pair.bits);
  return { matches, left: true, right: true };
}

/** The words of a paragraph beyond a place, as far as no other passage has them; `ends` where that is all of them. */
function restWords(
  { words, owners, firsts }: Reading,
  place: number,
  step: 1 | -1,
  isFree: (at: number) => boolean,
): Words & { readonly ends: boolean } {
  const owner = owners[place] ?? 0;
  const limit = step === 1 ? (firsts[owner + 1] ?? place + 1) : (firsts[owner] ?? place) - 1;
  let at = place + step;
  while (at !== limit && isFree(at)) at += step;
  const [from, to] = step === 1 ? [place + 1, at] : [at + 1, place];
  return { words, from, to, ends: at === limit };
}

/** Whether a mark of omission stands right beside a word. */
const hasMark = ({ marks }: Reading, place: number, step: 1 | -1): boolean =>
  marks.some(({ before }) => before === (step === 1 ? place + 1 : place));

/** The share of the words of a paragraph that a passage has. */
function shareOf({ owners, firsts }: Reading, place: number, own: ReadonlySet<number>): number {
  const owner = owners[place] ?? 0;
  const [from, to] = [firsts[owner] ?? 0, firsts[owner + 1] ?? 0];
  let held = 0;
  for (let at = from; at < to; at += 1) if (own.has(at)) held += 1;
  return held / Math.max(1, to - from);
}

/** A word that stands in both texts. */
function describeWord([i, j]: Match, { left, right }: Pair): Stretch {
  const [ours, theirs] = [wordAt(left, i), wordAt(right, j)];
  const same = textOf(left, ours) === textOf(right, theirs);
  return { kind: same ? 'verbatim' : 'form', left: ours, right: theirs };
}

const wordAt = ({ owners, starts, ends }: Reading, at: number) => ({
  paragraph: owners[at] ?? 0,
  start: starts[at] ?? 0,
  end: ends[at] ?? 0,
});

function gapBetween(before: Match | undefined, after: Match, { pair, own, isFree }: Ends): readonly Stretch[] {
  if (before === undefined) return [];
  const blank = gapOfNeighbours(before, after, pair);
  if (blank !== null) return blank;
  const gapOf = (side: 'left' | 'right', from: number, to: number): Gap => {
    const reading = pair[side];
    return {
      reading,
      pieces: piecesBetween(reading, from, to),
      marks: reading.marks.filter(({ before }) => before > from && before <= to),
      isTaken: (word) => !own[side].has(word) && !isFree(side, word),
    };
  };
  return describeGap(gapOf('left', before[0], after[0]), gapOf('right', before[1], after[1]));
}

/** What is the same between two words that are neighbours in a paragraph of both texts; null where they are not, or it differs. */
function gapOfNeighbours(before: Match, after: Match, { left, right }: Pair): readonly Stretch[] | null {
  if (after[0] !== before[0] + 1 || after[1] !== before[1] + 1) return null;
  const [ours, others] = piecesBetween(left, before[0], after[0]);
  const [theirs, more] = piecesBetween(right, before[1], after[1]);
  if (ours === undefined || theirs === undefined || others !== undefined || more !== undefined) return null;
  if (textOf(left, ours) !== textOf(right, theirs)) return null;
  return ours.end > ours.start ? pairUp('verbatim', [ours], [theirs]) : [];
}

/** What stands before the first word of a passage in its paragraph, or behind the last. */
function gapAtEdge(
  before: Match | undefined,
  after: Match | undefined,
  rest: Rest,
  { pair, own, isFree }: Ends,
): readonly Stretch[] {
  const gapOf = (side: 'left' | 'right', place: number): Gap => {
    const reading = pair[side];
    const word = wordAt(reading, place);
    const length = reading.text.paragraphs[word.paragraph]?.text.length ?? word.end;
    const piece: Piece =
      before === undefined
        ? { paragraph: word.paragraph, start: 0, end: word.start, lies: 'head' }
        : { paragraph: word.paragraph, start: word.end, end: length, lies: 'tail' };
    const isOutside = piece.lies === 'head' ? place > (reading.firsts[word.paragraph] ?? 0) : !isLast(reading, place);
    return {
      reading,
      // Where the rest is not told, what touches the passage without a word between is still compared.
      pieces: rest[side] || !isOutside ? [piece] : [],
      marks: marksBeside(reading, place, piece.lies),
      isTaken: (at) => !own[side].has(at) && !isFree(side, at),
    };
  };
  const match = before ?? after;
  if (match === undefined) return [];
  return describeGap(gapOf('left', match[0]), gapOf('right', match[1]));
}

const isLast = ({ owners, firsts }: Reading, place: number): boolean =>
  place + 1 === (firsts[(owners[place] ?? 0) + 1] ?? 0);

/** The marks beside a word, or alone beside its paragraph. */
function marksBeside({ marks }: Reading, place: number, lies: Piece['lies']): readonly Mark[] {
  return marks.filter(({ before }) => before === (lies === 'head' ? place : place + 1));
}

/** The text between two words, paragraph by paragraph. */
function piecesBetween(reading: Reading, from: number, to: number): readonly Piece[] {
  const [first, last] = [wordAt(reading, from), wordAt(reading, to)];
  if (first.paragraph === last.paragraph)
    return [{ paragraph: first.paragraph, start: first.end, end: last.start, lies: 'within' }];
  const pieces: Piece[] = [];
  for (let paragraph = first.paragraph; paragraph <= last.paragraph; paragraph += 1) {
    const length = reading.text.paragraphs[paragraph]?.text.length ?? 0;
    if (paragraph === first.paragraph) pieces.push({ paragraph, start: first.end, end: length, lies: 'tail' });
    else if (paragraph === last.paragraph) pieces.push({ paragraph, start: 0, end: last.start, lies: 'head' });
    else pieces.push({ paragraph, start: 0, end: length, lies: 'whole' });
  }
  return pieces;
}
