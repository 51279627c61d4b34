import type { Gone } from './alignment.ts';
import { isFree, type Links } from './links.ts';
import type { Stretch } from './stretches.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Corpus } from './tokens.ts';

/** Tells what became of the old paragraphs that none carries on, by where their text stands now. */
export function tellFates({ toNew }: Links, corpus: Corpus | null, stretches: readonly Stretch[]): readonly Gone[] {
  const byOld = Map.groupBy(stretches, ({ from }) => from);
  const byNew = Map.groupBy(stretches, ({ to }) => to);
  return [...toNew.keys()]
    .filter((from) => isFree(toNew, from))
    .map((from) => {
      const mine = byOld.get(from) ?? [];
      const shared = byNew.get(mine[0]?.to ?? -1) ?? [];
      const size = corpus?.before[from]?.length ?? 0;
      return { from, ...tellFate(mine, shared.length, size, corpus?.after[mine[0]?.to ?? -1]?.length ?? 0) };
    });
}

/**
 * @param mine The stretches of one old paragraph.
 * @param members How many old paragraphs have text in the first new one of these.
 * @param size Tokens of the old paragraph.
 * @param room Tokens of that new one.
 */
function tellFate(mine: readonly Stretch[], members: number, size: number, room: number): Omit<Gone, 'from'> {
  const removed = { fate: 'removed', to: [] } as const;
  const to = mine.map((stretch) => stretch.to);
  const tokens = mine.reduce((sum, stretch) => sum + stretch.tokens, 0);
  if (tokens < THRESHOLDS.containment * size && mine.length + members > 2) return removed;
  if (mine.length > 1) return { fate: 'split', to };
  if (members > 1) return { fate: 'merged', to };
  // Alike enough to be the same paragraph, and yet not proved to be it.
  if (tokens >= THRESHOLDS.likeness * Math.max(size, room)) return removed;
  if (tokens > 0 && tokens >= THRESHOLDS.remainder * room) return { fate: 'split', to };
  if (tokens > 0 && tokens >= THRESHOLDS.remainder * size) return { fate: 'merged', to };
  return removed;
}
