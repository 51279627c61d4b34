import type { Browser } from '@playwright/test';
import type { Host } from './host.ts';
import type { Answered } from './judge.ts';
import type { Queries, Query } from './queries.ts';
import { follow, openCold, pressFirstKey, send } from './reader.ts';

/** A first search, on a page with nothing in any cache. */
export interface First {
  /** Bytes in all, from the page itself to the last that it loads. */
  readonly bytes: number;
  /** Milliseconds until the results are in the page. */
  readonly time: number;
  /** How many results are in the list. */
  readonly drawn: number;
}

/** What was measured of one engine. */
export interface Measured {
  readonly name: string;
  /** First searches of which there are many results. */
  readonly first: readonly First[];
  /** Milliseconds of the search after that, on the same page. */
  readonly warm: readonly number[];
  readonly pasted: readonly Answered[];
  readonly quoted: readonly Answered[];
  readonly rare: readonly Answered[];
}

/** Asks an engine all queries, each first search in a context of its own. */
export async function measureEngine(
  browser: Browser,
  host: Host,
  name: string,
  { many, pasted, quoted, rare }: Queries,
  say: (line: string) => void,
): Promise<Measured> {
  const [first, warm]: [First[], number[]] = [[], []];
  const pastedAnswers: Answered[] = [];
  say(`${name}: ${String(many.length)} first searches …`);
  for (const [i, query] of pasted.entries()) {
    const opened = await openCold(browser, host);
    const { time, drawn } = await follow(opened.page, host, many[i]?.text ?? '');
    first.push({ bytes: opened.bytes(), time, drawn });
    const answer = await send(opened.page, query.text);
    warm.push(answer.time);
    pastedAnswers.push({ query, found: answer.found });
    await opened.close();
  }
  say(`${name}: whether the right paragraph is found …`);
  return {
    name,
    first,
    warm,
    pasted: pastedAnswers,
    quoted: await askInTurn(browser, host, quoted),
    rare: await askInTurn(browser, host, rare),
  };
}

/** Asks queries one after the other on one page. */
async function askInTurn(browser: Browser, host: Host, queries: readonly Query[]): Promise<Answered[]> {
  const opened = await openCold(browser, host);
  const answers: Answered[] = [];
  for (const query of queries) {
    const { found } =
      answers.length === 0 ? await follow(opened.page, host, query.text) : await send(opened.page, query.text);
    answers.push({ query, found });
  }
  await opened.close();
  return answers;
}

/** Presses each of some keys on the empty search page, each in a context of its own; those that find nothing are left out. */
export async function measureFirstKeys(browser: Browser, host: Host, keys: readonly string[]): Promise<First[]> {
  const firsts: First[] = [];
  for (const key of keys) {
    const opened = await openCold(browser, host);
    const { time, drawn } = await pressFirstKey(opened.page, host, key);
    if (drawn > 0) firsts.push({ bytes: opened.bytes(), time, drawn });
    await opened.close();
  }
  return firsts;
}
