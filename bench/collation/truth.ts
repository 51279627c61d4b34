import { scoreCollation, type Score } from '../../tests/support/collation-gold.ts';
import { STYLES } from '../../tests/support/invented-speech.ts';
import { randomOf } from '../../tests/support/random.ts';
import { shareOf, type Figure } from '../figures.ts';

/** What is asked for: of the words told, of those that are there, and of the differences. */
const TARGETS = { precision: 0.98, recall: 0.95, kinds: 0.95 } as const;

/** Measures what is found in invented collections, of which is known which words of one text come from another, and what was done to them. */
export function measureTruth(sources: number, seeds: readonly number[], say: (line: string) => void): Figure[] {
  return STYLES.flatMap((style) => {
    const scores = seeds.map((seed) => scoreCollation(style, sources, randomOf(seed)));
    say(`  ${style.name}: ${String(scores.length)} collections`);
    const sum = (key: Exclude<keyof Score, 'byKind'>): number => scores.reduce((total, score) => total + score[key], 0);
    const wrong = scores.flatMap(({ byKind }) =>
      Object.entries(byKind).map(([kind, [right, all]]) => `${kind}: ${String(all - right)} of ${String(all)} wrong`),
    );
    return [
      shareOf(`${style.name}: words told that stand in both`, sum('toldRight'), sum('told'), TARGETS.precision),
      shareOf(`${style.name}: words in both that are told`, sum('trueFound'), sum('true'), TARGETS.recall),
      shareOf(
        `${style.name}: differences of the right kind`,
        sum('differencesRight'),
        sum('differences'),
        TARGETS.kinds,
        wrong,
      ),
    ];
  });
}
