import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../../../src/archive/alignment/align.ts';
import { type Style, STYLES } from '../../../support/invented-speech.ts';
import { randomOf } from '../../../support/random.ts';
import {
  type Figures,
  type Happening,
  isInterchange,
  judge,
  noFigures,
  tellFigures,
} from '../../../support/revision-figures.ts';
import { inventEntry, revise } from '../../../support/revisions.ts';

/** Five seeds that are new on each run; `ALIGNMENT_SEEDS=1,2,3,4,5` repeats a run. */
const SEEDS = (process.env['ALIGNMENT_SEEDS'] ?? newSeeds()).split(',').map(Number);

/** Entries of each style that are revised for each seed: some 28,000 paragraphs a run. */
const ENTRIES = 55;

/** Of these, entries that are revised four times. */
const CHAINS = 6;

/** The least share of each kind that must be told as it was. */
const LEAST: Record<Happening, number> = {
  unchanged: 0.995,
  moved: 0.98,
  'formula moved': 0,
  edited: 0.95,
  split: 0.95,
  merged: 0.95,
  removed: 0.95,
  'look-alike removed': 0.95,
};

/** What chance alone may take from a share on seeds that are new each time: three standard errors. */
const chance = (hits: number, of: number): number => 3 * Math.sqrt((hits / of) * (1 - hits / of) * (1 / of));

describe(`the alignment of invented revisions (ALIGNMENT_SEEDS=${SEEDS.join(',')})`, { timeout: 300_000 }, () => {
  it('carries no id to a wrong paragraph, and almost every id to the right one', () => {
    const all = noFigures();
    for (const style of STYLES) {
      const figures = noFigures();
      for (const seed of SEEDS) reviseMany(style, seed, figures);
      console.log(`${style.name}: ${tellFigures(figures)}`);
      add(all, figures);
    }
    console.log(`all: ${tellFigures(all)}`);
    expect(all.wrong).toBe(0);
    expect(all.fates).toBeGreaterThan(20_000);
    expect(all.interchanged).toBeLessThan(all.fates / 10_000);
    expect(all.misdirected).toBeLessThan(all.fates / 500);
    for (const [happening, { hits, of }] of Object.entries(all.by))
      expect(hits / of + chance(hits, of), happening).toBeGreaterThanOrEqual(LEAST[happening as Happening]);
  });

  it('carries ids through five versions in a row to paragraphs that descend from those they were given to', () => {
    let [followed, strays] = [0, 0];
    for (const style of STYLES)
      for (const seed of SEEDS)
        for (let chain = 0; chain < CHAINS; chain += 1) {
          const told = followChain(style, seed + chain);
          followed += told.followed;
          strays += told.strays;
        }
    console.log(`chains: ${followed} ids in fifth versions, ${strays} strays`);
    expect(strays).toBe(0);
  });
});

function newSeeds(): string {
  return Array.from({ length: 5 }, () => Math.floor(Math.random() * 2 ** 31)).join(',');
}

function reviseMany(style: Style, seed: number, figures: Figures): void {
  const random = randomOf(seed + STYLES.indexOf(style));
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    const revision = revise(inventEntry(style, random), style, random);
    judge(alignParagraphs(revision.before, revision.after), revision, figures);
  }
}

function add(all: Figures, { by, fates, wrong, interchanged, misdirected }: Figures): void {
  all.fates += fates;
  all.wrong += wrong;
  all.interchanged += interchanged;
  all.misdirected += misdirected;
  for (const [happening, { hits, of }] of Object.entries(by)) {
    all.by[happening as Happening].hits += hits;
    all.by[happening as Happening].of += of;
  }
}

/** Ids are the version and the place in it at which a paragraph was first published. */
function followChain(style: Style, seed: number): { followed: number; strays: number } {
  const random = randomOf(seed + STYLES.indexOf(style));
  let entry = inventEntry(style, random);
  let ids = entry.map((_, at) => `0:${at}`);
  let ancestors = ids.map((id) => new Set([id]));
  for (let version = 1; version < 5; version += 1) {
    const revision = revise(entry, style, random);
    const alignment = alignParagraphs(revision.before, revision.after);
    const { carried } = alignment;
    const [oldIds, oldAncestors] = [ids, ancestors];
    ids = carried.map((one, at) => oldIds[one?.from ?? -1] ?? `${version}:${at}`);
    ancestors = revision.paragraphs.map(({ origins }, at) => {
      const from = carried[at]?.from ?? -1;
      const parents = from >= 0 && isInterchange(alignment, revision, from, at) ? [...origins, from] : origins;
      return new Set([`${version}:${at}`, ...parents.flatMap((parent) => [...(oldAncestors[parent] ?? [])])]);
    });
    entry = revision.paragraphs;
  }
  return { followed: ids.length, strays: ids.filter((id, at) => ancestors[at]?.has(id) === false).length };
}
