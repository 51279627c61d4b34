import type { Line } from './capture.ts';
import { hasOffice, looksLikeName, splitTitle } from './names.ts';

/** A label that opens a turn of speech, by its place within the line. */
export interface Label {
  /** How many code units of the line it takes, its mark included. */
  readonly length: number;
  /** Who speaks, without the title; null where the label names nobody ("Question:"). */
  readonly speaker: string | null;
  /** The title that stands before the name. */
  readonly role: string;
}

/** What may stand before a name in a label: marks that channels put before words quoted. */
const MARK = /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]*\s*|[«"“]\s*)*/u;

const NOBODY =
  /^(?:questions?|answers?|remarks?|replies|reply|response|retort|exclamation|comment|voices?|moderator|host|presenter|interviewer|anchor|correspondent|reporter|journalist|(?:the )?press|from the (?:audience|floor|hall)|q|a|вопрос|ответ|реплика|реплики|из зала|ведущ(?:ий|ая)|问|答|记者|主持人|pregunta|respuesta|frage|antwort|réponse)(?: (?:from|of|by|\d+|[(（]).*)?(?:\s*\(.*\))?$/iu;

const PART = "\\p{Lu}[\\p{L}\\p{M}'’.-]+";
const INITIALS = new RegExp(`^(?:\\p{Lu}\\.\\s?){1,3}${PART}(?:\\s${PART})?$`, 'u');
const CAPITALS =
  /^(?:(?:THE|MR|MRS|MS|DR|HIS|HER|SECRETARY|PRESIDENT|MINISTER|PRIME|SPOKESPERSON|AMBASSADOR|SENATOR|CHAIR|FOREIGN|DEPUTY)\.?\s)*[\p{Lu}'’.-]{2,}(?:\s[\p{Lu}'’.-]{2,}){0,4}$/u;

interface Candidate {
  readonly line: number;
  readonly words: string;
  readonly bare: string;
  readonly length: number;
  readonly marked: boolean;
}

/**
 * Finds the labels that open turns of speech among the lines of a text, by where the line begins.
 * A sentence with a colon is none: a label names nobody ("Question:"), or it is made of the words of a
 * title and a name and there is evidence that it names a person: a title, a mark before it, initials,
 * the same name in another label or in the title, or that the text is a transcript.
 */
export function findLabels(lines: readonly Line[], titles: readonly string[] = []): ReadonlyMap<number, Label> {
  const candidates = lines.flatMap((line) => readCandidate(line) ?? []);
  const evidence = weigh(candidates, titles);
  const judged = candidates.flatMap((candidate) => judge(candidate, evidence) ?? []);
  const isTranscript = judged.filter(({ sure }) => sure).length >= TRANSCRIPT;
  const asked = isTranscript ? lines.flatMap((line) => readAsked(line) ?? []) : [];
  return new Map(
    [...judged, ...asked].filter(({ sure }) => sure || isTranscript).map(({ line, label }) => [line, label]),
  );
}

/** From so many sure labels on, a text is a transcript, in which a name before a colon opens a turn even if it stands but once. */
const TRANSCRIPT = 2;

/** What the text as a whole says of its labels. */
interface Evidence {
  /** How often each stands before a colon, whole and by its last word. */
  readonly whole: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
  readonly titles: string;
}

interface Judged {
  readonly line: number;
  /** Whether the label names a person for certain, or only if the text is a transcript. */
  readonly sure: boolean;
  readonly label: Label;
}

function weigh(candidates: readonly Candidate[], titles: readonly string[]): Evidence {
  const count = (words: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  return {
    whole: count(candidates.map(({ bare }) => bare)),
    last: count(candidates.map(({ bare }) => lastWord(bare))),
    titles: titles.join(' '),
  };
}

function judge(
  { words, bare, marked, length, line }: Candidate,
  { whole, last, titles }: Evidence,
): Judged | undefined {
  if (NOBODY.test(words)) return { line, sure: true, label: { length, speaker: null, role: '' } };
  const person = looksLikeName(bare) ? splitTitle(bare) : undefined;
  if (person === undefined) return undefined;
  const recurs = (whole.get(bare) ?? 0) > 1 || ((last.get(lastWord(bare)) ?? 0) > 1 && bare.split(' ').length <= 6);
  const known = person.name.includes(' ') && titles.includes(person.name);
  const titled = person.role !== '' && hasOffice(person.role);
  const shaped = INITIALS.test(bare) || (CAPITALS.test(bare) && recurs);
  const named = isName(person.name, bare);
  const sure = titled || marked || shaped || known || (recurs && named);
  const label = { length, speaker: person.name, role: person.role };
  return sure || (named && person.name.includes(' ')) ? { line, sure, label } : undefined;
}

/** In a transcript, `Q` alone before a question, without a colon. */
function readAsked({ text, start }: Line): Judged | undefined {
  const match = /^Q\.?(?= \p{Lu})/u.exec(text);
  return match === null
    ? undefined
    : { line: start, sure: true, label: { length: match[0].length, speaker: null, role: '' } };
}

const lastWord = (text: string): string => text.split(' ').at(-1) ?? '';

/** Words that begin what is no name although all of it is capitalised. */
const NO_NAME =
  /^(?:The|A|An|My|Our|Your|This|That|These|Those|In|On|At|First|Second|Third|Finally|Next|Also|And|But|So|Here|Note|For|It|We|I|You|They|He|She|There|What|How|Why|Dear|Ladies|Article|Chapter|Section|Part|Item|Point|Annex|Table|Figure|Source|Photo|Topic|Theme|Date|Time|Place|Subject|Re|Tel|Fax|Email|E-mail|Web|Website|Address|Contact|Phone|Previous|Last|Latest|More|Read|Related|Share|Tags?|Keywords?|Filed|Posted|Published|Updated|Location|Delivered|From|To|By|Language|Languages|Details|Source)\b/u;

/** One to four words, and nothing beside them. */
const isName = (name: string, bare: string): boolean =>
  name === bare && name.split(' ').length <= 4 && !NO_NAME.test(name);

function readCandidate({ text, start }: Line): Candidate | undefined {
  const mark = MARK.exec(text)?.[0] ?? '';
  const match = /^(?<words>[^:：]{1,160}?)\s*[:：](?=\s|$|[“"«\p{Script=Han}])/u.exec(text.slice(mark.length));
  const words = match?.groups?.['words'];
  if (
    match === null ||
    words === undefined ||
    /["“”«»]/u.test(words) ||
    /[.!?…;]\s/u.test(words.replace(/\b\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Hon)\./gu, ''))
  )
    return undefined;
  const bare = words.replace(/\s*[([][^)\]]*[)\]]/g, '').trim();
  return {
    line: start,
    words,
    bare,
    length: mark.length + match[0].length,
    marked: /\p{Extended_Pictographic}/u.test(mark),
  };
}
