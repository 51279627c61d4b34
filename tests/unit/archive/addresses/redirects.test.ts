import { describe, expect, test } from 'vitest';
import { redirectsOf } from '../../../../src/archive/addresses/redirects.ts';
import { pairsOf } from '../../../../src/archive/versions/versions.ts';
import { EntryHead } from '../../../../src/schemas/entry.ts';
import { Sha256 } from '../../../../src/schemas/ids.ts';
import { invent } from '../invented.ts';

const version = (digit: string) => ({
  capture: `${digit}.txt`,
  captured: null,
  sha256: Sha256.parse(digit.repeat(64)),
});
const versions = (digits: string) => [...digits].map(version);

const entry = (rest: object): EntryHead => EntryHead.parse({ ...invent({ id: 'new' }), ...rest });
const tell = (head: EntryHead): string[] => redirectsOf(head).map(({ from, to }) => `${from} > ${to}`);

describe('the versions that are compared', () => {
  test('are any two of a few', () => {
    expect(pairsOf(versions('abc'))).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairsOf(versions('01234567'))).toHaveLength(28);
  });

  test('stay compared when more follow, each of which is compared with the one before and the first', () => {
    const [eight, ten] = [pairsOf(versions('01234567')), pairsOf(versions('0123456789'))];
    expect(ten.slice(0, eight.length)).toEqual(eight);
    expect(ten.slice(eight.length)).toEqual([
      [0, 8],
      [7, 8],
      [0, 9],
      [8, 9],
    ]);
  });

  test('are never two of the same bytes, nor the same two again', () => {
    expect(pairsOf(versions('abab'))).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('an address that leads on', () => {
  test('is that of the version which the entry shows', () => {
    expect(tell(entry({ versions: versions('ab') }))).toEqual(['versions/new/bbbbbbbb.html > documents/new.html']);
  });

  test('is each that an entry had under a former name', () => {
    expect(tell(entry({ versions: versions('ab'), formerly: ['old'] }))).toEqual([
      'versions/new/bbbbbbbb.html > documents/new.html',
      'documents/old.html > documents/new.html',
      'versions/old/aaaaaaaa.html > versions/new/aaaaaaaa.html',
      'versions/old/bbbbbbbb.html > documents/new.html',
      'versions/old.html > versions/new.html',
      'versions/old/aaaaaaaa-bbbbbbbb.html > versions/new/aaaaaaaa-bbbbbbbb.html',
    ]);
  });

  test('is each of the versions of a text that was withdrawn', () => {
    const withdrawn = { date: '2024-05-01', reason: 'asked for' };
    expect(tell(entry({ versions: versions('ab'), withdrawn }))).toEqual([
      'versions/new/aaaaaaaa.html > documents/new.html',
      'versions/new/bbbbbbbb.html > documents/new.html',
      'versions/new.html > documents/new.html',
      'versions/new/aaaaaaaa-bbbbbbbb.html > documents/new.html',
    ]);
  });
});
