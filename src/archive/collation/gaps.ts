import { trimShared } from './edges.ts';
import type { Kind } from './kinds.ts';
import { LIMITS } from './limits.ts';
import type { Stretch } from './passage.ts';
import {
  hasListMark,
  lettersOf,
  punctuationIn,
  punctuationOf,
  signsOf,
  untaken,
  wordingOf,
  writtenOf,
  type Gap,
  type Piece,
  type Wording,
} from './pieces.ts';
import type { Mark } from './reading.ts';
import { pairUp } from './stretch.ts';

/**
 * Says what two gaps that face each other are: nothing, other punctuation, an omission, an addition, or another
 * wording. What both begin or end with is the same, and is told first and last.
 */
export function describeGap(left: Gap, right: Gap): readonly Stretch[] {
  const trimmed = trimShared(left, right);
  const middle = describeMiddle(trimmed.left, trimmed.right);
  return [...trimmed.head, ...middle, ...trimmed.tail];
}

function describeMiddle(left: Gap, right: Gap): readonly Stretch[] {
  const [ours, theirs] = [wordingOf(left), wordingOf(right)];
  if (ours.words > 0 && theirs.words > 0) return describeChange(left, ours, right, theirs);
  if (ours.words > 0) return describeLoss(ours, untaken(right));
  if (theirs.words > 0) return describeGain(untaken(left), theirs);
  return describeMarks(untaken(left), untaken(right));
}

/** Up to so many words can stand where a list has its mark: “and”, “as well as”. */
const CONNECTIVE = 3;

function describeLoss({ pieces, words }: Wording, right: Gap): readonly Stretch[] {
  if (words <= CONNECTIVE && right.marks.length === 0 && hasListMark(right))
    return pairUp('rewording', pieces, writtenOf(right));
  return [
    ...missing('left', pieces, right),
    ...pairUp('form', [], punctuationOf(right)),
    ...pairUp('addition', [], signsOf(right)),
  ];
}

function describeGain(left: Gap, { pieces, words }: Wording): readonly Stretch[] {
  if (words <= CONNECTIVE && left.marks.length === 0 && hasListMark(left))
    return pairUp('rewording', writtenOf(left), pieces);
  return [
    ...pairUp('form', punctuationOf(left), []),
    ...pairUp('omission-unmarked', signsOf(left), []),
    ...missing('right', pieces, left),
  ];
}

/** Words on both sides: the same ones otherwise joined, another wording, or some left out and others put in. */
function describeChange(left: Gap, ours: Wording, right: Gap, theirs: Wording): readonly Stretch[] {
  if (lettersOf(left.reading, ours.pieces) === lettersOf(right.reading, theirs.pieces))
    return pairUp('form', ours.pieces, theirs.pieces);
  const [fewer, more] = [Math.min(ours.words, theirs.words), Math.max(ours.words, theirs.words)];
  const comparable = more <= LIMITS.rewording && more <= 3 * fewer + 2;
  if (comparable && left.marks.length + right.marks.length === 0)
    return pairUp('rewording', ours.pieces, theirs.pieces);
  return [...missing('left', ours.pieces, right), ...missing('right', theirs.pieces, left)];
}

/** What the other text lacks: left out with a mark where it has one that can stand for it. */
function missing(side: 'left' | 'right', pieces: readonly Piece[], other: Gap): readonly Stretch[] {
  return pieces.flatMap((piece) => {
    const marked = other.marks.some((mark) => standsFor(mark, piece));
    const kind: Kind = marked ? 'omission-marked' : side === 'left' ? 'omission-unmarked' : 'addition';
    return side === 'left' ? pairUp(kind, [piece], []) : pairUp(kind, [], [piece]);
  });
}

/** A mark at the end of a line stands for what followed there and behind it, not for the beginning of the next line. */
function standsFor({ stands }: Mark, { lies }: Piece): boolean {
  if (stands === 'tail') return lies !== 'head';
  return stands !== 'head' || lies !== 'tail';
}

const describeMarks = (left: Gap, right: Gap): readonly Stretch[] => [
  ...describePunctuation(left, right),
  ...describeSigns(left, right),
];

/** Punctuation that differs where no word does. */
function describePunctuation(left: Gap, right: Gap): readonly Stretch[] {
  const [ours, theirs] = [punctuationOf(left), punctuationOf(right)];
  if (ours.length + theirs.length > 0)
    return punctuationIn(left) === punctuationIn(right) ? [] : pairUp('form', ours, theirs);
  const within = [...left.pieces, ...right.pieces].every(({ lies }) => lies === 'within');
  // A blank alone differs, as between two words that are written as one; a sign may stand in its place.
  const signs = signsOf(left).length + signsOf(right).length > 0;
  return within && !signs ? pairUp('form', left.pieces.filter(hasLength), right.pieces.filter(hasLength)) : [];
}

const hasLength = ({ start, end }: Piece): boolean => end > start;

/** Emoji, hash signs and marks of lists that one text alone has. */
function describeSigns(left: Gap, right: Gap): readonly Stretch[] {
  const [ours, theirs] = [signsOf(left), signsOf(right)];
  const same = lengths(ours) === lengths(theirs);
  return same ? [] : [...pairUp('omission-unmarked', ours, []), ...pairUp('addition', [], theirs)];
}

const lengths = (pieces: readonly Piece[]): string => pieces.map(({ start, end }) => end - start).join();
