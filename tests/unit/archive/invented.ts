import { EntryHead, type EntryType } from '../../../src/schemas/entry.ts';

/** What a test says of an invented entry. */
export interface Invented {
  id: string;
  type?: EntryType;
  date?: string | null;
  /** How the date is known; `part` has its year supplied. */
  basis?: 'stated' | 'part' | 'supplied';
  speakers?: readonly string[];
  tags?: readonly string[];
  publisher?: string | null;
}

/** The front matter of an invented entry, checked by the schema. */
export function invent({ id, type = 'article', date = null, basis = 'stated', ...rest }: Invented): EntryHead {
  const sha256 = '0'.repeat(64);
  return EntryHead.parse({
    id,
    type,
    title: `The title of ${id}`,
    date,
    dates: { event: null, published: date === null ? null : dateField(date, basis), captured: null },
    event: null,
    speakers: rest.speakers ?? [],
    places: [],
    tags: rest.tags ?? [],
    language: 'en',
    forwardedFrom: null,
    basis: {},
    source: { capture: 'a.txt', sha256, publisher: rest.publisher ?? null, url: null },
    variants: [],
    versions: [{ capture: 'a.txt', captured: null, sha256 }],
    retired: [],
    changes: [],
    formerly: [],
    withdrawn: null,
  });
}

function dateField(edtf: string, basis: 'stated' | 'part' | 'supplied'): unknown {
  const place = { start: 0, end: 1 };
  const reason = 'invented';
  const fields = {
    stated: { edtf, basis: 'stated', ...place },
    part: { edtf, basis: 'supplied', reason, stated: edtf.replace(/^\d{4}/, 'XXXX'), ...place },
    supplied: { edtf, basis: 'supplied', reason },
  };
  return fields[basis];
}
