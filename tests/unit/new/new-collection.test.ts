import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layOut } from '../../../scripts/new/layout.ts';
import { openCollection } from '../../../scripts/shell/collection.ts';
import { Archive } from '../../../src/schemas/archive.ts';
import { findSources } from '../../../scripts/normalise/run/sources.ts';
import { openBench } from '../../support/run.ts';

describe('a new collection', () => {
  test.each(['mine', 'Ports: "old" & new', "l'été", 'порт\u0007', '港口'])('called %j says so', (name) => {
    expect(Archive.parse(load(layOut(name).get('archive.yaml') ?? '')).name).toBe(name);
  });

  test('shows by comments what may stand in place of nothing', () => {
    const shown = (layOut('mine').get('archive.yaml') ?? '')
      .replace(/^(about|licence): .*\n/gm, '$1:\n')
      .replace(/^# {2}/gm, '  ');
    expect(Archive.parse(load(shown))).toMatchObject({ about: [expect.any(String), expect.any(String)], licence: {} });
  });

  test('holds nothing that is taken for a capture', () => {
    using bench = openBench();
    for (const [file, text] of layOut('mine'))
      if (file.startsWith('raw/')) bench.put({ [file.slice('raw/'.length)]: text });
    expect(findSources(bench.raw)).toMatchObject({ captures: new Set(), notes: new Map() });
  });
});

describe('the collection that a command names', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'named-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('must be there; else the command says how to make one', () => {
    expect(() => openCollection(path.join(folder, 'nowhere'))).toThrow(/nowhere: no such folder; `npm run new -- /);
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => openCollection(path.join(folder, 'file'))).toThrow('no such folder');
  });

  test('must hold what makes it one', () => {
    expect(() => openCollection(folder)).toThrow('this is no collection, for it holds no archive.yaml');
    writeFileSync(path.join(folder, 'archive.yaml'), '');
    expect(() => openCollection(folder)).toThrow(/raw: no such folder; make it and put the captures there$/);
  });
});
