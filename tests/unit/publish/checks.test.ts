import { describe, expect, test } from 'vitest';
import { checkWeight, weigh } from '../../../scripts/publish/check-weight.ts';
import { checkSite } from '../../../scripts/publish/checks.ts';
import { describeFindings } from '../../../scripts/publish/finding.ts';
import { siteOf } from './site-of.ts';

const check = (files: Readonly<Record<string, string>>, register: readonly string[] = []): string =>
  describeFindings(checkSite(siteOf(files), register));

describe('a finished site', () => {
  test('passes where every address leads to a file and a place in it', () => {
    const files = {
      'index.html': '<a href="texts/a.html#p"><a href="texts/a.html#top"><link rel="stylesheet" href="s.css">',
      'texts/a.html': '<p id="p"><a href="../index.html">',
      's.css': 'a{src:url(f.woff2)}',
      'f.woff2': '',
      '404.html': '',
    };
    expect(check(files)).toBe('');
  });

  test('fails where a link leads to no file', () => {
    expect(check({ 'index.html': '\n<a href="b.html">' })).toBe(
      'index.html:2: “b.html”: the site holds no file b.html',
    );
  });

  test('fails where a link leads to no place in a page', () => {
    expect(check({ 'index.html': '<a href="#p">' })).toBe('index.html:1: “#p”: index.html has no id “p”');
  });

  test('fails where an address depends on where the site stands', () => {
    expect(check({ 'index.html': '<a href="/index.html">' })).toMatch(/begins at the root of a host/);
    expect(check({ 'index.html': '<a href="../index.html">' })).toMatch(/leaves the site/);
  });

  test('fails where a style sheet names a file that is not there', () => {
    expect(check({ 'index.html': '', 's.css': 'a{src:url(f.woff2)}' })).toMatch(/^s\.css:1: “f\.woff2”/);
  });

  test('fails where anything is loaded from another host, and passes where a reader is led to one', () => {
    expect(check({ 'index.html': '<script src="https://example.org/x.js"></script>' })).toMatch(/from elsewhere/);
    expect(check({ 'index.html': '', 's.css': '@import "//example.org/x.css"' })).toMatch(/from elsewhere/);
    expect(check({ 'index.html': '<a href="https://example.org/">' })).toBe('');
  });

  test('fails where no chain of links leads to a page', () => {
    const files = { 'index.html': '<a href="a.html">', 'a.html': '', 'b.html': '<a href="c.html">', 'c.html': '' };
    expect(checkSite(siteOf(files), []).map(({ file }) => file)).toEqual(['b.html', 'c.html']);
  });

  const leadsOn = (to: string): string => `<meta http-equiv="refresh" content="0; url=${to}">`;

  test('passes where a page leads on to another, which no link needs to lead to', () => {
    const files = { 'index.html': '<a href="old.html#p">', 'old.html': leadsOn('new.html'), 'new.html': '<p id="p">' };
    expect(check({ ...files, 'older.html': leadsOn('old.html') })).toBe('');
  });

  test('fails where the page that another leads on to lacks the place, or they lead on in a circle', () => {
    expect(check({ 'index.html': '<a href="old.html#q">', 'old.html': leadsOn('index.html') })).toBe(
      'index.html:1: “old.html#q”: index.html has no id “q”',
    );
    const circle = { 'index.html': '<a href="a.html">', 'a.html': leadsOn('b.html'), 'b.html': leadsOn('a.html') };
    expect(check(circle)).toContain('index.html:1: “a.html”: a.html leads on out of the site, or in a circle');
  });

  test('passes where every address ever published leads to its page and its place', () => {
    const files = { 'index.html': '<a href="a.html">', 'a.html': '<p id="p">', 'old.html': leadsOn('a.html') };
    expect(check(files, ['a.html', 'a.html#p', 'old.html#p', ''])).toBe('');
  });

  test('names the line of the register whose page or place is gone', () => {
    const files = { 'index.html': '', 'old.html': leadsOn('index.html') };
    expect(check(files, ['index.html', 'gone.html', 'old.html#p', 'https://example.org/'])).toMatch(
      /^addresses\.txt:2: “gone\.html” was published, and the site holds no file gone\.html; .+\naddresses\.txt:3: “old\.html#p” was published, and index\.html has no id “p”; .+\naddresses\.txt:4: .+ no address of the site/,
    );
  });

  test('fails where an id stands twice in a page', () => {
    expect(check({ 'index.html': '<p id="a">\n<p id="a">' })).toBe('index.html:2: id “a” stands already in line 1');
  });
});

describe('the weight of a page', () => {
  const site = siteOf({
    'texts/a.html':
      '<link rel="stylesheet" href="../s.css"><link rel="stylesheet" href="../s.css"><img src="../i.svg">',
    's.css': 'a{}',
    'i.svg': 'an image of some length, which does not count',
  });
  const expected = ['texts/a.html', 's.css'].reduce((sum, path) => sum + (site.packed.get(path) ?? 0), 0);

  test('is that of the page, its styles and its scripts, each once', () => {
    expect(weigh(site, 'texts/a.html')).toBe(expected);
  });

  test('is a finding only above the budget of its folder', () => {
    expect(checkWeight(site, [{ pages: 'texts/', bytes: expected }])).toEqual([]);
    expect(checkWeight(site, [{ pages: 'other/', bytes: 1 }])).toEqual([]);
    expect(checkWeight(site, [{ pages: 'texts/', bytes: expected - 1 }])).toHaveLength(1);
  });
});
