import { GROUP_NAMES, type Run } from '../../archive/capture/kinds.ts';
import { safe, type Html } from '../html.ts';

/** The least width of a stretch, as a share of the strip: about a pixel on a wide screen. */
const LEAST = 1 / 900;

/**
 * A capture drawn to scale: each stretch of one group as a bar. The very short ones are widened to be seen.
 *
 * @param length The length of the capture, in the units of the runs.
 * @param label What the drawing shows, for those who don't see it.
 */
export function renderStrip(runs: readonly Run[], length: number, label: string): Html {
  const least = Math.ceil(length * LEAST);
  const bars = runs.map(
    ({ group, start, end }) =>
      safe`<rect class="k-${group}" x="${start}" width="${Math.max(end - start, least)}" height="10"/>`,
  );
  const frame = safe`viewBox="0 0 ${Math.max(length, 1)} 10" preserveAspectRatio="none"`;
  return safe`<svg class="strip" ${frame} role="img" aria-label="${label}">${bars}</svg>`;
}

/** What a strip shows, in words: the groups that occur, in the order of their share. */
export function describeStrip(runs: readonly Run[]): string {
  const shares = new Map<string, number>();
  for (const { group, start, end } of runs) {
    const name = GROUP_NAMES[group].account.toLowerCase();
    shares.set(name, (shares.get(name) ?? 0) + end - start);
  }
  const names = [...shares].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return `The capture to scale: ${names.join(', ')}`;
}
