import type { Line } from '../capture.ts';
import { SENTENCE_END } from '../reading/lines.ts';
import { readParty, type Party } from './parties.ts';

/** A line that may be a label by itself, with no colon behind it. */
interface OwnLine {
  readonly line: Line;
  readonly party: Party;
}

/** So many labels are a talk, and so many different ones. */
const TURNS = 4;
const VOICES = 2;

/** The share of labels that another one follows, and of those under which a sentence stands. */
const MOST = 0.8;

/** The longest label, in code units. */
const LONGEST = 80;

/**
 * Finds labels that stand on lines of their own without a colon. One line is never sure; a talk is: one of them or
 * more return, take turns with others, and have sentences under them. Who has one turn in such a talk is known by a title, by
 * being no person ("Moderator"), or by bold letters where the others are bold.
 */
export function findOwnLines(lines: readonly Line[]): readonly OwnLine[] {
  const readable = lines.flatMap((line, index) => readOwnLine(line, lines[index + 1]) ?? []);
  const places = Map.groupBy(readable, ({ line }) => line.text);
  const returns = ({ line }: OwnLine): boolean => (places.get(line.text)?.length ?? 0) > 1;
  const returning = readable.some(returns) ? readable.filter((own) => own.party.kind === 'nobody' || returns(own)) : [];
  if (!isTalk(returning, lines)) return [];
  const areBold = returning.every(({ line }) => line.hint === 'strong');
  return readable.filter(
    (own) =>
      returning.includes(own) ||
      (areBold ? own.line.hint === 'strong' : own.party.kind === 'person' && own.party.role !== ''),
  );
}

function readOwnLine(line: Line, next: Line | undefined): OwnLine | undefined {
  const words = line.text.replace(/^(?<letter>[QA])\.$/u, '$<letter>');
  if (next === undefined || words.length > LONGEST || next.text === line.text) return undefined;
  if (words === '' || SENTENCE_END.test(words) || /[,:;]/u.test(words.replace(/, /gu, ' '))) return undefined;
  const party = readParty(words);
  if (party !== undefined) return { line, party };
  return line.hint === 'strong' ? { line, party: { kind: 'outlet', speaker: null, role: '' } } : undefined;
}

function isTalk(labels: readonly OwnLine[], lines: readonly Line[]): boolean {
  const voices = new Set(labels.map(({ line }) => line.text));
  if (labels.length < TURNS || voices.size < VOICES) return false;
  const starts = new Set(labels.map(({ line }) => line.start));
  const turns = labels.filter(({ line }, index) => line.text !== labels[index + 1]?.line.text).length;
  const told = lines.filter(
    ({ text }, index) => SENTENCE_END.test(text) && starts.has(lines[index - 1]?.start ?? -1),
  ).length;
  return turns >= labels.length * MOST && told >= labels.length * MOST;
}
