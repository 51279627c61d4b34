import type { Line } from '../capture.ts';
import { type Candidate, type Evidence, findGrounds, surname } from './label-grounds.ts';
import { findFullNames } from './one-name.ts';
import { findOwnLines } from './own-lines.ts';
import { readParty, withoutRemarks } from './parties.ts';

/** A label that opens a turn of speech, by its place within the line. */
export interface Label {
  /** How many code units of the line it takes, its mark included. */
  readonly length: number;
  /** Who speaks, without the title; null where the label names nobody ("Question:"). */
  readonly speaker: string | null;
  /** The title that stands before the name. */
  readonly role: string;
}

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
  const judged = candidates.map((label) => ({ label, grounds: findGrounds(label, evidence) }));
  const sure = judged.filter(({ grounds }) => grounds.some(({ certain }) => certain));
  const isTranscript = sure.length >= TRANSCRIPT;
  const found = isTranscript ? judged.filter(({ grounds }) => grounds.length > 0) : sure;
  const labels = new Map([
    ...findOwnLines(lines).map(({ line, party }) => [line.start, { ...party, length: line.text.length }] as const),
    ...(isTranscript ? lines : []).flatMap(readAsked),
    ...readChanges(lines),
    ...found.map(({ label }) => [label.line.start, label] as const),
  ]);
  const fullNames = findFullNames([...labels.values()], titles);
  const toLabel = ({ length, speaker, role }: Label): Label => ({
    length,
    role,
    speaker: fullNames.get(speaker ?? '') ?? speaker,
  });
  return new Map([...labels].map(([start, label]) => [start, toLabel(label)]));
}

/** In a transcript, `Q` alone before a question, without a colon. */
function readAsked({ text, start }: Line): (readonly [number, Label])[] {
  const match = /^Q\.?(?= [\p{Lu}(])/u.exec(text);
  return match === null ? [] : [[start, { length: match[0].length, speaker: null, role: '' }]];
}

/** So many marks of another voice are those of captions. */
const CHANGES = 3;

/** In captions, two signs before the words of whoever speaks next. */
function readChanges(lines: readonly Line[]): (readonly [number, Label])[] {
  const changes = lines.filter(({ text }) => /^>>\s+\S/u.test(text));
  return changes.length < CHANGES ? [] : changes.map(({ start }) => [start, { length: 2, speaker: null, role: '' }]);
}

function weigh(candidates: readonly Candidate[], lines: readonly Line[], titles: readonly string[]): Evidence {
  const count = (words: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const wanted = new Set(candidates.map((label) => surname(label).toLowerCase()));
  const common = (wanted.size === 0 ? [] : lines).flatMap(({ text }) =>
    (text.match(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’-]*/gu) ?? []).filter((word) => wanted.has(word)),
  );
  return {
    words: count(candidates.map(({ bare }) => bare)),
    last: count(candidates.map(surname)),
    names: count(candidates.flatMap(({ speaker }) => speaker ?? [])),
    titles,
    common: new Set(common),
  };
}

/** What may stand before a name in a label: marks that channels put before words quoted. */
const MARK = /^(?:>>\s+)?(?:\p{Extended_Pictographic}[\ufe0f\u200d]*\s*|[«"“]\s*)*/u;

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
  if (line.label !== undefined) return readVoice(line, line.label);
  const mark = MARK.exec(text)?.[0] ?? '';
  const match = /^(?<words>(?:[^:：]|(?<=\d):(?=\d\d(?!\d))){1,160}?)\s*[:：](?!\d)(?=\s|$|[“"«\p{Script=Han}])/u.exec(
    text.slice(mark.length),
  );
  const words = match?.groups?.['words'];
  if (match === null || words === undefined || isSentence(words)) return undefined;
  if (ROLL.test(text.slice(mark.length + match[0].length))) return undefined;
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

/** A name and nothing else behind an office is a row of a list of those present: "President: Mr. Sand (Norland)". */
const ROLL = /^\s*(?:Mr|Mrs|Ms|Sir|Dr)\.?(?:\s+\p{Lu}[\p{L}\p{M}'’.-]+){1,4}(?:\s*[.…]*\s*\([^)]*\))?$/u;

/** The name that the file itself gives to who speaks. */
function readVoice(line: Line, length: number): Omit<Candidate, 'asks'> {
  const bare = line.text.slice(0, length);
  const party = readParty(bare) ?? { kind: 'person', speaker: bare, role: '' };
  return { ...party, line, bare, length, isMarked: false };
}

/** Whether words quote something or end a sentence before the colon. */
function isSentence(words: string): boolean {
  const abbreviated = words.replace(
    /(?<!\p{L})\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Hon|Amb|Adm|Maj|Lt|Capt|Sgt|Prof|Shri|Smt|Sri)\./giu,
    '',
  );
  return /["“”«»]/u.test(words) || /[.!?…;]\s/u.test(abbreviated);
}
