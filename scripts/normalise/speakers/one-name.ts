import { hasOffice } from './names.ts';

/** Who a label names: the name without the title, and the title. */
interface Named {
  readonly speaker: string | null;
  readonly role: string;
}

/**
 * Tells of each name under which somebody speaks which name in full it stands for: that of the one person in the same
 * text, under a label or in the lines above it, who has this surname. Where two have it, or where both "Mr" and "Ms"
 * stand before it, it stands for itself.
 *
 * @param titles Lines that name the people who speak.
 */
export function findFullNames(labels: readonly Named[], titles: readonly string[]): ReadonlyMap<string, string> {
  const spoken = [...new Set(labels.flatMap(({ speaker }) => speaker ?? []))];
  const divided = findDivided(labels);
  const labelled = Map.groupBy(spoken.filter(isFull), surnameOf);
  const titled = Map.groupBy(
    titles.flatMap((title) => findNames(title, spoken)),
    surnameOf,
  );
  return new Map(
    spoken.flatMap((name): [string, string][] => {
      const surname = surnameOf(name);
      if (isFull(name) || divided.has(surname)) return [];
      const under = findOne(name, labelled.get(surname) ?? []);
      const above = findOne(name, titled.get(surname) ?? []);
      const isSame = under === undefined || above === undefined || under.toLowerCase() === above.toLowerCase();
      const whole = under ?? above;
      return whole === undefined || !isSame ? [] : [[name, whole]];
    }),
  );
}

/** The one person among some whom a name may stand for; in capitals only where no line has the name in small letters. */
function findOne(name: string, people: readonly string[]): string | undefined {
  const may = people.filter((other) => mayBe(name, other));
  const isOne = new Set(may.map((other) => other.toLowerCase())).size === 1;
  return isOne ? (may.find((other) => /\p{Ll}/u.test(other)) ?? may[0]) : undefined;
}

const surnameOf = (name: string): string => (name.split(/[ .]/u).at(-1) ?? '').toLowerCase();

const isFull = (name: string): boolean => /^\p{Lu}[\p{L}'’-]+ /u.test(name);

/** Whether a surname, with or without initials, may stand for a name in full. */
function mayBe(name: string, full: string): boolean {
  const given = name
    .split(/[ .]+/u)
    .slice(0, -1)
    .map((word) => word.toLowerCase());
  const words = full.toLowerCase().split(' ');
  return given.every((word, index) => word.length === 1 && words[index]?.startsWith(word) === true);
}

/** The surnames before which both a man's and a woman's courtesy stands. */
function findDivided(labels: readonly Named[]): ReadonlySet<string> {
  const by = (courtesy: RegExp): Set<string> =>
    new Set(
      labels.flatMap(({ speaker, role }) => (speaker !== null && courtesy.test(role) ? [surnameOf(speaker)] : [])),
    );
  const [men, women] = [
    by(/^(?:mr|sir|shri|господин|г-н)(?!\p{L})/iu),
    by(/^(?:mrs|ms|miss|madam|lady|smt|госпожа|г-жа)(?!\p{L})/iu),
  ];
  return men.intersection(women);
}

/** Words that stand before a surname and are no given name. */
const NO_GIVEN = /^(?:and|by|with|of|to|from|for|the|at|on|in|as|meets?|met|says?|said|dear|и|с|от|к)$/iu;

/** The names in full that a line holds of people who speak under a surname; in Cyrillic it may hold them in any case. */
function findNames(line: string, spoken: readonly string[]): string[] {
  const words = line.split(/[\s,()“”"«»:;]+/u).map((word) => word.replace(/(?:['’]s|[.!?])$/u, ''));
  const surnames = new Set(spoken.map(surnameOf));
  return words.flatMap((word, index) => {
    const given = words[index - 1] ?? '';
    const isName =
      !/\p{Script=Cyrillic}/u.test(word) &&
      /^\p{Lu}[\p{L}'’-]+$/u.test(given) &&
      !hasOffice(given) &&
      !NO_GIVEN.test(given);
    return /^\p{Lu}/u.test(word) && surnames.has(word.toLowerCase()) && isName ? [`${given} ${word}`] : [];
  });
}
