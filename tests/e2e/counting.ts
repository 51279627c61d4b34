import type { Page } from '@playwright/test';
import { sayFound } from '../../src/browser/search/sentences.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { countByReading } from '../support/brute-force.ts';
import { drawQuery, type Drawn } from '../support/invented-queries.ts';
import { randomOf, type Random } from '../support/random.ts';

/** What the page of search says to a query. */
export interface Said {
  /** The sentence over the results. */
  readonly found: string;
  /** How many entries each value of each facet would leave: `language: ru` to 4; none that would leave no entry. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many entries of each year the strip shows. */
  readonly years: Readonly<Record<string, number>>;
}

/** What a search is narrowed by, as its address has it. */
export interface Narrowing {
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  readonly from: number;
  readonly to: number;
}

export const ANYTHING: Narrowing = { chosen: {}, from: -Infinity, to: Infinity };

/** The facets that are counted here: those that an entry itself says. */
const FACETS = ['type', 'language', 'year'] as const;
type Facet = (typeof FACETS)[number];

/** Queries drawn from what entries of each language say; a word that stands nowhere is left out, since its beginning is looked for. */
export function drawQueries(entries: readonly Entry[], count: number, seed: number): Drawn[] {
  const random = randomOf(seed);
  const drawn = new Map<string, Drawn>();
  const languages = [...new Set(entries.map(({ language }) => language))];
  while (drawn.size < count) {
    const query = drawFrom(entries, random.pick(languages), random);
    if (query.asked.every((one) => one.kind !== 'word' || countIn(entries, [{ ...one, not: false }]).documents.length))
      drawn.set(query.typed, query);
  }
  return [...drawn.values()];
}

function drawFrom(entries: readonly Entry[], language: string, random: Random): Drawn {
  const texts = entries
    .filter((entry) => entry.language === language)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const wordsIn = (text: string): string[] =>
    text.match(language === 'zh' ? /\p{Script=Han}/gu : /[\p{L}\p{M}’-]+/gu) ?? [];
  const between = language === 'zh' ? '' : ' ';
  return drawQuery(random, {
    words: wordsIn(random.pick(texts)),
    between,
    row: (length) => {
      const words = wordsIn(random.pick(texts));
      const first = random.whole(0, Math.max(0, words.length - length));
      return words.slice(first, first + length).join(between);
    },
  });
}

/** What the page must say to a query, counted by reading the entries that the site publishes. */
export function expectSaid(entries: readonly Entry[], { asked }: Drawn, narrowing: Narrowing): Said {
  const found = countIn(entries, asked)
    .documents.map((i) => entries[i])
    .filter((entry) => entry !== undefined);
  const left = found.filter((entry) => FACETS.every((facet) => isOf(entry, facet, narrowing)));
  const { paragraphs } = countIn(left, asked);
  const wanted = asked.filter(({ not }) => not !== true).length;
  const tally = (facet: Facet): Record<string, number> => {
    const counted = found.filter((entry) => FACETS.every((other) => other === facet || isOf(entry, other, narrowing)));
    const counts: Record<string, number> = {};
    for (const entry of counted) for (const value of valuesOf(entry, facet)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  return {
    found: left.length === 0 ? 'Nothing found' : sayFound({ entries: left.length, paragraphs, asked: wanted }),
    counts: Object.fromEntries(
      FACETS.flatMap((facet) => Object.entries(tally(facet)).map(([value, count]) => [`${facet}: ${value}`, count])),
    ),
    years: tally('year'),
  };
}

const isOf = (entry: Entry, facet: Facet, { chosen, from, to }: Narrowing): boolean => {
  const values = valuesOf(entry, facet);
  const isChosen = chosen[facet] === undefined || values.includes(chosen[facet]);
  return isChosen && (facet !== 'year' || values.some((year) => Number(year) >= from && Number(year) <= to));
};

function valuesOf(entry: Entry, facet: Facet): string[] {
  if (facet === 'year') return entry.date === null ? [] : [entry.date.slice(0, 4)];
  return [entry[facet]];
}

const countIn = (entries: readonly Entry[], asked: Drawn['asked']) =>
  countByReading(
    entries.map(({ language, title, speakers, places, tags, paragraphs }) => ({
      language,
      title,
      names: [...speakers, ...places, ...tags],
      paragraphs: paragraphs.map(({ text }) => text),
    })),
    asked,
  );

/** Sends queries from the field of the open page of search, one after the other, and reads what it says to each. */
export function askAll(page: Page, queries: readonly string[]): Promise<Said[]> {
  return page.evaluate(async (all) => {
    // A browser warns of a page that changes its address so often.
    history.pushState = () => {};
    const part = (selector: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(selector);
      if (found === null) throw new Error(`the page has no ${selector}`);
      return found;
    };
    const [status, said, list] = [part('#status'), part('#said'), part('#results')];
    const field = part('form[role="search"] input[name="q"]') as HTMLInputElement;
    const ask = (typed: string): Promise<void> =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!status.textContent.includes(` for ${typed}, `) || list.ariaBusy === 'true') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
        field.value = typed;
        field.form?.requestSubmit();
      });
    const answers: Said[] = [];
    for (const typed of all) {
      await ask(typed);
      const counts = Array.from(document.querySelectorAll<HTMLElement>('#narrow a[data-facet]'), (link) => {
        const { facet = '', value = '' } = link.dataset;
        return [`${facet}: ${value}`, Number(link.querySelector('b')?.textContent)] as const;
      });
      const years = Array.from(document.querySelectorAll<HTMLElement>('#years span[title]'), ({ title }) => {
        const [, year = '', count = ''] = /^(\d+): (\d+) of/.exec(title) ?? [];
        return [year, Number(count)] as const;
      });
      answers.push({
        found: said.textContent,
        counts: Object.fromEntries(counts.filter(([key, count]) => count > 0 && /^(?:type|language|year): /.test(key))),
        years: Object.fromEntries(years.filter(([, count]) => count > 0)),
      });
    }
    return answers;
  }, queries);
}
