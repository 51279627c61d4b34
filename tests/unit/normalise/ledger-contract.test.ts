import { describe, expect, test } from 'vitest';
import type { Ledger, Span } from '../../../src/schemas/ledger.ts';
import { findBreaches, type Published } from '../../support/ledger-contract.ts';
import { runOn } from '../../support/run.ts';

const KEPT = runOn({
  'posts.txt': [
    'Forwarded from Harbour News ⚓',
    '⚓ The keepers of forty harbours came to Halden to speak about the tides. #tides',
    '💬 Ada Quill: The lamps are lit. <...>',
    '***',
    'They agreed on one calendar for all pilots.',
    'Read in full',
    '💬 Ada Quill: The lamps are lit. <...>',
    '***',
    'They agreed on one calendar for all pilots.',
    'Read in full',
  ].join('\n'),
});

/** What is published, with each span of one kind, or the entry, changed. */
function tamper(as: Span['as'], change: (span: Span) => readonly Span[]): Published {
  let done = false;
  const ledgers = KEPT.ledgers.map((ledger): Ledger => {
    const spans = ledger.spans.flatMap((span) => {
      if (done || span.as !== as) return [span];
      done = true;
      return [...change(span)];
    });
    return { ...ledger, spans };
  });
  return { ...KEPT, ledgers };
}

const edit = (change: (entry: Published['entries'][number]) => Published['entries'][number]): Published => ({
  ...KEPT,
  entries: KEPT.entries.map(change),
});

describe('the check of the contract', () => {
  test('finds nothing where it is kept', () => {
    expect(KEPT.entries).toHaveLength(1);
    expect(findBreaches(KEPT)).toEqual([]);
  });

  test.each<[string, Published]>([
    ['a hole', tamper('body', () => [])],
    ['an overlap', tamper('body', (span) => [span, span])],
    ['an empty span', tamper('body', (span) => [{ ...span, end: span.start }, span])],
    [
      'two spans that are one',
      tamper('body', (span) => [
        { ...span, end: span.start + 3 },
        { ...span, start: span.start + 3 },
      ]),
    ],
    ['words called blank', tamper('body', ({ start, end }) => [{ as: 'blank', start, end }])],
    ['text called frame', tamper('body', ({ start, end }) => [{ as: 'furniture', rule: 'r', start, end }])],
    ['a separator that is not shown', { ...edit((entry) => ({ ...entry, between: [] })) }],
    ['an echo of something else', tamper('echo', (span) => [{ ...span, of: { start: 0, end: 5 } } as Span])],
    ['a label that is no label', tamper('speaker', ({ start, end }) => [{ as: 'furniture', rule: 'r', start, end }])],
    ['an entry that does not exist', tamper('byline', (span) => [{ ...span, entry: 'nobody' } as Span])],
    [
      'a text that was mended',
      edit((entry) => ({
        ...entry,
        paragraphs: entry.paragraphs.map((p) => ({ ...p, text: p.text.replace('forty', '40') })),
      })),
    ],
    [
      'a paragraph id given twice',
      edit((entry) => ({
        ...entry,
        paragraphs: entry.paragraphs.map((p) => ({ ...p, id: entry.paragraphs[0]?.id ?? p.id })),
      })),
    ],
    ['a title from nowhere', edit((entry) => ({ ...entry, title: 'Nowhere' }))],
    [
      'a file that is not the one recorded',
      { ...KEPT, files: new Map([...KEPT.files].map(([id, text]) => [id, `${text} `])) },
    ],
    ['a capture that is not the one recorded', { ...KEPT, captures: new Map([['posts.txt', Buffer.from('other')]]) }],
  ])('finds %s', (_, published) => {
    expect(findBreaches(published)).not.toEqual([]);
  });
});
