import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listBreaches, openBench, readTree, runOnText } from '../../support/run.ts';

/** What captures are made of, and what breaks those who read them. */
const LINES = [
  '',
  '   ',
  '\t',
  '* * *',
  '***',
  '<...>',
  '[…]',
  'Council of Harbours meets in Halden',
  'Council of Harbours meets in Halden 03.03.2016 14:20',
  '3 March 2016',
  '14:20',
  '03.31',
  '2016-02-31',
  'Halden: 13:05',
  'Question:',
  'Question: When will the calendar be printed?',
  'President of Veldania Ada Quill: Keepers, friends.',
  'ADA QUILL: Keepers, friends.',
  '💬 Ada Quill: <...> The lamps are lit. <…>',
  '• lamps,',
  '1. The first of the rules of the harbour.',
  'See also',
  'Latest news',
  '02.03.2016 - Pilots receive new lamps',
  'Home',
  'News',
  'Search',
  'Contacts',
  'English',
  '© 2016 Council of Harbours',
  'Photo: Ida Brandt',
  'Forwarded from Harbour News ⚓',
  'VIEW IN TELEGRAM',
  'This media is not supported in your browser',
  '⚓ The keepers of forty harbours came to Halden to speak about the tides. #tides',
  'Read in full',
  '1.2K views 14:20',
  'The keepers of forty harbours came to Halden on Monday to speak about the tides of the coming year.',
  'They agreed on one calendar for all pilots and asked the mayor to print it before the first storm.',
  'import the lamps from Brannock',
  'export const lamps = {1 + 1}',
  '---',
  '```js',
  '<script>alert("x")</script>',
  '<!-- not seen -->',
  '&lt;b&gt; &amp; &#x41;',
  '# Not a heading',
  '> not a quotation',
  '| not | a table |',
  '[not](a link) ![nor](a picture) https://harbours.example/?a=b&c=d',
  'Хранители сорока гаваней прибыли в Халден, чтобы говорить о приливах.',
  'Вопрос: Когда напечатают календарь?',
  '四十个港口的看守人来到哈尔登谈论潮汐。',
  '港口委员会：我们同意。',
  '2016年3月3日',
  'حراس الموانئ',
  'שומרי הנמלים',
  'a\u202eb\u202cc \u2066d\u2069',
  'zero\u200bwidth\u200djoin\ufeffmark',
  'soft\u00adhyphen',
  'no\u00a0break\u202fspaces\u3000here',
  '\u2800\u3164',
  'e\u0301 = é, ﬁ = fi',
  '👩‍👩‍👧‍👦 family 🇺🇳 flag ❗️',
  'bell\u0007 escape\u001b[31m del\u007f c1\u0091 form\u000cfeed vertical\u000btab',
  '12 345 678,90',
  'I',
];

const ENDS = ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\n\n'];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed()) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...LINES)).map((pair) => pair.join(' ')),
  },
);

/** A text of some lines; a stretch of them may stand there twice, as posts do. */
const text = fc
  .record({
    bom: fc.constantFrom('', '', '', '\ufeff'),
    lines: fc.array(line, { minLength: 1, maxLength: 24 }),
    end: fc.constantFrom('\n', '\n', '\n', ...ENDS),
    again: fc.tuple(fc.nat(24), fc.nat(24)),
  })
  .map(({ bom, lines, end, again: [from, length] }) => bom + [...lines, ...lines.slice(from, from + length)].join(end));

/** A zero byte makes a file binary; no letter makes it a refusal: neither is a text. */
const readable = text.filter((words) => /\p{L}/u.test(words) && !words.includes('\0'));

/** The letters and figures of a text, less the letter that is a blank. */
const inkOf = (words: string): string => words.replace(/[^\p{L}\p{N}]|\u3164/gu, '');

/** The same texts on every run, so that a failure is one of the program and not of the day. */
const SEED = 1603;

describe('any text', { timeout: 60_000 }, () => {
  test('is accounted for to the character, and nothing of it is lost', () => {
    fc.assert(
      fc.property(readable, (words) => {
        const outcome = runOnText(words);
        expect(outcome.run.refusals.filter((line) => !line.includes('nothing but the frame'))).toEqual([]);
        expect(listBreaches(outcome)).toEqual([]);
        const kept = outcome.ledgers.flatMap(({ spans }) =>
          spans.flatMap(({ as, start, end }) => (as === 'blank' ? [] : [words.slice(start, end)])),
        );
        if (outcome.ledgers.length > 0) expect(inkOf(kept.join(''))).toBe(inkOf(words));
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  test('gives the same when it is read again, byte for byte', () => {
    fc.assert(
      fc.property(readable, (words) => {
        using bench = openBench({ 'capture.txt': words });
        bench.run();
        const before = readTree(bench.out);
        expect(bench.run().run.changed).toEqual([]);
        expect(readTree(bench.out)).toEqual(before);
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  test('is cut alike whatever ends its lines', () => {
    const lines = fc.array(fc.constantFrom(...LINES), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.constantFrom('\r\n', '\r', '\u0085', '\u2028', '\u2029'), (texts, end) => {
        fc.pre(/\p{L}/u.test(texts.join('')));
        const read = (between: string): unknown =>
          runOnText(texts.join(between)).entries.map(({ type, title, paragraphs }) => {
            return [type, title, paragraphs.map(({ id, text, kind }) => [id, text, kind])];
          });
        expect(read(end)).toEqual(read('\n'));
      }),
      { numRuns: 40, seed: SEED },
    );
  });
});
