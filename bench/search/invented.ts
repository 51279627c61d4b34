import { inventParagraph, inventSentence, STYLES, type Style } from '../../tests/support/invented-speech.ts';
import { type Random, randomOf } from '../../tests/support/random.ts';
import { inventWordLines } from '../normalise/invented.ts';

/** Words of the invented entries, the common ones apart: about as many as a collection of this size has. */
const VOCABULARY = 12_000;

/** The fewest and the most paragraphs of an invented entry. */
const PARAGRAPHS = [4, 16] as const;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Invented captures by the name of their files, each one entry; always the same for the same seed. */
export function inventCaptures(count: number, seed: number): ReadonlyMap<string, string> {
  const style = styleOfMany();
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `${String(index).padStart(4, '0')}.txt`,
      inventCapture(style, randomOf(seed + index)),
    ]),
  );
}

/** English words that are in every text, and below them, ever rarer, those of the tests and words of no language. */
function styleOfMany(): Style {
  const [english] = STYLES;
  if (english === undefined) throw new Error('tests/support/invented-speech.ts:1: there is no style to write in');
  const made = inventWordLines(VOCABULARY).trimEnd().split('\n');
  return { ...english, rare: [...new Set([...english.rare, ...made])] };
}

/** A capture as a page that was saved as text: a title, a date, and paragraphs. */
function inventCapture(style: Style, random: Random): string {
  const title = capitalise(inventSentence(style, random).slice(0, 8).join(' ').replace(/\.$/, ''));
  const month = MONTHS[random.whole(0, 11)] ?? '';
  const date = `${String(random.whole(1, 28))} ${month} ${String(random.whole(1990, 2024))}`;
  const paragraphs = Array.from({ length: random.whole(...PARAGRAPHS) }, () =>
    capitalise(inventParagraph(style, [], random).join(' ')),
  );
  return `${[title, date, ...paragraphs].join('\n\n')}\n`;
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
