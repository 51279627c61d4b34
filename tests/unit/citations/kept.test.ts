import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCitations, writeCitations } from '../../../src/loaders/kept-citations.ts';

const CITED = [{ whole: '(Doe)', paragraph: '(Doe, para. 3)', entry: 'Doe, J.' }];

test('citations are kept by pool, and those of a pool are replaced', () => {
  using cache = mkdtempDisposableSync(path.join(tmpdir(), 'cited-'));
  writeCitations(cache.path, 3, new Map([['a', CITED]]));
  writeCitations(cache.path, 3, new Map([['b', CITED]]));
  expect(readCitations(cache.path, 3)).toEqual(new Map([['b', CITED]]));
  expect(readCitations(cache.path, 4)).toEqual(new Map());
});

test('what was cut short or is of another form is made anew', () => {
  using cache = mkdtempDisposableSync(path.join(tmpdir(), 'cited-'));
  mkdirSync(path.join(cache.path, 'citations'));
  for (const [i, text] of ['', '{"a":[{"whole":', '{"a":[{"whole":1}]}', '[]'].entries()) {
    writeFileSync(path.join(cache.path, 'citations', `${String(i)}.json`), text);
    expect(readCitations(cache.path, i)).toEqual(new Map());
  }
});
