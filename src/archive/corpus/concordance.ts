import { BOUNDARY, type Corpus, type Passage } from './corpus.ts';
import { answerOf, BY_ITSELF, FOR_JOINED, JOINED, type Agreement, type Pattern } from './pattern.ts';

/** A place where the words stand that were looked for. */
export interface Hit {
  readonly passage: Passage;
  /** The position of its first word in the corpus, and that behind its last. */
  readonly start: number;
  readonly end: number;
}

/** Finds every place of a corpus where the words of a pattern stand in a row, in the order of the texts; none overlap. */
export function findHits({ tokens, types, passages }: Corpus, pattern: Pattern, agree: Agreement): Hit[] {
  const answers = pattern.map((term) =>
    Uint8Array.from(types, (type, i) => (i === BOUNDARY ? 0 : answerOf(type, term, agree))),
  );
  const first = answers[0];
  if (first === undefined) return [];
  /** The position behind the words that answer to the terms from one on; null where they do not. */
  const matchFrom = (at: number, from: number): number | null => {
    if (from === answers.length) return at;
    const type = tokens[at] ?? BOUNDARY;
    const answer = answers[from]?.[type] ?? 0;
    const steps: readonly (readonly [bit: number, words: number, terms: number])[] = [
      [BY_ITSELF, 1, 1],
      [JOINED, types[type]?.compound?.parts ?? 1, 1],
      [FOR_JOINED, 1, pattern[from]?.compound?.parts ?? 1],
    ];
    for (const [bit, words, terms] of steps) {
      const end = (answer & bit) === 0 ? null : matchFrom(at + words, from + terms);
      if (end !== null) return end;
    }
    return null;
  };
  const hits: Hit[] = [];
  for (const passage of passages) {
    const last = passage.start + passage.length;
    for (let at = passage.start; at < last; at += 1) {
      if (first[tokens[at] ?? BOUNDARY] === 0) continue;
      const end = matchFrom(at, 0);
      if (end === null) continue;
      hits.push({ passage, start: at, end });
      at = end - 1;
    }
  }
  return hits;
}
