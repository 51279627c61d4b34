import { styleText } from 'node:util';
import { readAs } from '../../src/archive/reading.ts';
import type { Span, SpanKind } from '../../src/schemas/ledger.ts';
import type { Capture } from './capture.ts';

/** How a kind is shown in a terminal. */
const STYLES: Readonly<Record<SpanKind, Parameters<typeof styleText>[0]>> = {
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

/**
 * Tells line by line what became of a capture: the number, the kind, what was decided and by which rule,
 * and the words.
 *
 * @param colour Whether to colour the kinds, as in a terminal.
 */
export function explain({ text, lines }: Capture, spans: readonly Span[], reasons: Reasons, colour: boolean): string {
  const paint = (as: SpanKind, words: string): string =>
    colour ? styleText(STYLES[as], words, { validateStream: false }) : words;
  const width = String(lines.length).length;
  let next = 0;
  const rows = lines.flatMap(({ number, start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    const here: Span[] = [];
    for (let at = next; (spans[at]?.start ?? Infinity) < end; at++) {
      const span = spans[at];
      if (span !== undefined && span.as !== 'blank') here.push(span);
    }
    const label = String(number).padStart(width);
    if (here.length === 0) return [`${label}`];
    return here.map((span, index) => {
      const words = readAs(text.slice(Math.max(span.start, start), Math.min(span.end, end)));
      return `${index === 0 ? label : ' '.repeat(width)}  ${paint(span.as, span.as.padEnd(9))} ${words}\n${' '.repeat(width + 12)}${colour ? styleText('dim', tell(span, reasons, lines), { validateStream: false }) : tell(span, reasons, lines)}`;
    });
  });
  return `${rows.join('\n')}\n`;
}

function tell(span: Span, reasons: Reasons, lines: Capture['lines']): string {
  const lineOf = (offset: number): string => String(lines.findLast(({ start }) => start <= offset)?.number ?? 1);
  const rule =
    'rule' in span && span.rule !== undefined
      ? `${span.rule}${reasons.has(span.rule) ? `: ${reasons.get(span.rule) ?? ''}` : ''}`
      : 'no rule takes it out of the text';
  const of = 'of' in span ? `, repeats line ${lineOf(span.of.start)}` : '';
  const entry =
    'entry' in span && span.entry !== undefined
      ? ` → ${span.entry}${'paragraph' in span && span.paragraph !== undefined ? `#${span.paragraph}` : ''}`
      : '';
  return `${rule}${of}${entry}`;
}
