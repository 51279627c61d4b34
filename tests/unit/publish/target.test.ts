import { describe, expect, test } from 'vitest';
import { findTarget } from '../../../scripts/publish/target.ts';

describe('an address in documents/a.html', () => {
  test.each([
    ['b.html', 'documents/b.html', null],
    ['b.html#p1', 'documents/b.html', 'p1'],
    ['#p1', 'documents/a.html', 'p1'],
    ['#', 'documents/a.html', null],
    ['../index.html', 'index.html', null],
    ['../search.html?q=x&y=1', 'search.html', null],
    ['../people/%D0%AF.html', 'people/Я.html', null],
    ['b.html#%D0%AF', 'documents/b.html', 'Я'],
    ['b.html#p1:~:text=word', 'documents/b.html', 'p1'],
    ['', 'documents/a.html', null],
  ])('“%s” leads to %s', (address, path, fragment) => {
    expect(findTarget('documents/a.html', address)).toEqual({ to: 'site', path, fragment });
  });

  test.each([
    ['https://example.org/', 'elsewhere'],
    ['//example.org/', 'elsewhere'],
    ['mailto:a@example.org', 'elsewhere'],
    ['data:image/png;base64,AA', 'itself'],
    ['/index.html', 'unknown'],
    ['../../index.html', 'unknown'],
    ['b%.html', 'unknown'],
  ])('“%s” leads %s', (address, to) => {
    expect(findTarget('documents/a.html', address)).toMatchObject({ to });
  });

  test('is read from a page whose own path holds marks of an address', () => {
    expect(findTarget('captures/a#b?c.txt.html', 'd.html')).toEqual({
      to: 'site',
      path: 'captures/d.html',
      fragment: null,
    });
  });
});
