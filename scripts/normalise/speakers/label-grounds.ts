import type { Line } from '../capture.ts';
import { hasOffice } from './names.ts';
import type { Party } from './parties.ts';

/** Words before a colon at the beginning of a line, with what stands around them. */
export interface Candidate extends Party {
  readonly line: Line;
  /** The words, without what stands in brackets. */
  readonly bare: string;
  readonly length: number;
  /** Whether a mark of channels stands before them. */
  readonly isMarked: boolean;
  /** Whether something is asked under them before the next candidate. */
  readonly asks: boolean;
}

/** What the text as a whole says of its labels. */
export interface Evidence {
  /** How often each label stands there, by its words, by the last word of its name, and by the name. */
  readonly words: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  /** Lines that name those who speak. */
  readonly titles: readonly string[];
  /** Words that stand in the text in lower case too, and so are no names. */
  readonly common: ReadonlySet<string>;
}

/** Why words before a colon are a label: for certain, or only in a transcript. */
export interface Ground {
  readonly name: string;
  readonly reason: string;
  readonly certain: boolean;
  readonly holds: (label: Candidate, evidence: Evidence) => boolean;
}

const PART = "\\p{Lu}[\\p{L}\\p{M}'’.-]+";
const INITIALS = new RegExp(`^(?:\\p{Lu}\\.\\s?){1,3}${PART}(?:\\s${PART})?$`, 'u');
const CAPITALS =
  /^(?:(?:THE|MR|MRS|MS|DR|HIS|HER|SECRETARY|PRESIDENT|MINISTER|PRIME|SPOKESPERSON|AMBASSADOR|SENATOR|CHAIR|FOREIGN|DEPUTY)\.?\s)*[\p{Lu}'’.-]{2,}(?:\s[\p{Lu}'’.-]{2,}){0,4}$/u;

const isPerson = ({ kind }: Candidate): boolean => kind === 'person';
const recurs = (label: Candidate, { words, last, names }: Evidence): boolean =>
  (words.get(label.bare) ?? 0) > 1 ||
  (names.get(label.speaker ?? '') ?? 0) > 1 ||
  ((last.get(surname(label)) ?? 0) > 1 && label.bare.split(' ').length <= 6);
const isCommon = (label: Candidate, { common }: Evidence): boolean => common.has(surname(label).toLowerCase());

/** An office of several words, or in capitals: a single word may head a list. */
const isGreat = ({ bare }: Candidate): boolean => bare.includes(' ') || !/\p{Ll}/u.test(bare);

/** The grounds to take words before a colon for a label. */
export function findGrounds(label: Candidate, evidence: Evidence): readonly Ground[] {
  return GROUNDS.filter(({ holds }) => holds(label, evidence));
}

/** The grounds; one is enough. */
const GROUNDS: readonly Ground[] = [
  {
    name: 'part',
    reason: 'it names a part in a talk: "Question", "Moderator"',
    certain: true,
    holds: ({ kind }) => kind === 'nobody',
  },
  {
    name: 'voice',
    reason: 'a tag of the file names who speaks',
    certain: true,
    holds: ({ line }) => line.label !== undefined,
  },
  {
    name: 'titled',
    reason: 'a title stands beside the name',
    certain: true,
    holds: (label) => isPerson(label) && label.role !== '' && hasOffice(label.role),
  },
  {
    name: 'marked',
    reason: 'a mark of channels stands before it',
    certain: true,
    holds: (label) => isPerson(label) && label.isMarked,
  },
  {
    name: 'initials',
    reason: 'initials make a name',
    certain: true,
    holds: (label) => isPerson(label) && INITIALS.test(label.bare),
  },
  {
    name: 'known',
    reason: 'the title or the first lines name the person',
    certain: true,
    holds: ({ speaker, line }, { titles }) =>
      speaker !== null &&
      /[ ·\p{Script=Han}]/u.test(speaker) &&
      titles.some((title) => title !== line.text && title.includes(speaker)),
  },
  {
    name: 'returns',
    reason: 'the name stands before a colon more than once, and its last word is no common one',
    certain: true,
    holds: (label, evidence) =>
      label.speaker !== null && recurs(label, evidence) && (CAPITALS.test(label.bare) || !isCommon(label, evidence)),
  },
  {
    name: 'named-once',
    reason: 'in a transcript a name of two words opens a turn even if it stands there but once',
    certain: false,
    holds: (label, evidence) =>
      (label.kind === 'described' || (isPerson(label) && (label.speaker ?? '').includes(' '))) &&
      !isCommon(label, evidence),
  },
  {
    name: 'office-returns',
    reason: 'an office alone that stands before a colon more than once: "The President"',
    certain: true,
    holds: (label, evidence) => label.kind === 'office' && (evidence.words.get(label.bare) ?? 0) > 1 && isGreat(label),
  },
  {
    name: 'office',
    reason: 'in a transcript an office alone opens a turn',
    certain: false,
    holds: ({ kind }) => kind === 'office',
  },
  {
    name: 'asks',
    reason: 'in a transcript whoever asks something is a paper, an agency, or a person known by one word',
    certain: false,
    holds: ({ kind, asks }) => asks && (kind === 'outlet' || kind === 'person'),
  },
];

/** The last word of the name, or of what stands there instead of one. */
export const surname = ({ speaker, bare }: Pick<Candidate, 'speaker' | 'bare'>): string =>
  (speaker ?? bare).split(' ').at(-1) ?? '';
