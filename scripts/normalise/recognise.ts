import type { Line } from './capture.ts';
import { PLAIN, PROFILES } from './profiles/index.ts';
import type { Profile } from './rules.ts';

/** Finds the family of a capture: the one of whose signs the most stand in it, if enough do. */
export function recognise(lines: readonly Line[]): Profile {
  const texts = [...new Set(lines.map(({ text }) => text))];
  const known = PROFILES.map((profile) => ({
    profile,
    signs: profile.signs.filter((sign) => texts.some((text) => sign.test(text))).length,
  })).filter(({ profile, signs }) => signs >= profile.atLeast);
  return known.sort((a, b) => b.signs - a.signs)[0]?.profile ?? PLAIN;
}
