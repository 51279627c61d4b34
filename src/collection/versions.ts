import { getCollection } from 'astro:content';
import { compareVersions, type Row } from '../archive/versions/comparison.ts';
import { documentPath, versionPath } from '../archive/addresses/links.ts';
import { isShown, pairsOf } from '../archive/versions/versions.ts';
import { entries, listed, type ListedEntry } from './collection.ts';
import { once } from '../loaders/files.ts';
import { versionKey } from '../loaders/versions.ts';
import { entryFile, readText } from './texts.ts';

/** An entry as one of its captures had it. */
export type ListedVersion = ListedEntry & {
  /** Its place among the versions, from 1, the oldest first. */
  readonly number: number;
  /** Whether its text is the one that the entry shows. */
  readonly shown: boolean;
  /** The page of its text, from the root of the site. */
  readonly path: string;
  /** The file of its text, in the collection. */
  readonly file: string;
};

const older = new Map((await getCollection('versions')).map(({ id, data }) => [id, listed(data)]));

/**
 * The versions of an entry, oldest first; none where its text was withdrawn.
 *
 * @throws {Error} where the file of an older version is missing.
 */
export const versionsOf = once((entry: ListedEntry): readonly ListedVersion[] =>
  entry.withdrawn !== null
    ? []
    : entry.versions.map((version, i) => {
        const shown = isShown(entry, version);
        const key = versionKey({ id: entry.id, source: { ...entry.source, ...version } });
        const kept = shown ? entry : older.get(key);
        const own = entryFile(entry);
        if (kept === undefined)
          throw new Error(
            `${own}: the version of the capture ${version.capture} is missing from versions/${key}.mdx; run \`npm run normalise\``,
          );
        return {
          ...kept,
          number: i + 1,
          shown,
          path: shown ? documentPath(entry.id) : versionPath(entry.id, version.sha256),
          file: shown ? own : `versions/${key}.mdx`,
        };
      }),
);

/** The entries that have more than one version. */
export const revised = entries.filter((entry) => versionsOf(entry).length > 1);

/** An entry with two of its versions. */
export interface Comparison {
  readonly entry: ListedEntry;
  readonly older: ListedVersion;
  readonly newer: ListedVersion;
}

/** The versions of an entry that are compared, two at a time. */
export function comparisonsOf(entry: ListedEntry): readonly Comparison[] {
  const versions = versionsOf(entry);
  return pairsOf(entry.versions).flatMap(([i, j]) => {
    const [older, newer] = [versions[i], versions[j]];
    return older === undefined || newer === undefined ? [] : [{ entry, older, newer }];
  });
}

/** What became of each paragraph from one version to the other. */
export async function compare({ entry, older, newer }: Comparison): Promise<readonly Row[]> {
  const [before, after] = await Promise.all([readText(older.file), readText(newer.file)]);
  return compareVersions(before, after, [...newer.retired, ...entry.retired]);
}
