import type { Figure } from '../figures.ts';
import { judgeBytes, judgeFound, judgeRatio, judgeTime, type Share } from './judge.ts';
import type { First, Measured } from './measure.ts';

/** What is asked for of each kind of query: how often the right paragraph is within which place. */
const FOUND: readonly {
  readonly kind: 'pasted' | 'quoted' | 'rare';
  readonly name: string;
  readonly within: number;
  readonly target: Share;
}[] = [
  {
    kind: 'pasted',
    name: 'six words pasted: right paragraph in the first three',
    within: 3,
    target: { least: 59, of: 60 },
  },
  { kind: 'quoted', name: 'in quotation marks: right paragraph first', within: 1, target: { least: 60, of: 60 } },
  {
    kind: 'rare',
    name: 'two rare words: right paragraph in the first three',
    within: 3,
    target: { least: 59, of: 60 },
  },
];

/** The most that may be: bytes and milliseconds, and as multiples of those of MiniSearch. */
const MOST = { bytes: 300_000, bytesOfOther: 0.2, time: 100, timeOfOther: 1, firstKey: 150_000 };

/** How many results are drawn at least, where there are so many. */
const DRAWN = 10;

/**
 * Holds what was measured against what is asked for.
 *
 * @param measured The archive first, then MiniSearch, then others.
 * @param firstKeys The first searches of a small collection, by one key.
 * @param entries How many entries that has.
 */
export function judgeSearch(
  [own, other, ...more]: readonly Measured[],
  firstKeys: readonly First[],
  entries: number,
): Figure[] {
  if (own === undefined || other === undefined) throw new Error('nothing was measured beside the archive');
  const peers = [other, ...more];
  const bytesOf = ({ first }: Measured): number[] => first.map(({ bytes }) => bytes);
  return [
    ...FOUND.flatMap(({ kind, name, within, target }) => [
      judgeFound(name, own[kind], within, target),
      ...peers.map((peer) => judgeFound(`  ${peer.name}`, peer[kind], within, null)),
    ]),
    judgeDrawn(own),
    judgeBytes('bytes for a first query with ten results drawn', bytesOf(own), MOST.bytes),
    ...peers.map((peer) => judgeBytes(`  ${peer.name}`, bytesOf(peer), null)),
    judgeRatio(`  of ${other.name}'s`, bytesOf(own), bytesOf(other), MOST.bytesOfOther),
    judgeTime('time to the first result, warm page', own.warm, MOST.time),
    ...peers.map((peer) => judgeTime(`  ${peer.name}`, peer.warm, null)),
    judgeRatio(`  of ${other.name}'s`, own.warm, other.warm, MOST.timeOfOther),
    ...[own, ...peers].map(({ name, first }, i) =>
      judgeTime(
        i === 0 ? 'time to the first result, cold' : `  ${name}`,
        first.map(({ time }) => time),
        null,
      ),
    ),
    judgeBytes(
      `${String(entries)} entries: bytes in all for the first result after the first key`,
      firstKeys.map(({ bytes }) => bytes),
      MOST.firstKey,
    ),
    judgeTime(
      '  time from the key',
      firstKeys.map(({ time }) => time),
      null,
    ),
  ];
}

/** In how many of the first searches as many results were drawn as their bytes are counted for. */
function judgeDrawn({ first }: Measured): Figure {
  const enough = first.filter(({ drawn }) => drawn >= DRAWN).length;
  return {
    name: 'first queries with ten results drawn',
    measured: `${String(enough)} of ${String(first.length)}`,
    target: null,
    met: null,
  };
}
