import { OMISSION } from '../text/omission.ts';
import type { Stretch } from './passage.ts';
import { textOf, type Gap, type Lies, type Piece } from './pieces.ts';
import { pairUp } from './stretch.ts';

/** Two gaps less what both begin with and what both end with. */
export interface Trimmed {
  readonly head: readonly Stretch[];
  readonly left: Gap;
  readonly right: Gap;
  readonly tail: readonly Stretch[];
}

/**
 * Cuts off what both gaps begin with and end with that is no word: it is the same in both texts. Where both end a
 * paragraph and begin another one, the end of the one and the beginning of the other are cut too.
 */
export function trimShared(left: Gap, right: Gap): Trimmed {
  let gaps: readonly [Gap, Gap] = [left, right];
  const same = EDGES.map(({ piece, from, lies }) => {
    const cut = cutEdge(...gaps, piece, from, lies);
    gaps = [cut.left, cut.right];
    return cut.same;
  });
  const [head = [], ...tail] = same;
  return { head, left: gaps[0], right: gaps[1], tail: tail.flat() };
}

type From = 'start' | 'end';

/** Where gaps are cut: their first or last piece, from which end, and how both pieces must lie; in the order of the text. */
const EDGES = [
  { piece: 0, from: 'start', lies: ['within', 'tail'] },
  { piece: 0, from: 'end', lies: ['tail'] },
  { piece: -1, from: 'start', lies: ['head'] },
  { piece: -1, from: 'end', lies: ['within', 'head'] },
] as const satisfies readonly { piece: 0 | -1; from: From; lies: readonly Lies[] }[];

function cutEdge(
  left: Gap,
  right: Gap,
  index: 0 | -1,
  from: From,
  lies: readonly Lies[],
): { readonly same: readonly Stretch[]; readonly left: Gap; readonly right: Gap } {
  const [ours, theirs] = [left.pieces.at(index), right.pieces.at(index)];
  const none = { same: [], left, right };
  if (ours === undefined || theirs === undefined || !lies.includes(ours.lies) || !lies.includes(theirs.lies))
    return none;
  const shared = from === 'start' ? sharedPrefix : sharedSuffix;
  const length = shared(textOf(left.reading, ours), textOf(right.reading, theirs));
  if (length === 0) return none;
  const [sameA, restA] = cutPiece(ours, from, length);
  const [sameB, restB] = cutPiece(theirs, from, length);
  const replace = (gap: Gap, rest: Piece): Gap => ({ ...gap, pieces: gap.pieces.with(index, rest) });
  return { same: pairUp('verbatim', [sameA], [sameB]), left: replace(left, restA), right: replace(right, restB) };
}

/** The end of a piece, and the rest. */
function cutPiece(piece: Piece, from: From, length: number): readonly [Piece, Piece] {
  const at = from === 'start' ? piece.start + length : piece.end - length;
  const [before, behind] = [
    { ...piece, end: at },
    { ...piece, start: at },
  ];
  return from === 'start' ? [before, behind] : [behind, before];
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * How many characters two texts begin with that are the same and neither a word nor a mark of omission; a blank before
 * a difference belongs to neither.
 */
function sharedPrefix(a: string, b: string): number {
  const [ours, theirs] = [charactersOf(a), charactersOf(b)];
  let length = 0;
  for (const [at, character] of ours.entries()) {
    if (character !== theirs[at] || WORD.test(character)) break;
    length += character.length;
  }
  const shared = a.slice(0, Math.min(length, beforeMark(a), beforeMark(b)));
  return (a.length + b.length > 2 * shared.length ? shared.trimEnd() : shared).length;
}

function sharedSuffix(a: string, b: string): number {
  const [ours, theirs] = [charactersOf(a).reverse(), charactersOf(b).reverse()];
  let length = 0;
  for (const [at, character] of ours.entries()) {
    if (character !== theirs[at] || WORD.test(character)) break;
    length += character.length;
  }
  const shared = a.slice(a.length - Math.min(length, behindMark(a), behindMark(b)));
  return (a.length + b.length > 2 * shared.length ? shared.trimStart() : shared).length;
}

/** A text in whole characters, so that no pair of surrogates is cut. */
const charactersOf = (text: string): string[] => [...text];

const beforeMark = (text: string): number => [...text.matchAll(OMISSION)][0]?.index ?? text.length;

function behindMark(text: string): number {
  const last = [...text.matchAll(OMISSION)].at(-1);
  return last === undefined ? text.length : text.length - last.index - last[0].length;
}
