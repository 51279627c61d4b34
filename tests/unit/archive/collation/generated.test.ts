import { describe, expect, test } from 'vitest';
import { scoreCollation } from '../../../support/collation-gold.ts';
import { STYLES } from '../../../support/invented-speech.ts';
import { randomOf } from '../../../support/random.ts';

/** Texts of a collection, each with up to two excerpts. */
const SOURCES = 30;

describe.each(STYLES)('excerpts of invented texts, $name', (style) => {
  test.each([11, 12, 13])('are found and told apart as they were made, seed %i', (seed) => {
    const score = scoreCollation(style, SOURCES, randomOf(seed));
    expect(score.toldRight / score.told, 'precision').toBeGreaterThanOrEqual(0.98);
    expect(score.trueFound / score.true, 'recall').toBeGreaterThanOrEqual(0.95);
    expect(score.differencesRight / score.differences, `kinds ${JSON.stringify(score.byKind)}`).toBeGreaterThanOrEqual(
      0.95,
    );
  });
});
