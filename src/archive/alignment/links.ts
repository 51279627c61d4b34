import { longestIncreasing } from './increasing.ts';

/** Which old paragraph is which new one, as far as it is known; -1 where it is not. */
export interface Links {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

export const noLinks = (before: number, after: number): Links => ({
  toNew: new Int32Array(before).fill(-1),
  toOld: new Int32Array(after).fill(-1),
});

export function link({ toNew, toOld }: Links, from: number, to: number): void {
  toNew[from] = to;
  toOld[to] = from;
}

export function unlink({ toNew, toOld }: Links, from: number, to: number): void {
  toNew[from] = -1;
  toOld[to] = -1;
}

/** The links that keep the old order: the most that can. Outermost come the ends of both texts. */
export function backboneOf({ toNew }: Links): readonly { readonly from: number; readonly to: number }[] {
  const linked = [...toNew].flatMap((to, from) => (to < 0 ? [] : [{ from, to }]));
  return longestIncreasing(linked.map(({ to }) => to)).flatMap((at) => linked[at] ?? []);
}

/** Free paragraphs, old and new, that stand between two neighbours of the backbone. */
export interface Gap {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The gaps of the backbone in which old and new paragraphs are free. */
export function gapsOf(links: Links): readonly Gap[] {
  const ends = [...backboneOf(links), { from: links.toNew.length, to: links.toOld.length }];
  let [old, young] = [0, 0];
  return ends.flatMap((end) => {
    const gap = { from: freeIn(links.toNew, old, end.from), to: freeIn(links.toOld, young, end.to) };
    [old, young] = [end.from + 1, end.to + 1];
    return gap.from.length > 0 && gap.to.length > 0 ? [gap] : [];
  });
}

/** Whether the paragraph before and the one after are the same in both; the ends of the texts count as the same. */
export function neighboursOf({ toNew, toOld }: Links, from: number, to: number): { before: boolean; after: boolean } {
  return {
    before: from === 0 || to === 0 ? from === to : toNew[from - 1] === to - 1,
    after:
      from === toNew.length - 1 || to === toOld.length - 1
        ? toNew.length - from === toOld.length - to
        : toNew[from + 1] === to + 1,
  };
}

/** Whether any old and any new paragraph is still free, so that there is something to link. */
export const anyFree = ({ toNew, toOld }: Links): boolean => toNew.includes(-1) && toOld.includes(-1);

export const isFree = (links: Int32Array, at: number): boolean => links[at] === -1;

function freeIn(links: Int32Array, start: number, end: number): readonly number[] {
  const free: number[] = [];
  for (let at = start; at < end; at += 1) if (isFree(links, at)) free.push(at);
  return free;
}
