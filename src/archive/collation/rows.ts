import { longestIncreasing } from '../alignment/increasing.ts';
import type { Collation } from './collate.ts';
import type { Passage, Stretch } from './passage.ts';
import type { CollatedText } from './reading.ts';

/** Paragraphs of two texts that belong side by side. */
export interface Row {
  /** In the order of each text, by index; none where the other text alone has something. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** What is the same in them and what differs; none where they are outside all passages. */
  readonly stretches: readonly Stretch[];
  /** Where paragraphs lie that are in no passage; null where they are in one. */
  readonly outside: 'before' | 'between' | 'after' | null;
  /** Whether it stands before or after others than in the first text. */
  readonly moved: boolean;
  /** Whether one of the texts has it a second time here. */
  readonly again: boolean;
  /** Whether its paragraphs have words that are in no passage. */
  readonly partly: boolean;
}

/** Lays two texts side by side, in the order of the first. What the second alone has stands behind what it follows there. */
export function layRows({ left, right, passages }: Collation): readonly Row[] {
  const texts = { left, right };
  const once = passages.filter(({ again }) => !again);
  const again = passages.filter((passage) => passage.again);
  const within = [...joinParagraphs(once, false), ...again.flatMap((passage) => joinParagraphs([passage], true))];
  const outside = [...loneRows(left, within, 'left'), ...loneRows(right, within, 'right')];
  const partly = within.map((row) => ({ ...row, partly: hasMore(row, texts, 'left') || hasMore(row, texts, 'right') }));
  return placeRight(markMoved([...partly, ...outside]));
}

type Side = 'left' | 'right';

/** Joins the paragraphs that share stretches, and those of one text that lie between two that are joined. */
function joinParagraphs(passages: readonly Passage[], again: boolean): readonly Row[] {
  const stretches = passages.flatMap((passage) => passage.stretches);
  const groups = openGroups();
  for (const { left, right } of stretches) {
    const nodes = [nodeOf('left', left?.paragraph), nodeOf('right', right?.paragraph)].filter((node) => node !== null);
    groups.join(nodes);
  }
  for (const side of ['left', 'right'] as const) spanGroups(groups, side, again ? [] : stretches);
  const bySide = (side: Side): ReadonlyMap<string, readonly number[]> =>
    Map.groupBy(
      [...new Set(stretches.flatMap((stretch) => stretch[side]?.paragraph ?? []))].sort((a, b) => a - b),
      (paragraph) => groups.find(`${side} ${String(paragraph)}`),
    );
  const [lefts, rights] = [bySide('left'), bySide('right')];
  const own = Map.groupBy(stretches, ({ left, right }) =>
    groups.find(nodeOf('left', left?.paragraph) ?? nodeOf('right', right?.paragraph) ?? ''),
  );
  return [...own].map(([group, stretches]) => ({
    left: lefts.get(group) ?? [],
    right: rights.get(group) ?? [],
    stretches,
    outside: null,
    moved: false,
    again,
    partly: false,
  }));
}

/** Whether paragraphs of a row have words beside its stretches. */
function hasMore(row: Row, texts: Readonly<Record<Side, CollatedText>>, side: Side): boolean {
  const held = Map.groupBy(
    row.stretches.flatMap(({ [side]: range }) => range ?? []),
    ({ paragraph }) => paragraph,
  );
  return row[side].some((paragraph) => {
    const text = texts[side].paragraphs[paragraph]?.text ?? '';
    const ranges = (held.get(paragraph) ?? []).toSorted((a, b) => a.start - b.start);
    const gaps = [...ranges, { start: text.length, end: text.length }].map(({ start }, at) =>
      text.slice(ranges[at - 1]?.end ?? 0, start),
    );
    return gaps.some((gap) => /[\p{L}\p{N}]/u.test(gap));
  });
}

const nodeOf = (side: Side, paragraph: number | undefined): string | null =>
  paragraph === undefined ? null : `${side} ${String(paragraph)}`;

interface Groups {
  readonly join: (nodes: readonly string[]) => void;
  readonly find: (node: string) => string;
}

/** Groups of what was joined (union–find). */
function openGroups(): Groups {
  const parents = new Map<string, string>();
  const find = (node: string): string => {
    const parent = parents.get(node);
    return parent === undefined ? node : find(parent);
  };
  const join = ([first, ...others]: readonly string[]): void => {
    for (const other of others) {
      const [a, b] = [find(first ?? other), find(other)];
      if (a !== b) parents.set(b, a);
    }
  };
  return { join, find };
}

/** Takes paragraphs of a passage into the group that stands before and behind them. */
function spanGroups(groups: Groups, side: Side, stretches: readonly Stretch[]): void {
  const paragraphs = [...new Set(stretches.flatMap((stretch) => stretch[side]?.paragraph ?? []))].sort((a, b) => a - b);
  const last = new Map<string, number>();
  for (const [at, paragraph] of paragraphs.entries()) last.set(groups.find(`${side} ${String(paragraph)}`), at);
  for (const [at, paragraph] of paragraphs.entries()) {
    const group = groups.find(`${side} ${String(paragraph)}`);
    for (let inner = at + 1; inner < (last.get(group) ?? at); inner += 1) {
      const node = `${side} ${String(paragraphs[inner] ?? 0)}`;
      const alone = stretches.every(
        (stretch) => stretch[side]?.paragraph !== paragraphs[inner] || stretch[other(side)] === null,
      );
      if (alone) groups.join([group, node]);
    }
  }
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** The paragraphs of a text that are in no row, each in its own. */
function loneRows({ paragraphs }: CollatedText, rows: readonly Row[], side: Side): readonly Row[] {
  const held = new Set(rows.flatMap((row) => row[side]));
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return paragraphs.flatMap((_, paragraph): readonly Row[] => {
    if (held.has(paragraph)) return [];
    const outside = paragraph < first ? 'before' : paragraph > last ? 'after' : 'between';
    return [
      { left: [], right: [], [side]: [paragraph], stretches: [], outside, moved: false, again: false, partly: false },
    ];
  });
}

/** Puts the rows in the order of the first text and marks the fewest that must have moved for that of the second to come of it. */
function markMoved(rows: readonly Row[]): readonly Row[] {
  const sorted = rows.toSorted((a, b) => (a.left[0] ?? Infinity) - (b.left[0] ?? Infinity));
  const both = sorted.filter(({ left, right, again }) => left.length > 0 && right.length > 0 && !again);
  const kept = new Set(longestIncreasing(both.map(({ right }) => right[0] ?? 0)).flatMap((at) => both[at] ?? []));
  const candidates = new Set(both);
  return sorted.map((row) => ({ ...row, moved: candidates.has(row) && !kept.has(row) }));
}

/** Puts each row that the second text alone has behind the nearest one before it there. */
function placeRight(rows: readonly Row[]): readonly Row[] {
  const placed = rows.filter(({ left }) => left.length > 0);
  const alone = rows.filter(({ left }) => left.length === 0).toSorted((a, b) => (a.right[0] ?? 0) - (b.right[0] ?? 0));
  for (const row of alone) {
    const own = row.right[0] ?? 0;
    const behind = placed.reduce<{ at: number; last: number }>(
      (nearest, { right, moved, again }, at) => {
        const last = right.findLast((paragraph) => paragraph < own) ?? -1;
        return !moved && !again && last > nearest.last ? { at, last } : nearest;
      },
      { at: -1, last: -1 },
    );
    placed.splice(behind.at + 1, 0, row);
  }
  return placed;
}
