import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDigits } from '../../../scripts/publish/offline/wrap-index.ts';
import { scriptOf } from '../../../src/search/wrapped-files.ts';

const hash = fc.stringMatching(/^[0-9a-f]{7}$/);
const texts = fc
  .uniqueArray(hash, { minLength: 1, maxLength: 300 })
  .map((hashes) => hashes.map((name) => `fragment/en_${name}.pf_fragment`));

test('texts that share a script weigh no more than it may, however many there are', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 200_000 }), (files, size) => {
      const sizes = new Map(files.map((file) => [file, size]));
      const scripts = [...Map.groupBy(files, (file) => scriptOf(file, countDigits(sizes))).values()];
      for (const held of scripts) expect(held.length === 1 || held.length * size <= 128_000).toBe(true);
    }),
  );
});

test('few texts share one script', () => {
  expect(countDigits(new Map([['fragment/en_1234567.pf_fragment', 100]]))).toBe(0);
  expect(countDigits(new Map([['index/en_1234567.pf_index', 500_000]]))).toBe(0);
});

test('two files of which one is not a text never share a script', () => {
  fc.assert(
    fc.property(texts, fc.uniqueArray(hash), (files, hashes) => {
      const others = hashes.flatMap((name) => [`index/en_${name}.pf_index`, `filter/en_${name}.pf_filter`]);
      const scripts = others.map((file) => scriptOf(file, 2));
      expect(new Set(scripts).size).toBe(others.length);
      for (const file of files) expect(scripts).not.toContain(scriptOf(file, 2));
    }),
  );
});
