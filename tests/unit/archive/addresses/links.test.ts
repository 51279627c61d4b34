import { describe, expect, test } from 'vitest';
import { capturePath, documentPath, publicAddress, relativeHref } from '../../../../src/archive/addresses/links.ts';
import { sectionOf } from '../../../../src/archive/addresses/navigation.ts';
import { CapturePath, EntryId } from '../../../../src/schemas/ids.ts';

describe('a link', () => {
  test.each([
    ['index.html', 'documents.html', undefined, 'documents.html'],
    ['documents/a.html', 'index.html', undefined, '../index.html'],
    ['documents/a.html', 'documents/b.html', undefined, 'b.html'],
    ['documents/a.html', 'people/b.html', undefined, '../people/b.html'],
    ['captures/x/y/c.html', 'documents/a.html', 'k7d2qx', '../../../documents/a.html#k7d2qx'],
    ['captures/x/y/c.html', 'captures/x/z/d.html', 'L12', '../z/d.html#L12'],
    ['documents/a.html', 'documents/a.html', 'k7d2qx', '#k7d2qx'],
    ['index.html', 'captures/a b#1%.txt.html', undefined, 'captures/a%20b%231%25.txt.html'],
  ])('from %s to %s, %s, is %s', (from, to, fragment, href) => {
    expect(relativeHref(from, to, fragment)).toBe(href);
  });

  test('resolves to the page at any place, whatever the name of the file', () => {
    const from = documentPath(EntryId.parse('a-b'));
    const to = capturePath(CapturePath.parse('2024/речь #1?.txt'));
    for (const root of ['https://example.org/', 'https://example.org/some/where/', 'file:///media/stick/']) {
      const url = new URL(relativeHref(from, to, 'L3'), root + from);
      expect(decodeURIComponent(url.pathname)).toBe(new URL(root).pathname + to);
      expect(url.hash).toBe('#L3');
    }
  });

  test('belongs to the row of the masthead that is its index', () => {
    expect(['documents/a.html', 'documents.html', 'captures/x/y.html'].map(sectionOf)).toEqual([
      'documents.html',
      'documents.html',
      'captures.html',
    ]);
  });
});

test.each(['https://example.org/archive', 'https://example.org/archive/'])(
  'a public address begins with %s',
  (archive) => {
    expect(publicAddress(archive, 'captures/a b #1.html')).toBe(
      'https://example.org/archive/captures/a%20b%20%231.html',
    );
  },
);
