/** A list narrowed by facets: what is chosen, and in which order it stands. */
export interface Narrowing {
  /** The values chosen of each facet, by its key. One of them is enough; every facet must agree. */
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  readonly oldestFirst: boolean;
}

/** A value of a facet, as rows carry it: `type=speech`. */
export type Token = `${string}=${string}`;

/** What is left of a list. */
export interface Narrowed {
  /** Whether each row is shown. */
  readonly shown: readonly boolean[];
  /** How many rows a value has or, if it were chosen too, would add: those that agree with all other facets. */
  readonly counts: ReadonlyMap<Token, number>;
}

export const tokenOf = (facet: string, value: string): Token => `${facet}=${value}`;

/**
 * Reads a narrowing from the query of an address, `?type=speech&year=2024&order=oldest`; what is no facet is passed over.
 *
 * @param facets The keys of the facets.
 */
export function readNarrowing(query: string, facets: readonly string[]): Narrowing {
  const parameters = new URLSearchParams(query);
  const chosen = facets.map((facet) => [facet, new Set(parameters.getAll(facet))] as const);
  return {
    chosen: new Map(chosen.filter(([, values]) => values.size > 0)),
    oldestFirst: parameters.get('order') === 'oldest',
  };
}

/** Writes a narrowing as the query of an address, with its `?`; empty where nothing is chosen. */
export function writeNarrowing({ chosen, oldestFirst }: Narrowing): string {
  const pairs = [...chosen].flatMap(([facet, values]) => [...values].map((value) => [facet, value]));
  const query = new URLSearchParams([...pairs, ...(oldestFirst ? [['order', 'oldest']] : [])]).toString();
  return query === '' ? '' : `?${query}`;
}

/** The same narrowing with a value chosen, or not any more. */
export function toggleValue({ chosen, oldestFirst }: Narrowing, facet: string, value: string): Narrowing {
  const values = new Set(chosen.get(facet)).symmetricDifference(new Set([value]));
  const next = new Map(chosen).set(facet, values);
  if (values.size === 0) next.delete(facet);
  return { chosen: next, oldestFirst };
}

/** Narrows a list. Rows are the values that each has. */
export function narrow(rows: readonly (readonly Token[])[], { chosen }: Narrowing): Narrowed {
  const wanted = [...chosen].map(([facet, values]) => ({
    facet,
    tokens: new Set([...values].map((value) => tokenOf(facet, value))),
  }));
  const counts = new Map<Token, number>();
  const shown = rows.map((row) => {
    const against = wanted.filter(({ tokens }) => !row.some((token) => tokens.has(token)));
    const [only, ...more] = against;
    if (more.length > 0) return false;
    for (const token of row)
      if (only === undefined || token.startsWith(`${only.facet}=`)) counts.set(token, (counts.get(token) ?? 0) + 1);
    return only === undefined;
  });
  return { shown, counts };
}
