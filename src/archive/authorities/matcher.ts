import AhoCorasick from 'modern-ahocorasick';
import {
  AUTHORITY_KINDS,
  type Authorities,
  type Authority,
  type AuthorityId,
  type AuthorityKind,
} from '../../schemas/authority.ts';
import { declineRussian } from './declension.ts';
import { foldCase, foldSigns, isSingleWord } from './folding.ts';
import { exceptionsOf, fullNamesOf, shortNamesOf, type NameOf } from './names.ts';

/** An authority, by its kind and its id. */
export interface Known {
  readonly kind: AuthorityKind;
  readonly id: AuthorityId;
}

/** A place in a text where a name stands, and who may be meant; nobody where the words mean something else. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The one whose full name it is. */
  readonly full: Known | null;
  /** Those whose short name it is. */
  readonly short: readonly Known[];
}

/** Finds every place where a name stands, also where one is within another, in time that grows with the text alone. */
export type Matcher = (text: string) => readonly Candidate[];

/** A name as it is looked for, and what it would mean. */
interface Bearer {
  readonly known: Known;
  readonly as: 'full' | 'short' | 'except';
  /** How it must be written, where its case tells; null where it does not. */
  readonly cased: readonly string[] | null;
  /** Whether the name is given so, and is no form made of it. */
  readonly given: boolean;
}

/**
 * A matcher for all names of some authorities at once, in each form that the language has.
 *
 * @see A. V. Aho, M. J. Corasick, “Efficient String Matching: An Aid to Bibliographic Search”, CACM 18 (1975).
 */
export function buildMatcher(authorities: Authorities): Matcher {
  const bearers = new Map<string, Bearer[]>();
  for (const kind of AUTHORITY_KINDS)
    for (const authority of authorities[kind])
      for (const [sought, bearer] of listSought(authority, kind))
        bearers.set(sought, [...(bearers.get(sought) ?? []), bearer]);
  if (bearers.size === 0) return () => [];
  const patterns = [...bearers.keys()];
  const meanings = [...bearers.values()];
  const automaton = new AhoCorasick(patterns);
  return (text) => {
    const folded = foldSigns(text);
    return automaton.search(foldCase(folded)).flatMap(({ patternIndex, start, end }): Candidate[] => {
      if (!isEdge(text, start) || !isEdge(text, end)) return [];
      const printed = folded.slice(start, end);
      const meant = (meanings[patternIndex] ?? []).filter(({ cased }) => cased?.includes(printed) ?? true);
      return meant.length === 0 ? [] : [{ start, end, ...tellMeaning(meant) }];
    });
  };
}

function* listSought(authority: Authority, kind: AuthorityKind): Generator<[sought: string, Bearer]> {
  const known: Known = { kind, id: authority.id };
  const named: [Bearer['as'], readonly NameOf[]][] = [
    ['full', fullNamesOf(authority)],
    ['short', shortNamesOf(authority)],
    ['except', exceptionsOf(authority)],
  ];
  for (const [as, names] of named)
    for (const { name, language } of names) {
      const forms = language.split('-')[0] === 'ru' ? declineRussian(name, kind) : [name];
      for (const [i, form] of forms.entries())
        for (const spaced of spaceInitials(foldSigns(form)))
          yield [foldCase(spaced), { known, as, cased: isSingleWord(name) ? casesOf(spaced) : null, given: i === 0 }];
    }
}

/** A name with initials is printed with blanks between and behind them, or without: `S. V. Marov`, `S.V. Marov`, `S.V.Marov`. */
function spaceInitials(name: string): readonly string[] {
  const between = name.replace(/(\p{Lu}\.) ?(?=\p{Lu}\.)/gu, '$1');
  const behind = between.replace(/(\p{Lu}\.) ?(?=\p{Lu})/gu, '$1');
  const apart = behind.replace(/(\p{Lu}\.)(?=\p{Lu})/gu, '$1 ');
  return [...new Set([name, between, behind, apart, behind.replace(/(\p{Lu}\.)(?=\p{Lu}(?!\.))/gu, '$1 ')])];
}

/** A single word may be in capitals all through, as in headlines and datelines; a short one would be another word then. */
const casesOf = (word: string): readonly string[] =>
  [...word].length < SHOUTED || !/\p{Ll}/u.test(word) ? [word] : [word, word.toUpperCase()];

/** From so many letters on. */
const SHOUTED = 4;

/** A form that several names have means the one that is given so, or nobody. */
function tellMeaning(meant: readonly Bearer[]): Pick<Candidate, 'full' | 'short'> {
  if (meant.some(({ as }) => as === 'except')) return { full: null, short: [] };
  const full = meant.filter(({ as }) => as === 'full');
  const given = full.filter((bearer) => bearer.given);
  const [one, ...others] = uniqueOf(given.length > 0 ? given : full);
  if (one !== undefined) return { full: others.length === 0 ? one : null, short: [] };
  return { full: null, short: uniqueOf(meant) };
}

const uniqueOf = (bearers: readonly Bearer[]): Known[] => [
  ...new Map(bearers.map(({ known }) => [`${known.kind}/${known.id}`, known])).values(),
];

/**
 * Whether a word may end or begin at a place. In scripts that put blanks between words it must not stand within one;
 * in those that put none, such as Chinese, it may anywhere: there longer names and `except` keep names apart.
 */
function isEdge(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return !WORD.test(before) || !WORD.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return [...pair].at(-1) ?? ' ';
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
