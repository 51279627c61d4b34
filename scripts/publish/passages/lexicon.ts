import { wordsOf } from '../../../src/archive/corpus/words.ts';
import type { Posting } from '../../../src/search/passages/postings.ts';

/** A form of a word in the texts of one language, with every place where it stands. */
export interface Form {
  readonly form: string;
  /** How many words of a text it is made of: more than one where a hyphen or an apostrophe joins them. */
  readonly parts: number;
  /** Passage and position of each place, one after the other, in order. */
  readonly places: readonly number[];
}

/** Takes up the passages of texts in one language, in order. */
export interface Lexicon {
  /**
   * Takes up a passage.
   *
   * @param texts What stands in it; no row of words reaches from one text into the next.
   */
  add(passage: number, ...texts: readonly string[]): void;
  readonly forms: () => readonly Form[];
}

export function makeLexicon(): Lexicon {
  const forms = new Map<string, { form: string; parts: number; places: number[] }>();
  const place = (form: string, parts: number, passage: number, position: number): void => {
    const key = `${form} ${String(parts)}`;
    const known = forms.get(key) ?? { form, parts, places: [] };
    if (known.places.length === 0) forms.set(key, known);
    known.places.push(passage, position);
  };
  return {
    add: (passage, ...texts) => {
      let position = 0;
      for (const text of texts) {
        for (const { fold, compound } of wordsOf(text)) {
          place(fold, 1, passage, position);
          if (compound !== undefined) place(compound.fold, compound.parts, passage, position);
          position += 1;
        }
        position += 1;
      }
    },
    forms: () => [...forms.values()],
  };
}

/** The places of a form, gathered by their passages. */
export function postingsOf({ places }: Pick<Form, 'places'>): Posting[] {
  const postings: { passage: number; positions: number[] }[] = [];
  for (let i = 0; i < places.length; i += 2) {
    const [passage = 0, position = 0] = [places[i], places[i + 1]];
    const last = postings.at(-1);
    if (last?.passage === passage) last.positions.push(position);
    else postings.push({ passage, positions: [position] });
  }
  return postings;
}
