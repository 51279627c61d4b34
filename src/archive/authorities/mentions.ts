import type { AuthorityId, AuthorityKind } from '../../schemas/authority.ts';
import type { Entry, Paragraph } from '../../schemas/entry.ts';
import type { ParagraphId } from '../../schemas/ids.ts';
import { printedTitle } from '../text/printed-title.ts';
import type { Candidate, Known, Matcher } from './matcher.ts';

/** A place where an entry names an authority. */
export interface Mention {
  readonly known: Known;
  /** The paragraph; null for the title, where that is a line of the capture. */
  readonly paragraph: ParagraphId | null;
  /** Places in the text of the paragraph or title, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Who and what an entry names, and whom its speakers are. */
export interface Named {
  /** In the order of the text, none overlapping. */
  readonly mentions: readonly Mention[];
  /** Its speakers and its places that an authority knows, by name as printed. */
  readonly speakers: ReadonlyMap<string, AuthorityId>;
  readonly places: ReadonlyMap<string, AuthorityId>;
}

/** What naming asks of an entry. */
export type Naming = Pick<Entry, 'title' | 'basis' | 'speakers' | 'places'> & {
  readonly paragraphs: readonly Pick<Paragraph, 'id' | 'text' | 'label'>[];
};

/**
 * Finds whom and what an entry names. Where names overlap the longest counts. A short name counts only where the
 * entry has a full name of one of its bearers, in its text, its title, a label or as a speaker, and of no other.
 */
export function nameIn(entry: Naming, match: Matcher): Named {
  const title = printedTitle(entry);
  const texts: { id: ParagraphId | null; candidates: readonly Candidate[] }[] = [
    ...(title === null ? [] : [{ id: null, candidates: match(title) }]),
    ...entry.paragraphs.map(({ id, text }) => ({ id, candidates: match(text) })),
  ];
  const aside = [
    ...entry.speakers.flatMap((name) => candidateOf(name, match) ?? []),
    ...entry.paragraphs.flatMap(({ label }) => (label === null ? [] : longestFirst(match(label)))),
  ];
  const inFull = new Set(
    [...aside, ...texts.flatMap(({ candidates }) => longestFirst(candidates))].flatMap(({ full }) =>
      full === null ? [] : keyOf(full),
    ),
  );
  const meaning = ({ full, short }: Candidate): Known | null => {
    if (full !== null) return full;
    const [one, ...others] = short.filter((known) => inFull.has(keyOf(known)));
    return one === undefined || others.length > 0 ? null : one;
  };
  const know = (names: readonly string[], kind: AuthorityKind): Map<string, AuthorityId> =>
    new Map(
      names.flatMap((name) => {
        const candidate = candidateOf(name, match);
        const known = candidate === undefined ? null : meaning(candidate);
        return known?.kind === kind ? [[name, known.id] as const] : [];
      }),
    );
  return {
    mentions: texts.flatMap(({ id, candidates }) =>
      longestFirst(
        candidates.filter((candidate) => candidate.short.length === 0 || meaning(candidate) !== null),
      ).flatMap((candidate): Mention[] => {
        const known = meaning(candidate);
        return known === null ? [] : [{ known, paragraph: id, start: candidate.start, end: candidate.end }];
      }),
    ),
    speakers: know(entry.speakers, 'people'),
    places: know(entry.places, 'places'),
  };
}

/** The candidate that is a whole name. */
const candidateOf = (name: string, match: Matcher): Candidate | undefined =>
  match(name).find(({ start, end }) => start === 0 && end === name.length);

/** Takes the longest, then the longest that overlaps none of those taken; in the order of the text. */
export function longestFirst<Found extends Pick<Candidate, 'start' | 'end'>>(found: readonly Found[]): Found[] {
  const taken: Found[] = [];
  const covered = new Set<number>();
  for (const item of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // A shorter one that overlaps a longer has its first or its last unit within it.
    if (covered.has(item.start) || covered.has(item.end - 1)) continue;
    for (let at = item.start; at < item.end; at += 1) covered.add(at);
    taken.push(item);
  }
  return taken.sort((a, b) => a.start - b.start);
}

const keyOf = ({ kind, id }: Known): string => `${kind}/${id}`;
