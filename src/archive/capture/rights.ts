import type { Note } from '../../schemas/note.ts';

/** Under what rights a source stands, as far as it is known. */
export interface Rights {
  /** The term in words: that of RightsStatements.org where it is one of theirs, else as the note has it. */
  readonly name: string;
  /** The address of the term, where it has one. */
  readonly url: string | null;
  /** Where the editor knows it from; null where nobody looked. */
  readonly source: string | null;
}

/** The statements of RightsStatements.org, version 1.0, by their codes: https://rightsstatements.org/page/1.0/ */
const STATEMENTS: readonly (readonly [code: string, name: string])[] = [
  ['InC', 'In Copyright'],
  ['InC-OW-EU', 'In Copyright – EU Orphan Work'],
  ['InC-EDU', 'In Copyright – Educational Use Permitted'],
  ['InC-NC', 'In Copyright – Non-Commercial Use Permitted'],
  ['InC-RUU', 'In Copyright – Rights-holder(s) Unlocatable or Unidentifiable'],
  ['NoC-CR', 'No Copyright – Contractual Restrictions'],
  ['NoC-NC', 'No Copyright – Non-Commercial Use Only'],
  ['NoC-OKLR', 'No Copyright – Other Known Legal Restrictions'],
  ['NoC-US', 'No Copyright – United States'],
  ['CNE', 'Copyright Not Evaluated'],
  ['UND', 'Copyright Undetermined'],
  ['NKC', 'No Known Copyright'],
];

/** The rights of a capture as its note tells them. Where it tells none they were not evaluated. */
export function rightsOf(note: Pick<Note, 'rights'> | null): Rights {
  const { term, source } = note?.rights ?? { term: 'CNE', source: null };
  const [code, name] = STATEMENTS.find((statement) => isNamed(statement, term)) ?? [null, term];
  if (code !== null) return { name, url: addressOf(code), source };
  return { name, url: URL.canParse(term) ? term : null, source };
}

/** A term may be given by its code, its address or its name, with any dash. */
function isNamed([code, name]: readonly [string, string], term: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[-–—]/g, '-');
  const path = /^https?:\/\/rightsstatements\.org\/(?:vocab|page)\/([^/]+)\//.exec(term)?.[1];
  return [code, name].some((known) => plain(known) === plain(path ?? term));
}

const addressOf = (code: string): string => `http://rightsstatements.org/vocab/${code}/1.0/`;
