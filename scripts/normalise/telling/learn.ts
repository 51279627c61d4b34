import type { Line } from '../capture.ts';
import { readDateLine } from '../dates/dates.ts';
import { isProse, isShort } from '../reading/lines.ts';
import { GENERAL_LINES, GENERAL_TEASERS } from '../profiles/general.ts';
import { matches, type LineRule, type Profile } from '../rules.ts';

/** A profile for a person to accept, and in how many of the captures each of its lines stands. */
export interface Learned {
  readonly profile: Profile;
  readonly captures: number;
  /** By the line, or by the source of the expression. */
  readonly counts: ReadonlyMap<string, number>;
  /** Lines that return and that rules of all families know already. */
  readonly known: number;
}

/** The least captures in which a line must return, and the least share of all. */
const CAPTURES = 3;
const SHARE = 0.6;

/** Signs of a family: so many lines that stand in every capture, the longest first, since they say the most. */
const SIGNS = 5;

/** The least letters of a sign: shorter lines stand on pages of many sites. */
const SIGN = 12;

/** How many lines that return must stand together for them to be words of a menu. */
const COMPANY = 3;

/**
 * Learns what returns across captures of one source: short lines, no running text and no dates, which stand in at
 * least three captures and in three of five. Lines that differ only in their figures count as one.
 *
 * @param name What the family is to be called, in lower-case words joined by hyphens.
 */
export function learn(name: string, captures: readonly (readonly Line[])[]): Learned {
  const texts = captures.map((lines) => lines.map(({ text }) => text).filter((text) => text !== ''));
  const returning = listReturning(texts);
  const inCompany = findCompany(texts, new Set(returning.map(({ shape }) => shape)));
  const found = returning.filter(({ forms }) => !forms.every(isKnown));
  const menu = found.filter(({ shape, forms }) => forms.length === 1 && inCompany.has(shape));
  const alone = found.filter((item) => !menu.includes(item));
  const signs = found
    .filter(({ shape, count }) => count === captures.length && shape.replace(/\P{L}/gu, '').length >= SIGN)
    .sort((a, b) => b.shape.length - a.shape.length)
    .slice(0, SIGNS);
  return {
    captures: captures.length,
    known: returning.length - found.length,
    counts: new Map(
      found.flatMap((item) => [...item.forms, toExpression(item).source].map((key) => [key, item.count] as const)),
    ),
    profile: {
      name,
      about: `pages of ${name}`,
      kind: 'page',
      signs: signs.map(toExpression),
      atLeast: Math.min(2, Math.max(1, signs.length)),
      headDate: 'published',
      lines: [
        ...listMenu(
          name,
          menu.flatMap(({ forms }) => forms),
        ),
        ...alone.map((item, index) => ruleAlone(name, toExpression(item), index)),
      ],
    },
  };
}

/** A line that returns, its figures made alike: in how many captures, and in which wordings. */
interface Returning {
  readonly shape: string;
  readonly count: number;
  readonly forms: readonly string[];
}

/** The lines that return often enough and may be frame, in the order in which they come. */
function listReturning(texts: readonly (readonly string[])[]): Returning[] {
  const counts = new Map<string, number>();
  const forms = new Map<string, Set<string>>();
  for (const lines of texts) {
    for (const shape of new Set(lines.map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    for (const line of lines) {
      const known = forms.get(shapeOf(line)) ?? new Set();
      forms.set(shapeOf(line), known.add(line));
    }
  }
  const least = Math.max(CAPTURES, Math.ceil(texts.length * SHARE));
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([shape, count]) => ({ shape, count, forms: [...(forms.get(shape) ?? [])] }))
    .filter((item) => item.forms.every(mayBeFrame));
}

/** A line with its figures made alike. */
const shapeOf = (text: string): string => text.replace(/\p{Nd}+/gu, '0');

const mayBeFrame = (text: string): boolean =>
  /\p{L}/u.test(text) && isShort(text) && !isProse(text) && readDateLine(text) === undefined;

const isKnown = (text: string): boolean => [...GENERAL_LINES, ...GENERAL_TEASERS].some((rule) => matches(rule, text));

/** The shapes that, wherever they stand, stand in a run of lines that return. */
function findCompany(texts: readonly (readonly string[])[], returning: ReadonlySet<string>): Set<string> {
  const inRun = new Set<string>();
  const apart = new Set<string>();
  for (const lines of texts) {
    let run: string[] = [];
    for (const shape of [...lines.map(shapeOf), '']) {
      if (returning.has(shape)) {
        run.push(shape);
        continue;
      }
      for (const member of run) (run.length >= COMPANY ? inRun : apart).add(member);
      run = [];
    }
  }
  return inRun.difference(apart);
}

function toExpression({ shape, forms }: Returning): RegExp {
  const [only] = forms;
  if (forms.length === 1 && only !== undefined) return new RegExp(`^${escape(only)}$`, 'u');
  return new RegExp(`^${shape.split('0').map(escape).join('\\d+')}$`, 'u');
}

/** The marks that mean something in an expression, and the slash, which ends one. */
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function listMenu(name: string, words: readonly string[]): LineRule[] {
  if (words.length === 0) return [];
  const reason = 'a line of the frame of the site, among others of it';
  return [{ name: `${name}-frame`, reason, as: 'furniture', where: 'company', match: new Set(words) }];
}

const ruleAlone = (name: string, match: RegExp, index: number): LineRule => ({
  name: `${name}-line-${index + 1}`,
  reason: 'a line that returns on the pages of the site',
  as: 'furniture',
  where: 'alone',
  match,
});
