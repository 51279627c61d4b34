import type { Asked } from './brute-force.ts';
import type { Random } from './random.ts';

/** A query as it is typed, and as it is counted. */
export interface Drawn {
  readonly typed: string;
  readonly asked: readonly Asked[];
}

/** What queries in a language are made of. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** What stands between two words. */
  readonly between: '' | ' ';
  /** Some words in a row. */
  readonly row: (length: number) => string;
}

/** Draws a query of one to three things: words, beginnings of words, words in a row, some of which must not be there. */
export function drawQuery({ whole, pick, chance }: Random, { words, between, row }: Vocabulary): Drawn {
  const drawn = Array.from({ length: whole(1, 3) }, (_, i): { typed: string; one: Asked } => {
    const kind = pick(['word', 'word', 'row', 'beginning'] as const);
    const not = i > 0 && chance(0.3);
    const asked = kind === 'row' ? row(whole(1, 3)) : pick(words);
    if (kind === 'row') return { typed: `"${asked}"`, one: { kind, words: asked, not } };
    if (kind === 'beginning' && between !== '') {
      const beginning = asked.split(/[-’]/)[0]?.slice(0, whole(1, 4)) ?? asked;
      return { typed: `${beginning}*`, one: { kind, words: beginning, not } };
    }
    // A word with a hyphen is a row of words in any form, which the other way of counting does not know.
    const single = /[-’]/.test(asked) ? (asked.split(/[-’]/)[0] ?? asked) : asked;
    return { typed: single, one: { kind: 'word', words: single, not } };
  });
  return {
    typed: drawn.map(({ typed, one }) => (one.not === true ? `-${typed}` : typed)).join(' '),
    asked: drawn.map(({ one }) => one),
  };
}
