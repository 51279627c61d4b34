import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DateField } from '../../../src/schemas/dates.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import { type Files, listBreaches, openBench, type Outcome, runOn } from '../../support/run.ts';
import { substituteAll } from '../../support/substitute.ts';

const RAW = join(import.meta.dirname, '../../../content/raw');

/** Words of a line, by their places from 0, the end exclusive; one that ends in a colon stands without it. */
interface Words {
  readonly line: number;
  readonly words: readonly [number, number];
}

/** What is to come out of one entry, by line numbers. */
interface Expected {
  readonly type: Entry['type'];
  /** The first and the last line of its text. */
  readonly text: readonly [number, number];
  /** The line that serves as title or whose first sentence does; null where the note supplies it. */
  readonly title: number | null;
  /** The lines that are items of a list. */
  readonly items?: readonly number[];
  readonly speakers?: readonly Words[];
  readonly forwarded?: Words;
  /** The main date and the single ones, with their basis and, where they are stated, the line. */
  readonly dates: readonly string[];
  /** The same without a note, where it differs. */
  readonly bare?: readonly string[];
  readonly tags?: number;
}

interface ExpectedCapture {
  /** What each line is; an echo with the first line that it repeats. Lines not named are blank. */
  readonly lines: readonly string[];
  readonly entries: readonly Expected[];
}

const CAPTURES: Readonly<Record<string, ExpectedCapture>> = {
  '000': {
    lines: ['1-3 body', '4 separator', '5 title', '6 speaker body', '7-8 body', '9 furniture', '10-27 body'],
    entries: [
      {
        type: 'readout',
        text: [1, 3],
        title: null,
        dates: ['date 2024-07-04', 'event 2024-07-04 supplied'],
        bare: ['date null'],
      },
      {
        type: 'speech',
        text: [6, 27],
        title: 5,
        speakers: [{ line: 6, words: [3, 5] }],
        dates: ['date 2024-07-04', 'event 2024-07-04 supplied'],
        bare: ['date null'],
      },
    ],
  },
  '001': {
    lines: [
      '1-8 body',
      '9 separator',
      '10 speaker body omission',
      '11-13 body',
      '14 omission',
      '15 body',
      '16 furniture',
      '17-31 echo 2',
      '32 byline',
      '33-34 body',
      '35 omission',
      '36-38 body',
      '39 body omission',
      '40 body',
      '41-42 body omission',
      '43 separator',
      '44 body',
      '45 furniture',
      '46-57 echo 34',
      '58-71 echo 32',
      '72-83 echo 34',
      '84 byline',
      '85-87 body',
      '88 body omission',
      '89-99 body',
      '100 furniture',
      '101 body',
      '102-117 echo 86',
      '118-119 furniture',
      '120-123 body',
      '124-126 echo 121',
    ],
    entries: [
      {
        type: 'telegram-post',
        text: [1, 15],
        title: 1,
        items: [3, 4, 5, 6],
        speakers: [{ line: 10, words: [1, 3] }],
        dates: ['date 2024-07-04', 'event 2024-07-04 supplied'],
        bare: ['date null'],
        tags: 6,
      },
      {
        type: 'telegram-post',
        text: [33, 44],
        title: 33,
        items: [37, 39, 40, 42],
        speakers: [{ line: 33, words: [5, 7] }],
        forwarded: { line: 32, words: [2, 5] },
        dates: ['date 2024-07-16', 'event 2024-07-16 stated 33'],
        tags: 6,
      },
      {
        type: 'telegram-post',
        text: [85, 101],
        title: 85,
        items: [90, 91, 92, 93, 96, 97, 98],
        forwarded: { line: 84, words: [2, 5] },
        dates: ['date 2024-07-31/..', 'published 2024-07-31/.. supplied'],
        bare: ['date null'],
        tags: 4,
      },
      {
        type: 'telegram-post',
        text: [120, 123],
        title: 120,
        dates: ['date 2024-09-26', 'event 2024-09-26 supplied, of which XXXX-09-26 stated 120'],
        bare: ['date null', 'event XXXX-09-26 stated 120'],
        tags: 2,
      },
    ],
  },
  '002': {
    lines: ['1 title', '3 furniture', '5 title date', ...range(7, 35, 2).map((line) => `${line} body`)],
    entries: [
      {
        type: 'readout',
        text: [7, 35],
        title: 1,
        dates: [
          'date 2020-11-12',
          'event 2020-11-10 supplied, of which XXXX-11-10 stated 7',
          'published 2020-11-12 10:58 stated 5',
        ],
        bare: ['date 2020-11-12', 'event XXXX-11-10 stated 7', 'published 2020-11-12 10:58 stated 5'],
      },
    ],
  },
  '003': {
    lines: [
      '1 date',
      '2-3 furniture',
      '5-7 furniture',
      '10 furniture',
      '12 furniture',
      '14 date',
      '16 title',
      ...range(18, 40, 2).map((line) => `${line} body`),
      '45 furniture',
      ...[47, 52, 57, 62, 67, 72, 77, 82, 87, 92].map((line) => `${line}-${line + 2} teaser`),
      '98 furniture',
    ],
    entries: [
      {
        type: 'article',
        text: [18, 40],
        title: 16,
        speakers: [{ line: 16, words: [6, 8] }],
        dates: ['date 2014-09-10', 'published 2014-09-10 stated 14', 'captured 2020-05-27 stated 1'],
      },
    ],
  },
  '004': {
    lines: [
      '1 furniture',
      '3-6 furniture',
      '8 title',
      '10 title',
      '11 caption',
      '12 date',
      ...[14, 16, 18, 20].map((line) => `${line} body`),
      '22 caption',
      '24 body omission',
      ...[26, 28, 30].map((line) => `${line} body`),
      '32 furniture',
      ...[33, 38, 43].map((line) => `${line}-${line + 3} teaser`),
      '48-60 furniture',
    ],
    entries: [
      {
        type: 'article',
        text: [14, 30],
        title: 8,
        dates: ['date 2025-11-18', 'published 2025-11-18 supplied, of which XXXX-11-18 stated 12'],
        bare: ['date null', 'published XXXX-11-18 stated 12'],
      },
    ],
  },
};

const KEYS = Object.keys(CAPTURES);
const NAMES = readdirSync(RAW);
const nameOf = (key: string): string => NAMES.find((name) => name.startsWith(key) && name.endsWith('.txt')) ?? key;
const read = (name: string): string => readFileSync(join(RAW, name), 'utf8');
const noted = (key: string): Files => {
  const name = nameOf(key);
  return { [name]: read(name), [`${name}.yaml`]: read(`${name}.yaml`) };
};

describe.each(KEYS)('capture %s', (key) => {
  const { lines, entries } = CAPTURES[key] ?? { lines: [], entries: [] };
  const source = read(nameOf(key));
  const withNote = runOn(noted(key));
  const withoutNote = runOn({ [nameOf(key)]: source });
  const expectedBare = entries.map((entry) => spell(entry, source, entry.bare ?? entry.dates, 1));

  test('becomes, line by line, what stands in the table', () => {
    expect(tellLines(withNote)).toEqual(spread(lines));
  });

  test('gives the entries that stand in the table', () => {
    expect(tellEntries(withNote)).toEqual(entries.map((entry) => spell(entry, source, entry.dates, null)));
  });

  test('gives the same without its note, less what only the note knows', () => {
    expect(tellLines(withoutNote)).toEqual(spread(lines));
    expect(tellEntries(withoutNote)).toEqual(expectedBare);
    const supplied = withoutNote.entries.flatMap(({ basis, source: { publisher, url } }) => [
      ...Object.values(basis).filter((field) => field.basis === 'supplied'),
      ...[publisher, url].filter((value) => value !== null),
    ]);
    expect(supplied).toEqual([]);
  });

  test('keeps the ids of its paragraphs without its note', () => {
    const ids = (outcome: Outcome): string[] =>
      outcome.entries.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)).sort();
    expect(ids(withoutNote)).toEqual(ids(withNote));
  });

  test('gives the same under another name', () => {
    const outcome = runOn({ 'elsewhere/a page.TXT': source });
    expect(tellLines(outcome)).toEqual(spread(lines));
    expect(tellEntries(outcome)).toEqual(expectedBare);
  });

  test('gives the same between invented lines', () => {
    const before = ['Nobody wrote this line, and it tells of nothing that ever was.', ''];
    const after = ['', 'Nobody wrote this line either, and there is nothing behind it.'];
    const outcome = runOn({ 'a.txt': [...before, source.trimEnd(), ...after].join('\n') });
    expect(tellLines(outcome, before.length)).toMatchObject(spread(lines));
    const core = ({ type, items, speakers, dates, tags }: Told): unknown => ({ type, items, speakers, dates, tags });
    expect(tellEntries(outcome, before.length).map(core)).toEqual(expect.arrayContaining(expectedBare.map(core)));
  });

  test('gives the same with every name and date replaced', () => {
    const replaced = substituteAll(source);
    expect(replaced).not.toBe(source);
    const outcome = runOn({ 'a.txt': replaced });
    const shape = ({ type, text, items, speakers, dates, tags }: Told): unknown => {
      return {
        type,
        text,
        items,
        tags,
        speakers: speakers.length,
        dates: dates.map((date) => date.replace(/ \S+/, '')),
      };
    };
    expect(listBreaches(outcome)).toEqual([]);
    expect(tellLines(outcome)).toEqual(spread(lines));
    expect(tellEntries(outcome).map(shape)).toEqual(expectedBare.map(shape));
  });
});

describe('the five captures together', () => {
  const all = Object.assign({}, ...KEYS.map(noted)) as Files;

  test('keep the contract, with their notes and without', () => {
    const bare = Object.fromEntries(Object.entries(all).filter(([name]) => !name.endsWith('.yaml')));
    expect(listBreaches(runOn(all))).toEqual([]);
    expect(listBreaches(runOn(bare))).toEqual([]);
  });

  test('give nine entries, none refused, and change nothing when they are read again', () => {
    using bench = openBench(all);
    const { run, entries } = bench.run();
    expect(run.refusals).toEqual([]);
    expect(entries).toHaveLength(9);
    expect(bench.run().run.changed).toEqual([]);
  });

  test('need no overrides', () => {
    expect(Object.values(all).filter((content) => /^overrides:/m.test(String(content)))).toEqual([]);
  });
});

/** Each line by its number, as `body omission`; an echo with the line that it repeats. */
function tellLines({ captures, ledgers }: Outcome, above = 0): Record<string, string> {
  const [ledger] = ledgers;
  const text = new TextDecoder().decode(captures.get(ledger?.capture ?? ''));
  const kinds = new Map<number, Set<string>>();
  for (const span of ledger?.spans ?? []) {
    if (span.as === 'blank') continue;
    const kind = span.as === 'echo' ? `echo ${lineAt(text, span.of.start) - above}` : span.as;
    const words = text.slice(span.start, span.end).split('\n');
    for (const [step, part] of words.entries()) {
      const line = lineAt(text, span.start) + step - above;
      if (part.trim() !== '' || span.as === 'teaser') kinds.set(line, (kinds.get(line) ?? new Set()).add(kind));
    }
  }
  return Object.fromEntries([...kinds].map(([line, as]) => [String(line), [...as].join(' ')]));
}

/** The table of lines, spread out as `tellLines` gives it. */
function spread(rows: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [, from = '', to = from, kinds = '', of] = /^(\d+)(?:-(\d+))? ([a-z ]+?)(?: (\d+))?$/.exec(row) ?? [];
      return range(Number(from), Number(to), 1).map((line) => {
        return [String(line), of === undefined ? kinds : `${kinds} ${Number(of) + line - Number(from)}`];
      });
    }),
  );
}

interface Told {
  readonly type: string;
  readonly text: readonly [number, number];
  readonly title: string;
  readonly items: readonly number[];
  readonly speakers: readonly string[];
  readonly forwarded: string | null;
  readonly dates: readonly string[];
  readonly tags: number;
}

function tellEntries({ captures, entries }: Outcome, above = 0): Told[] {
  return entries
    .map((entry): Told => {
      const text = new TextDecoder().decode(captures.get(entry.source.capture));
      const lineOf = (offset: number): number => lineAt(text, offset) - above;
      const { type, title, speakers, forwardedFrom, tags, dates, paragraphs } = entry;
      return {
        type,
        text: [lineOf(paragraphs[0]?.start ?? 0), lineOf(paragraphs.at(-1)?.start ?? 0)],
        title: entry.basis['title'] === undefined ? String(title) : 'supplied',
        items: paragraphs.flatMap(({ kind, start }) => (kind === 'item' ? [lineOf(start)] : [])),
        speakers,
        forwarded: forwardedFrom,
        dates: [
          `date ${String(entry.date)}`,
          ...Object.entries(dates).flatMap(([name, date]: [string, DateField]) => tellDate(name, date, lineOf)),
        ],
        tags: tags.length,
      };
    })
    .sort((a, b) => a.text[0] - b.text[0]);
}

function tellDate(name: string, date: DateField, lineOf: (offset: number) => number): string[] {
  if (date === null) return [];
  const time = date.time === undefined ? '' : ` ${date.time}`;
  const line = date.start === undefined ? '' : `stated ${lineOf(date.start)}`;
  const basis =
    date.basis === 'stated' ? line : `supplied${date.stated === undefined ? '' : `, of which ${date.stated} ${line}`}`;
  return [`${name} ${date.edtf}${time} ${basis}`];
}

/**
 * What is expected, with the words that stand on the lines.
 *
 * @param untitled The line whose first sentence serves where the note supplies the title; null with a note.
 */
function spell(expected: Expected, source: string, dates: readonly string[], untitled: number | null): Told {
  const { type, text, title, items = [], speakers = [], forwarded, tags = 0 } = expected;
  const lineOf = (number: number): string => (source.split('\n')[number - 1] ?? '').trim();
  const words = ({ line, words: [from, to] }: Words): string =>
    lineOf(line).split(/\s+/).slice(from, to).join(' ').replace(/:$/, '');
  const line = title ?? untitled;
  const isDerived = type === 'telegram-post' || title === null;
  return {
    type,
    text,
    title: line === null ? 'supplied' : isDerived ? firstSentence(lineOf(line)) : lineOf(line),
    items,
    speakers: speakers.map(words),
    forwarded: forwarded === undefined ? null : words(forwarded),
    dates,
    tags,
  };
}

/** The first sentence, cut at a word with … past 160 characters. */
function firstSentence(line: string): string {
  const sentence = /^.*?[.!?](?= \p{Lu}|$)/u.exec(line)?.[0] ?? line;
  return sentence.length <= 160 ? sentence : `${sentence.slice(0, 160).replace(/\s+\S*$/, '')} …`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
