import { el, need } from '../../../src/browser/page/dom.ts';

/** Finds paragraphs by a query, those that answer best first, by their numbers. */
export type Search = (query: string) => readonly number[];

/** A paragraph as it is drawn: its address and its text. */
export type Drawn = readonly [address: string, text: string];

/** How many results are drawn, and how many characters of each. */
const RESULTS = 10;
const EXCERPT = 300;

/**
 * Answers on a page of a peer as the search page of the archive does: the query of the address first, then what is sent
 * from the field. It has the same elements, so that both are measured in the same way.
 *
 * @param open Makes the search of its index, as it was written before.
 */
export async function answerPage(open: (index: unknown) => Search): Promise<void> {
  const [search, texts] = await Promise.all([load('index.json').then(open), load('texts.json').then(readTexts)]);
  const field = need('input[name="q"]', HTMLInputElement);
  const answer = (): void => {
    const found = search(field.value).slice(0, RESULTS);
    need('#results', HTMLElement).replaceChildren(...found.flatMap((number) => draw(texts[number])));
    need('#status', HTMLElement).textContent = `${String(found.length)} paragraphs for ${field.value}, by relevance`;
  };
  need('form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
  });
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  answer();
}

const draw = (drawn: Drawn | undefined): HTMLElement[] =>
  drawn === undefined
    ? []
    : [el('li', {}, el('a', { class: 'found', href: `documents/${drawn[0]}` }, drawn[1].slice(0, EXCERPT)))];

const load = async (path: string): Promise<unknown> => (await fetch(path)).json();

function readTexts(texts: unknown): readonly Drawn[] {
  if (!Array.isArray(texts)) throw new Error('texts.json:1: expected a list of paragraphs; run the measurement again');
  return texts.map(([address, text]: readonly unknown[]) => [String(address), String(text)]);
}
