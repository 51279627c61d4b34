import type { EntryHead, Paragraph } from '../schemas/entry.ts';
import { groupBy, type Group } from './groups.ts';
import type { Dated } from './when.ts';

/** A label as printed, and whom it names. */
type Label = Pick<Paragraph, 'speaker' | 'label'>;

/** An entry as people are found in it. */
export type Spoken = Dated & Pick<EntryHead, 'speakers'> & { labels: readonly Label[] };

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

/** The people who speak or sign, by name as printed, each with their entries, newest first. */
export function peopleOf<E extends Spoken>(entries: readonly E[]): Person<E>[] {
  return groupBy(entries, ({ speakers }) => speakers).map((group) => ({ ...group, roles: rolesOf(group) }));
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

function rolesOf<E extends Spoken>({ name, entries }: Group<E>): Role[] {
  const counts = new Map<string, number>();
  for (const { labels } of entries) {
    const own = labels.filter(({ speaker }) => speaker === name);
    const roles = new Set(own.flatMap(({ label }) => (label === null ? [] : (roleOf(label, name) ?? []))));
    for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts]
    .map(([role, entries]) => ({ role, entries }))
    .sort((a, b) => b.entries - a.entries || (a.role < b.role ? -1 : 1));
}
