import { sizeOnDisk } from '../../scripts/publish/downloads/folder-files.ts';
import { inMegabytes } from '../../src/archive/megabytes.ts';
import type { Figure } from '../figures.ts';
import { judgeBytes, judgeRatio, judgeTime } from '../search/judge.ts';
import type { Pair, Sizes, Weight } from './measure.ts';

/** What the disk may take over what a host takes. */
const EXTRA = 0.3;

const CLUSTERS = [32, 128];

/** The figures of a site, each named with how many entries it has. */
export function judgeOffline(
  entries: number,
  { site, extra, index, wrapped }: Weight,
  pairs: readonly Pair[],
): Figure[] {
  const name = (what: string): string => `${String(entries)} entries: ${what}`;
  const share = sum(extra) / sum(site);
  const [hosts, disks] = [pairs.map(({ host }) => host), pairs.map(({ disk }) => disk)];
  const times = { host: hosts.map(({ time }) => time), disk: disks.map(({ time }) => time) };
  return [
    tell(name('what a host needs'), amount(site)),
    tell(name('what only a disk needs besides'), amount(extra)),
    {
      name: name('the same, over what a host needs'),
      measured: `${(100 * share).toFixed(1)} %`,
      target: `≤ ${String(100 * EXTRA)} %`,
      met: share <= EXTRA,
    },
    tell(name('the index in scripts, over its files'), `${(100 * (sum(wrapped) / sum(index) - 1)).toFixed(1)} %`),
    ...CLUSTERS.map((cluster) =>
      tell(
        name(`on a stick with clusters of ${String(cluster)} kB`),
        `${taken(site, cluster)}, and ${taken(extra, cluster)} for what only a disk needs`,
      ),
    ),
    judgeBytes(
      name('bytes until a first search is answered, from a host, packed'),
      hosts.map(({ bytes }) => bytes),
      null,
    ),
    judgeBytes(
      name('bytes until a first search is answered, from a disk'),
      disks.map(({ bytes }) => bytes),
      null,
    ),
    judgeTime(name('time until then, from a host'), times.host, null),
    judgeTime(name('time until then, from a disk'), times.disk, null),
    judgeRatio(name('time from a disk, over that from a host'), times.disk, times.host, 1),
  ];
}

const sum = (sizes: Sizes): number => sizes.reduce((total, size) => total + size, 0);

const amount = (sizes: Sizes): string => `${inMegabytes(sum(sizes))} in ${String(sizes.length)} files`;

const taken = (sizes: Sizes, cluster: number): string => inMegabytes(sizeOnDisk(sizes, cluster * 1024));

const tell = (name: string, measured: string): Figure => ({ name, measured, target: null, met: null });
