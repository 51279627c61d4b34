import { AUTHORITY_KINDS, type Authorities } from '../../schemas/authority.ts';
import type { EntryHead } from '../../schemas/entry.ts';
import type { EntryId } from '../../schemas/ids.ts';
import type { Filable } from '../authorities/headings.ts';
import { subjectPath } from '../authorities/kinds.ts';
import { comparisonPath, documentPath, versionPath, versionsPath } from './links.ts';
import { slugsOf } from './slugs.ts';
import { isShown, pairsOf } from '../versions/versions.ts';

/** An address that leads on to another, both from the root of the site. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * The addresses that lead on to pages of an entry: all that it had under former names, and that of the version which
 * it shows, so that who cites a version by its address today finds the same text there when another is shown. Where
 * the text was withdrawn, the addresses of all its versions lead to its page.
 */
export function redirectsOf(entry: EntryHead): readonly Redirect[] {
  const today = addressesOf(entry, entry.id);
  const redirects = [entry.id, ...entry.formerly].flatMap((name) =>
    addressesOf(entry, name).map(({ address, shows }, i) => ({
      from: address,
      to: shows === 'entry' || entry.withdrawn !== null ? documentPath(entry.id) : (today[i]?.address ?? address),
    })),
  );
  return [
    ...new Map(redirects.filter(({ from, to }) => from !== to).map((redirect) => [redirect.from, redirect])).values(),
  ];
}

/** The addresses that an entry has under one of its names, in an order that is the same for each, and what they show. */
function addressesOf(
  { versions }: EntryHead,
  name: EntryId,
): readonly { readonly address: string; readonly shows: 'entry' | 'versions' }[] {
  const pairs = pairsOf(versions).flatMap(([i, j]) => {
    const [older, newer] = [versions[i], versions[j]];
    return older === undefined || newer === undefined ? [] : [comparisonPath(name, older.sha256, newer.sha256)];
  });
  return [
    { address: documentPath(name), shows: 'entry' },
    ...versions.map((version) => ({
      address: versionPath(name, version.sha256),
      shows: isShown({ versions }, version) ? ('entry' as const) : ('versions' as const),
    })),
    ...(versions.length < 2 ? [] : [versionsPath(name), ...pairs]).map((address) => ({
      address,
      shows: 'versions' as const,
    })),
  ];
}

/**
 * The addresses that pages of people had by their names as printed, before an authority knew them: each leads on to
 * the page of the same person, unless another has that address now.
 *
 * @param pages The addresses of all pages of people.
 */
export function redirectsOfPeople(entries: readonly Filable[], pages: ReadonlySet<string>): readonly Redirect[] {
  const slugs = slugsOf(entries.flatMap(({ speakers }) => speakers));
  const known = new Map(entries.flatMap((entry) => Object.entries(entry.known?.speakers ?? {})));
  return [...known].flatMap(([name, id]) => {
    const from = subjectPath('people', slugs.get(name) ?? id);
    return pages.has(from) ? [] : [{ from, to: subjectPath('people', id) }];
  });
}

/**
 * The addresses that authorities had under former ids: of their pages, and of events those on which texts of theirs
 * stand side by side.
 *
 * @param compared The addresses of all pages on which texts stand side by side.
 */
export function redirectsOfAuthorities(authorities: Authorities, compared: readonly string[]): readonly Redirect[] {
  return AUTHORITY_KINDS.flatMap((kind) =>
    authorities[kind].flatMap(({ id, formerly }) => {
      const pages = [
        subjectPath(kind, id),
        ...(kind === 'events' ? compared.filter((path) => isOfEvent(path, id)) : []),
      ];
      return formerly.flatMap((former) =>
        pages.map((to) => ({ from: to.replace(new RegExp(`(?<=^[a-z]+/)${id}(?=[./])`), former), to })),
      );
    }),
  );
}

const isOfEvent = (path: string, id: string): boolean =>
  path === `compare/${id}.html` || path.startsWith(`compare/${id}/`);
