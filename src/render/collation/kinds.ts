import type { Kind } from '../../archive/collation/kinds.ts';
import type { Stretch } from '../../archive/collation/passage.ts';

/** What each kind of difference is called, the class that draws it, and what is said before its words to those who don't see that. */
export const KIND_NAMES: Readonly<
  Record<Exclude<Kind, 'verbatim'>, { name: string; mark: string; aloud: string | null }>
> = {
  'omission-unmarked': { name: 'left out, no mark', mark: 'd-un', aloud: 'left out' },
  'omission-marked': { name: 'left out, marked', mark: 'd-ma', aloud: 'left out, with a mark' },
  addition: { name: 'added', mark: 'd-add', aloud: 'added' },
  form: { name: 'capitals or punctuation', mark: 'd-case', aloud: null },
  rewording: { name: 'reworded', mark: 'd-rew', aloud: 'other words' },
};

/** The kinds of difference in the order in which they are named. */
const ORDER = ['omission-unmarked', 'omission-marked', 'rewording', 'addition', 'form'] as const;

/** What differs in some stretches, in words: `left out, no mark, twice; added`; null where nothing does. */
export function nameKinds(stretches: readonly Stretch[]): string | null {
  const counts = Map.groupBy(stretches, ({ kind }) => kind);
  const names = ORDER.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count === 0
      ? []
      : [kind === 'omission-unmarked' ? KIND_NAMES[kind].name + times(count) : KIND_NAMES[kind].name];
  });
  return names.length === 0 ? null : names.join('; ');
}

const times = (count: number): string => (count === 1 ? '' : count === 2 ? ', twice' : `, ${String(count)} times`);
