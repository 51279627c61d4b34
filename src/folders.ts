import path from 'node:path';

/** Where a collection lies and what is made of it goes, as absolute paths. */
export interface Folders {
  /** The collection itself: `archive.yaml`, `raw/`, and what the normaliser wrote. */
  readonly content: string;
  /** Its finished site. */
  readonly dist: string;
  /** What one build keeps for the next. No two collections share it, or one would show what is of the other. */
  readonly cache: string;
}

/** The variable that tells Astro which collection it builds; `npm` commands set it from `--content`. */
export const CONTENT_VARIABLE = 'ARCHIVE_CONTENT';

/**
 * The folders of a collection. That of the project has its site and its cache beside it, any other holds its own.
 *
 * @param root The folder of the project.
 * @param content The folder of the collection, absolute; without it, the project's own.
 */
export function foldersOf(root: string, content = path.join(root, 'content')): Folders {
  const base = content === path.join(root, 'content') ? root : content;
  return { content, dist: path.join(base, 'dist'), cache: path.join(base, '.cache') };
}

/** The folders of the collection that Astro builds. Astro runs in the folder of the project. */
export function foldersOfBuild(): Folders {
  return foldersOf(process.cwd(), process.env[CONTENT_VARIABLE]);
}

/** What a file of a collection is called in messages, the folder's own name first: `content/archive.yaml`. */
export function nameInCollection(content: string, file: string): string {
  return `${path.basename(content)}/${file}`;
}
