import { NO_AUTHORITIES } from '../../schemas/authority.ts';
import type { Paragraph } from '../../schemas/entry.ts';
import { headingsOf, type Filable, type Headings } from '../authorities/headings.ts';
import { groupBy, type Group } from './groups.ts';
import type { Dated } from '../dates/when.ts';

/** A label as printed, and whom it names. */
type Label = Pick<Paragraph, 'speaker' | 'label'>;

/** An entry as people are found in it. */
export type Spoken = Dated & Filable & { labels: readonly Label[] };

/** Someone who speaks or signs in the archive. */
export interface Person<E> extends Group<E> {
  /** What the labels call them besides the name, as printed, the most frequent first. */
  roles: readonly Role[];
}

/** What a label calls a speaker, and in how many entries. */
export interface Role {
  role: string;
  entries: number;
}

/** The people who speak or sign, by their preferred name or as printed, each with their entries, newest first. */
export function peopleOf<E extends Spoken>(
  entries: readonly E[],
  { speakers, ids }: Headings = headingsOf(NO_AUTHORITIES),
): Person<E>[] {
  return groupBy(entries, speakers, { ids: ids.people }).map((group) => ({ ...group, roles: rolesOf(group) }));
}

/**
 * What stands in a label beside the name, without its mark and the signs around it: of `Prime Minister Jane Doe:`
 * `Prime Minister`. Null where nothing does.
 */
export function roleOf(label: string, name: string): string | null {
  const role = label.replace(name, ' ').replace(/\s+/gu, ' ').replace(EDGES, '');
  return role === '' ? null : role;
}

/** Whatever is neither letter, number nor an opening or closing sign at the ends of a label. */
const EDGES = /^[^\p{L}\p{N}\p{Ps}]+|[^\p{L}\p{N}\p{Pe}]+$/gu;

function rolesOf<E extends Spoken>({ slug, name, entries }: Group<E>): Role[] {
  const counts = new Map<string, number>();
  for (const { labels, known } of entries) {
    const roles = new Set(
      labels.flatMap(({ speaker, label }) => {
        const own = speaker === name || (speaker !== null && known?.speakers[speaker] === slug);
        return own && label !== null ? (roleOf(label, speaker) ?? []) : [];
      }),
    );
    for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts]
    .map(([role, entries]) => ({ role, entries }))
    .sort((a, b) => b.entries - a.entries || (a.role < b.role ? -1 : 1));
}
