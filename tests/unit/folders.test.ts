import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldersOf, nameInCollection } from '../../src/folders.ts';

const root = path.resolve('/project');

describe('the folders of a collection', () => {
  test('that of the project has its site and its cache beside it, however it is named', () => {
    const own = {
      content: path.join(root, 'content'),
      dist: path.join(root, 'dist'),
      cache: path.join(root, '.cache'),
    };
    expect(foldersOf(root)).toEqual(own);
    expect(foldersOf(root, path.resolve(root, './content/'))).toEqual(own);
  });

  test('any other holds its own, so that no two share any', () => {
    const one = foldersOf(root, path.join(root, 'one'));
    const two = foldersOf(root, path.resolve('/elsewhere/one'));
    expect(two).toEqual({
      content: path.resolve('/elsewhere/one'),
      dist: path.resolve('/elsewhere/one/dist'),
      cache: path.resolve('/elsewhere/one/.cache'),
    });
    const all = [foldersOf(root), one, two].flatMap(({ content, dist, cache }) => [content, dist, cache]);
    expect(new Set(all).size).toBe(9);
  });

  test('messages call a file by the folder of its collection', () => {
    expect(nameInCollection(path.resolve('/elsewhere/one'), 'archive.yaml')).toBe('one/archive.yaml');
  });
});
