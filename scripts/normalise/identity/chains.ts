/** What the note of a later capture says: of which capture it is one, and when it was taken, where that is known. */
export interface Later {
  readonly of: string;
  readonly captured: string | null;
}

/**
 * Puts captures of one document together, the oldest first. Among later captures of the same one, the date on
 * which they were taken decides, then the path; a capture is never put before the one of which it is a later one.
 *
 * @param captures Paths, in order.
 * @param later What is said of those that are later captures; what they are later than may be none of `captures`.
 * @returns The captures of each document, in the order of the paths of the oldest.
 */
export function chainCaptures(
  captures: readonly string[],
  later: ReadonlyMap<string, Later>,
): readonly (readonly string[])[] {
  const byRoot = Map.groupBy(captures, (path) => findRoot(path, later));
  return [...byRoot.values()].map((members) => orderChain(members, later));
}

/** Whether a capture is, by what notes say, a later capture of itself. */
export function isLoop(path: string, later: ReadonlyMap<string, Later>): boolean {
  const seen = new Set<string>();
  for (let at = later.get(path)?.of; at !== undefined && !seen.has(at); at = later.get(at)?.of) {
    if (at === path) return true;
    seen.add(at);
  }
  return false;
}

/** The oldest capture of a document; of a loop, the one that is met first again. */
function findRoot(path: string, later: ReadonlyMap<string, Later>): string {
  const seen = new Set([path]);
  let root = path;
  for (let at = later.get(path)?.of; at !== undefined && !seen.has(at); at = later.get(at)?.of) {
    seen.add(at);
    root = at;
  }
  return root;
}

/** Takes, as long as there is one, the earliest of those whose older capture is taken: Kahn's topological order. */
function orderChain(members: readonly string[], later: ReadonlyMap<string, Later>): readonly string[] {
  const waiting = new Set(members);
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((path) => !waiting.has(later.get(path)?.of ?? ''));
    const [next = ''] = (ready.length > 0 ? ready : [...waiting]).toSorted(
      (a, b) => compare(later.get(a)?.captured ?? '', later.get(b)?.captured ?? '') || compare(a, b),
    );
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
