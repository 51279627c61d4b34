import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPools, poolOf } from '../../../src/citations/pools.ts';

test('a pool has sixteen texts at most on average, and at least eight where there are so many', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), (texts) => {
      const share = texts / countPools(texts);
      expect(share).toBeLessThanOrEqual(16);
      if (texts > 16) expect(share).toBeGreaterThan(8);
    }),
  );
});

test('a text stays in its pool while their number does, and shares no other text’s that it did not share before', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: 10 }), (page, power) => {
      const pools = 2 ** power;
      expect(poolOf(page, pools)).toBeLessThan(pools);
      expect(poolOf(page, pools * 2) % pools).toBe(poolOf(page, pools));
    }),
  );
});
