import { describe, expect, test } from 'vitest';
import { parsePage, parseStyles } from '../../../scripts/publish/page.ts';

describe('a page', () => {
  test('gives its ids in order, twice where they stand twice, with their lines', () => {
    expect(parsePage('<p id="a">\n<p id="b">\n<p id="a">').ids).toEqual([
      { id: 'a', line: 1 },
      { id: 'b', line: 2 },
      { id: 'a', line: 3 },
    ]);
  });

  test.each([
    ['<a href="x.html?a=1&amp;b=2">', 'link', 'x.html?a=1&b=2'],
    ['<form action="search.html">', 'link', 'search.html'],
    ['<meta http-equiv="refresh" content="0; url=x.html">', 'link', 'x.html'],
    ['<link rel="stylesheet" href="x.css">', 'load', 'x.css'],
    ['<link rel="icon" href="x.svg">', 'load', 'x.svg'],
    ['<link rel="canonical" href="https://example.org/">', 'name', 'https://example.org/'],
    ['<script src="x.js"></script>', 'load', 'x.js'],
    ['<img srcset="x.png 1x">', 'load', 'x.png'],
    ['<svg><use href="#a"></use></svg>', 'load', '#a'],
    ['<p style="background: url(x.png)">', 'load', 'x.png'],
    ['<style>@import "x.css";</style>', 'load', 'x.css'],
  ])('%s is a reference', (html, kind, address) => {
    expect(parsePage(html).references).toEqual([expect.objectContaining({ kind, address, line: 1 })]);
  });

  test('has no reference in its text', () => {
    expect(parsePage('<p>&lt;a href="x.html"&gt;<!-- <a href="y.html"> -->').references).toEqual([]);
  });
});

test('a style sheet gives its addresses, quoted or not', () => {
  const addresses = parseStyles(`@import 'a.css';\n@font-face{src:url(b.woff2) format('woff2'),url("c d.woff")}`);
  expect(addresses.map(({ address, line }) => [address, line])).toEqual([
    ['a.css', 1],
    ['b.woff2', 2],
    ['c d.woff', 2],
  ]);
});
