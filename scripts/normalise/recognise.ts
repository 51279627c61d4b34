import type { Line } from './capture.ts';
import { PLAIN, PROFILES } from './profiles/index.ts';
import type { Profile } from './rules.ts';

/** Finds the family of a capture: the one of whose signs the most stand in it, if enough do, or one of them or the shape of the whole proves it. */
export function recognise(lines: readonly Line[]): Profile {
  const texts = [...new Set(lines.map(({ text }) => text))];
  const count = (forms: readonly RegExp[] = []): number =>
    forms.filter((form) => texts.some((text) => form.test(text))).length;
  const known = PROFILES.map((profile) => ({
    profile,
    signs: count(profile.signs) + (count(profile.proofs) + (profile.shape?.(lines) === true ? 1 : 0)) * profile.atLeast,
  })).filter(({ profile, signs }) => signs >= profile.atLeast);
  return known.sort((a, b) => b.signs - a.signs)[0]?.profile ?? PLAIN;
}
