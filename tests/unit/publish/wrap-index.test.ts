import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countShares, wrapFiles, wrapIndex } from '../../../scripts/publish/offline/wrap-index.ts';
import { readByteLiteral } from '../../../src/search/byte-literal.ts';
import { scriptOf, type WrappedFiles } from '../../../src/search/wrapped-files.ts';

const hash = fc.stringMatching(/^[0-9a-f]{7}$/);
const texts = fc
  .uniqueArray(hash, { minLength: 1, maxLength: 300 })
  .map((hashes) => hashes.map((name) => `fragment/en_${name}.pf_fragment`));

test('texts are shared out over so many scripts that one of them weighs about 32 kB', () => {
  expect(countShares([])).toBe(1);
  expect(countShares([100, 100])).toBe(1);
  expect(countShares(Array<number>(2000).fill(3200))).toBe(200);
  const scripts = Array.from({ length: 2000 }, (_, i) =>
    scriptOf(`fragment/en_${(i * 7919).toString(16).padStart(7, '0')}.pf_fragment`, 200),
  );
  expect(new Set(scripts).size).toBe(200);
});

test('what every search begins with stands in one script, and all else than texts has its own', () => {
  fc.assert(
    fc.property(texts, fc.uniqueArray(hash), (files, hashes) => {
      const chunks = hashes.map((name) => scriptOf(`index/en_${name}.pf_index`, 2));
      expect(new Set(chunks).size).toBe(chunks.length);
      for (const file of files) expect(chunks).not.toContain(scriptOf(file, 2));
    }),
  );
  const first = ['pagefind-entry.json', 'pagefind.en_1234567.pf_meta', 'filter/ru_1234567.pf_filter'];
  expect(new Set(first.map((file) => scriptOf(file, 2))).size).toBe(1);
});

/** As a browser reads a script by `x-user-defined`: a byte of 0x80 and above is a character 0xF700 above it. */
const decode = (latin1: string): string =>
  latin1.replaceAll(/[\x80-\xff]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) + 0xf700));

function unwrap(script: string): WrappedFiles {
  const context = vm.createContext({});
  vm.runInContext(`'use strict'; ${decode(script)}`, context);
  return vm.runInContext('archiveParts.get("a.js")', context) as WrappedFiles;
}

test('a script gives back the bytes of each file, whatever they are, in little more than their own room', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const pairs = Uint8Array.from({ length: 2 * 65_536 }, (_, i) => (i % 2 === 0 ? i >> 9 : (i >> 1) & 255));
  const traps = ['\0\x31', '\0', '\\', '\r\n', '\u2028\u2029', '\ufeff', '</script>', '${1}'].map((text) =>
    Buffer.from(text),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 500 }),
        fc.constantFrom(all, pairs, ...traps.map((trap) => Uint8Array.from(trap))),
      ),
      (bytes) => {
        const script = wrapFiles('a.js', [
          { file: 'x', bytes },
          { file: 'y', bytes: all },
        ]);
        expect(script).toMatch(/^[\0-\xff]*$/);
        const files = unwrap(script);
        expect(readByteLiteral(files['x'] ?? '')).toEqual(bytes);
        expect(readByteLiteral(files['y'] ?? '')).toEqual(all);
      },
    ),
    { examples: [[all], [pairs], ...traps.map((trap): [Uint8Array] => [Uint8Array.from(trap)])] },
  );
  expect(wrapFiles('a.js', [{ file: 'x', bytes: pairs }]).length / pairs.length).toBeLessThan(1.021);
});

test('a file whose name is not of ASCII, which the script would be read wrong by, is refused', () => {
  expect(() => wrapFiles('a.js', [{ file: 'é', bytes: new Uint8Array() }])).toThrow('é is not named in ASCII');
});

test('a release of Pagefind that writes a file of another kind is refused with a sentence', async () => {
  using dist = mkdtempDisposableSync(path.join(tmpdir(), 'wrap-'));
  mkdirSync(path.join(dist.path, 'pagefind'));
  for (const file of ['pagefind.js', 'pagefind-entry.json', 'en_1234567.pf_vectors'])
    writeFileSync(path.join(dist.path, 'pagefind', file), '');
  await expect(wrapIndex(dist.path)).rejects.toThrow(
    /en_1234567\.pf_vectors is a file that no release of Pagefind wrote before, so search might not answer from a disk/,
  );
});
