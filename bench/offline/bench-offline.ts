import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../../scripts/shell/install-programs.ts';
import { showProgress } from '../../scripts/shell/progress.ts';
import type { Figure } from '../figures.ts';
import { buildInvented, buildOwn } from '../search/collection.ts';
import { describeMachine } from '../machine.ts';
import type { Run } from '../results.ts';
import { judgeOffline } from './figures.ts';
import { drawWords, searchBoth, weigh } from './measure.ts';

/** What is measured, and where what is being done is told. */
export interface Task {
  /** Where the collections are built and stay, so that the next run need not build them; without it, nowhere. */
  readonly keep: string | undefined;
  /** Whether to ask fewer queries. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

/** How many entries are invented, and how many first searches are made at each place. */
const INVENTED = 2000;
const SEARCHES = { whole: 21, quick: 5 };

/** Measures what it takes that a site is read and searched from a disk: room, bytes and time, beside a host. */
export async function benchOffline({ keep, quick, say }: Task): Promise<Run> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'bench-'));
  const executablePath = await ensureChromium(showProgress((text) => say(text.trimEnd())));
  const collections = [
    await buildOwn(join(folder, 'own'), say),
    await buildInvented(INVENTED, join(folder, 'invented'), say),
  ];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const count = quick ? SEARCHES.quick : SEARCHES.whole;
    const figures: Figure[] = [];
    for (const { dist, entries } of collections) {
      say(`${String(entries.length)} entries: ${String(count)} first searches from a host and from a disk …`);
      const pairs = await searchBoth(browser, dist, drawWords(entries, count));
      figures.push(...judgeOffline(entries.length, await weigh(dist), pairs));
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: describeMachine(browser.version()),
      notes: [
        `${String(count)} first searches at each place, in turns, each in a context of its own in Chromium; medians.`,
      ],
      figures,
    };
  } finally {
    await browser.close();
    if (keep === undefined) rmSync(folder, { recursive: true });
  }
}
