import type { Line } from './capture.ts';
import { hasOffice } from './names.ts';
import { type Party, readParty, withoutRemarks } from './parties.ts';

/** A label that opens a turn of speech, by its place within the line. */
export interface Label {
  /** How many code units of the line it takes, its mark included. */
  readonly length: number;
  /** Who speaks, without the title; null where the label names nobody ("Question:"). */
  readonly speaker: string | null;
  /** The title that stands before the name. */
  readonly role: string;
}

/** Words before a colon at the beginning of a line, with what stands around them. */
interface Candidate extends Party {
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
interface Evidence {
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
interface Ground {
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

/** The grounds; one is enough. */
const GROUNDS: readonly Ground[] = [
  {
    name: 'part',
    reason: 'it names a part in a talk: "Question", "Moderator"',
    certain: true,
    holds: ({ kind }) => kind === 'nobody',
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

/** From so many certain labels on, a text is a transcript. */
const TRANSCRIPT = 2;

/**
 * Finds the labels that open turns of speech among the lines of a text, by where the line begins.
 * A sentence with a colon is none: the words of a label name a part in a talk, a person, an office or a
 * paper, and there is a ground to take them for one.
 *
 * @param titles Lines that name the people who speak.
 */
export function findLabels(lines: readonly Line[], titles: readonly string[] = []): ReadonlyMap<number, Label> {
  const candidates = readCandidates(lines);
  const evidence = weigh(candidates, lines, titles);
  const judged = candidates.map((label) => ({ label, grounds: GROUNDS.filter(({ holds }) => holds(label, evidence)) }));
  const sure = judged.filter(({ grounds }) => grounds.some(({ certain }) => certain));
  const isTranscript = sure.length >= TRANSCRIPT;
  const found = isTranscript ? judged.filter(({ grounds }) => grounds.length > 0) : sure;
  const asked = isTranscript ? lines.flatMap(readAsked) : [];
  return new Map([...found.map(({ label }) => [label.line.start, toLabel(label)] as const), ...asked]);
}

const toLabel = ({ length, speaker, role }: Candidate): Label => ({ length, speaker, role });

/** In a transcript, `Q` alone before a question, without a colon. */
function readAsked({ text, start }: Line): (readonly [number, Label])[] {
  const match = /^Q\.?(?= [\p{Lu}(])/u.exec(text);
  return match === null ? [] : [[start, { length: match[0].length, speaker: null, role: '' }]];
}

function weigh(candidates: readonly Candidate[], lines: readonly Line[], titles: readonly string[]): Evidence {
  const count = (words: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const wanted = new Set(candidates.map((label) => surname(label).toLowerCase()));
  const common = lines.flatMap(({ text }) =>
    candidates.length === 0 ? [] : (text.match(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’-]*/gu) ?? []),
  );
  return {
    words: count(candidates.map(({ bare }) => bare)),
    last: count(candidates.map(surname)),
    names: count(candidates.flatMap(({ speaker }) => speaker ?? [])),
    titles,
    common: new Set(common.filter((word) => wanted.has(word))),
  };
}

/** The last word of the name, or of what stands there instead of one. */
const surname = ({ speaker, bare }: Pick<Candidate, 'speaker' | 'bare'>): string =>
  (speaker ?? bare).split(' ').at(-1) ?? '';

/** What may stand before a name in a label: marks that channels put before words quoted. */
const MARK = /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]*\s*|[«"“]\s*)*/u;

function readCandidates(lines: readonly Line[]): Candidate[] {
  const read = lines.map(readCandidate);
  let asks = false;
  return read
    .toReversed()
    .map((candidate, fromEnd) => {
      const isQuestion = asks || /[?？]/u.test(lines.at(-1 - fromEnd)?.text ?? '');
      asks = candidate === undefined && isQuestion;
      return candidate === undefined ? undefined : { ...candidate, asks: isQuestion };
    })
    .toReversed()
    .flatMap((candidate) => candidate ?? []);
}

function readCandidate(line: Line): Omit<Candidate, 'asks'> | undefined {
  const { text } = line;
  const mark = MARK.exec(text)?.[0] ?? '';
  const match = /^(?<words>[^:：]{1,160}?)\s*[:：](?=\s|$|[“"«\p{Script=Han}])/u.exec(text.slice(mark.length));
  const words = match?.groups?.['words'];
  if (match === null || words === undefined || isSentence(words)) return undefined;
  const party = readParty(words);
  return party === undefined
    ? undefined
    : {
        ...party,
        line,
        bare: withoutRemarks(words),
        length: mark.length + match[0].length,
        isMarked: /\p{Extended_Pictographic}/u.test(mark),
      };
}

/** Whether words quote something or end a sentence before the colon. */
function isSentence(words: string): boolean {
  const abbreviated = words.replace(
    /\b\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Hon|Amb|Adm|Maj|Lt|Capt|Sgt|Prof)\./giu,
    '',
  );
  return /["“”«»]/u.test(words) || /[.!?…;]\s/u.test(abbreviated);
}
