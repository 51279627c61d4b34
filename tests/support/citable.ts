import type { Citable, Standing } from '../../src/citations/item.ts';
import { CapturePath, EntryId, Sha256 } from '../../src/schemas/ids.ts';
import { Edtf } from '../../src/schemas/dates.ts';

/** A date that stands in a capture. */
export const stated = (edtf: string) => ({ edtf: Edtf.parse(edtf), basis: 'stated', start: 0, end: 10 }) as const;

/** A date that an editor supplied, but for the part that stands in the capture. */
export const supplied = (edtf: string, part?: string) =>
  ({
    edtf: Edtf.parse(edtf),
    basis: 'supplied',
    reason: 'a letter says so',
    ...(part === undefined ? {} : { stated: Edtf.parse(part), start: 0, end: 5 }),
  }) as const;

/** An invented text, of which some things are otherwise. */
export function inventCitable(otherwise: Partial<Citable> = {}): Citable {
  const published = stated('2023-04-02');
  return {
    id: EntryId.parse('2023-04-02-the-harbour-opens-again'),
    type: 'article',
    title: 'The harbour opens again',
    date: published.edtf,
    dates: { event: null, published, captured: stated('2023-05-03') },
    speakers: ['Jane Doe'],
    places: ['Northport'],
    tags: [],
    language: 'en',
    basis: {},
    source: {
      capture: CapturePath.parse('harbour_1.txt'),
      sha256: Sha256.parse('0123456789abcdef'.repeat(4)),
      publisher: 'Harbour Office',
      url: 'https://harbour.example/news?id=1&p=2',
    },
    withdrawn: null,
    ...otherwise,
  };
}

/** An archive at a public address. */
export const STANDING: Standing = {
  archive: 'Harbours',
  address: 'https://archive.example/',
  path: 'documents/2023-04-02-the-harbour-opens-again.html',
  language: 'en',
  inverted: new Map(),
};
