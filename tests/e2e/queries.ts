import { wordsOf } from '../../src/archive/corpus/words.ts';
import { RUSSIAN } from './disk.ts';
import { readPublished } from './published.ts';
import type { Reader } from './readers/reader.ts';

const entries = readPublished();

/** How many entries have each word of plain letters. */
const counts = new Map<string, number>();
for (const { paragraphs } of entries)
  for (const word of new Set(paragraphs.flatMap(({ text }) => wordsOf(text).map(({ fold }) => fold))))
    if (/^[a-z]{6,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);

const wordsIn = (fits: (count: number) => boolean): string[] =>
  [...counts].flatMap(([word, count]) => (fits(count) ? [word] : [])).sort();

const spread = (words: readonly string[], much: number): string[] =>
  words.filter((_, i) => i % Math.ceil(words.length / much) === 0).slice(0, much);

export const common = wordsIn((count) => count >= Math.min(3, entries.length));

/** Two words that some entries have, but no paragraph has both of them: Pagefind is asked for their order. */
export const apart = common
  .flatMap((one, i) => common.slice(i + 1).map((other) => [one, other] as const))
  .filter((pair) => {
    const having = (text: string): number =>
      pair.filter((word) => text.toLowerCase().includes(word.slice(0, 5))).length;
    return (
      entries.filter(({ paragraphs }) => having(paragraphs.map(({ text }) => text).join(' ')) === 2).length > 1 &&
      entries.every(({ title, paragraphs }) =>
        [title ?? '', ...paragraphs.map(({ text }) => text)].every((text) => having(text) < 2),
      )
    );
  })
  .map((pair) => pair.join(' '))
  .at(0);

export const rare = wordsIn((count) => count === 1);
const phrases = entries.map(({ paragraphs }) => {
  const text = paragraphs.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
  const words = wordsOf(text).slice(4, 7);
  return text.slice(words[0]?.start, words.at(-1)?.end).replaceAll('"', ' ');
});
export const [russian = ''] = RUSSIAN.split(' ').slice(1);

/** What is searched for, as the query of an address. */
export const QUERIES = [
  ...spread(rare, 6).map((q) => ({ q })),
  ...spread(common, 5).map((q) => ({ q })),
  ...spread(common, 3).map((q, i) => ({ q: `${q} ${common.at(-1 - i) ?? ''}` })),
  ...phrases.slice(0, 4).map((phrase) => ({ q: `"${phrase}"` })),
  ...phrases.slice(4, 6).map((q) => ({ q })),
  ...spread(common, 3).map((word) => ({ q: word.slice(0, 4) })),
  { q: common[0] ?? '', sort: 'newest' },
  { q: common[0] ?? '', sort: 'oldest' },
  { q: common[0] ?? '', type: entries[0]?.type ?? '' },
  { q: russian },
  { q: `"${RUSSIAN.slice(0, -1)}"` },
  { q: russian.slice(0, 5) },
  { q: 'qqqqzzzz' },
  { q: 'ъъъъ' },
].map((query) => `search.html?${new URLSearchParams(query).toString()}`);

/** Opens the page of a search and gives what it shows once it has answered. */
export async function answerOf(reader: Reader, address: string): Promise<string> {
  await reader.goto(address);
  return readAnswer(reader);
}

/** What the page of a search shows once it has answered. */
export async function readAnswer(reader: Reader): Promise<string> {
  await reader.until(
    () =>
      document.querySelector('#status')?.textContent.includes(' for ') === true &&
      document.querySelector('#results[aria-busy]') === null,
    null,
  );
  return reader.run(() => document.querySelector('main')?.innerHTML ?? '', null);
}

/** How many entries an answer shows. */
export const countHits = (answer: string): number => answer.split('class="hit"').length - 1;
