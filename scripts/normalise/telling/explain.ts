import { styleText } from 'node:util';
import { readAs } from '../../../src/archive/capture/reading.ts';
import type { Span, SpanKind } from '../../../src/schemas/ledger.ts';
import { wrap } from '../../shell/wrap.ts';
import type { Assembled } from '../run/assemble.ts';
import { lineNumberAt, type Capture } from '../capture.ts';
import type { Work } from '../run/work.ts';

type Style = Parameters<typeof styleText>[0];

/** How a kind is shown in a terminal. */
const STYLES: Readonly<Record<SpanKind, Style>> = {
  body: 'reset',
  title: 'cyan',
  date: 'cyan',
  byline: 'cyan',
  place: 'cyan',
  speaker: 'cyan',
  caption: 'green',
  omission: 'red',
  separator: 'gray',
  furniture: 'gray',
  teaser: 'yellow',
  echo: 'magenta',
  variant: 'magenta',
  markup: 'gray',
  blank: 'gray',
};

/** A reason for each rule, by its name, where it has one. */
export type Reasons = ReadonlyMap<string, string>;

/** Where the telling is read: whether in colours, and how many columns wide; 0 for lines as long as they are. */
export interface Screen {
  readonly colour: boolean;
  readonly width: number;
}

/**
 * Tells what became of a capture: first in sum, then line by line, with the number of the line, the kind, the words,
 * and by which rule it was decided.
 */
export function explain(
  work: Work,
  assembled: readonly Assembled[],
  spans: readonly Span[],
  reasons: Reasons,
  screen: Screen,
): string {
  return `${[...summarise(work, assembled, spans, screen), '', ...tellLines(work.capture, spans, reasons, screen)].join('\n')}\n`;
}

/** What the capture is taken for, and what came of it. */
function summarise(
  { capture, profile }: Work,
  assembled: readonly Assembled[],
  spans: readonly Span[],
  screen: Screen,
): string[] {
  const { path, format, encoding, bytes, lines, flaws } = capture;
  const entries = assembled.map(
    ({ entry: { id, type, paragraphs } }) => `${id}: ${type}, ${paragraphs.length} paragraphs`,
  );
  const rows = [
    ['family', `${profile.name}, ${profile.about}`],
    [
      'format',
      `${format}, ${encoding}, ${bytes.toLocaleString('en')} bytes, ${lines.length.toLocaleString('en')} lines`,
    ],
    ...(entries.length === 0 ? ['none: a list of pointers, or nothing but frame'] : entries).map((entry, index) => [
      index === 0 ? 'entries' : '',
      entry,
    ]),
    ['characters', countKinds(spans)],
    ...flaws.map((flaw) => ['flaw', flaw]),
  ] as const;
  return [
    paint('bold', path, screen),
    ...rows.flatMap(([name = '', words = '']) => hang(words, `  ${name.padEnd(LABEL)}`, 'dim', screen)),
  ];
}

/** Columns of the names in the summary. */
const LABEL = 12;

/** How many characters each kind took, the most first, less what shows nothing. */
function countKinds(spans: readonly Span[]): string {
  const sums = new Map<SpanKind, number>();
  for (const { as, start, end } of spans) sums.set(as, (sums.get(as) ?? 0) + end - start);
  const shown = [...sums].filter(([as]) => as !== 'blank' && as !== 'markup').sort((a, b) => b[1] - a[1]);
  return shown.map(([as, sum]) => `${sum.toLocaleString('en')} ${as}`).join(', ');
}

function tellLines({ text, lines }: Capture, spans: readonly Span[], reasons: Reasons, screen: Screen): string[] {
  const digits = String(lines.length).length;
  const told = new Set<string>();
  let next = 0;
  return lines.flatMap(({ number, start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    const here: Span[] = [];
    for (let at = next; (spans[at]?.start ?? Infinity) < end; at++) {
      const span = spans[at];
      if (span !== undefined && span.as !== 'blank') here.push(span);
    }
    const label = String(number).padStart(digits);
    if (here.length === 0) return [label];
    return here.flatMap((span, index) => {
      const words = readAs(text.slice(Math.max(span.start, start), Math.min(span.end, end)));
      const lead = `${index === 0 ? label : ' '.repeat(digits)}  ${span.as.padEnd(9)} `;
      const why = ' '.repeat(lead.length);
      return [
        ...hang(words, lead, STYLES[span.as], screen),
        ...hang(tell(span, reasons, lines, told), why, 'dim', screen).map((line) => paint('dim', line, screen)),
      ];
    });
  });
}

/** Words behind a lead, their further lines below the first. */
function hang(words: string, lead: string, style: Style, screen: Screen): string[] {
  const room = screen.width === 0 ? Infinity : Math.max(screen.width - lead.length, 20);
  return wrap(words, room).map((line, index) =>
    index === 0 ? `${paint(style, lead, screen)}${line}` : `${' '.repeat(lead.length)}${line}`,
  );
}

function paint(style: Style, words: string, { colour }: Screen): string {
  return colour && words.trim() !== '' ? styleText(style, words, { validateStream: false }) : words;
}

/**
 * By which rule a span was decided, and where it went; the reason of a rule, and the name of an entry, only where it
 * comes for the first time.
 *
 * @param told The rules and entries that were named already; those named here are added.
 */
function tell(span: Span, reasons: Reasons, lines: Capture['lines'], told: Set<string>): string {
  const isFirst = (name: string): boolean => !told.has(name) && told.add(name).has(name);
  const lineOf = (offset: number): string => String(lineNumberAt(lines, offset));
  const rule = 'rule' in span ? span.rule : undefined;
  const reason = rule === undefined ? 'no rule takes it out of the text' : reasons.get(rule);
  const why = isFirst(rule ?? 'no rule') ? [rule, reason] : [rule];
  const entry = 'entry' in span ? span.entry : undefined;
  const paragraph = 'paragraph' in span && span.paragraph !== undefined ? `#${span.paragraph}` : '';
  const where = entry === undefined ? '' : `${isFirst(entry) || paragraph === '' ? entry : ''}${paragraph}`;
  return [
    why.filter((part) => part !== undefined).join(': '),
    ...('of' in span ? [`repeats line ${lineOf(span.of.start)}`] : []),
    ...(where === '' ? [] : [`→ ${where}`]),
  ]
    .filter((part) => part !== '')
    .join(', ')
    .replace(/, →/, ' →');
}
